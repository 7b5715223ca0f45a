package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Creation;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Advice;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.cluster.Operation;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.LinkSnapshot;
import com.kafkalinks.provider.link.model.LinkState;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;

/** Creates a link and waits until it is there and works. */
public final class CreateLink {
  private final LinkInputs inputs;
  private final ClusterLinks links;
  private final ProviderConfig config;
  private final Call call;
  private final Operation operation;

  /**
   * A creation.
   *
   * @param links the cluster that is to hold the link
   * @param config the provider's configuration, for advice
   */
  public CreateLink(LinkInputs inputs, ClusterLinks links, ProviderConfig config, Call call) {
    this.inputs = inputs;
    this.links = links;
    this.config = config;
    this.call = call;
    this.operation = inputs.id().operation("creating", call);
  }

  /**
   * Carries it out and answers the link.
   *
   * @throws Refused if none was created
   * @throws NotReady if it was and does not work yet
   */
  public Live run() {
    boolean certain = submit();
    if (!certain && call.cancellation().cancelled()) {
      throw cancelled();
    }
    HealthGate gate = null;
    try {
      ClusterLink link = readable();
      if (!certain) {
        requireOurs(call.cancellation());
      }
      gate = new HealthGate(links, inputs, call, link);
      if (inputs.waitsForHealth()) {
        gate.await(LoginPatience.endless(call));
      }
      gate.taskWarnings();
      gate.tellResult();
      Value state = LinkState.of(inputs.values(), gate.last());
      return gate.health().kept(new Live(inputs.id().toString(), inputs.values(), state));
    } catch (OperationException e) {
      throw notReady(e, gate);
    } catch (Error e) {
      // The link exists, so it must be in the state, even when memory runs out.
      String fault = "the provider failed with " + e.getClass().getSimpleName();
      throw notReady(ApiException.of(Kind.UNAVAILABLE, fault, e), gate);
    }
  }

  /** Whether the server said that it created the link; else one of its name was found. */
  private boolean submit() {
    boolean second = inputs.pair() == ModePair.SOURCE_OUTBOUND;
    call.log()
        .status(
            second
                ? "creating the link, once the link exists on " + inputs.remote().id()
                : "creating the link");
    try {
      return Creation.submit(links, inputs.newLink(), call.cancellation());
    } catch (OperationException e) {
      throw operation.refused(e, sentence(e) + noteOfPair());
    }
  }

  private String sentence(OperationException e) {
    if (FailedOperation.nameTaken(e)) {
      return ExistingLink.sentence(inputs, links, config, call);
    }
    return e.leavesOpen()
        ? "%s. If it exists, the next `pulumi up` says so.%s"
            .formatted(e.getMessage(), ExistingLink.commands(inputs, config, call))
        : Advice.sentence(e);
  }

  /** The create was cancelled, and the link is there. */
  private NotReady cancelled() {
    try (Cancellation moment = call.cancellation().grace()) {
      requireOurs(moment);
      Value state = LinkState.of(inputs.values(), links.read(inputs.name(), moment));
      return operation.notReady(
          inputs.values(),
          state,
          "%s is created, but not ready (the operation was cancelled). The link is kept; the next `pulumi up` continues."
              .formatted(inputs.id().sentence()));
    } catch (OperationException e) {
      throw operation.refused(
          e,
          "the operation was cancelled, and the link exists, but could not be read.%s"
              .formatted(ExistingLink.commands(inputs, config, call)));
    }
  }

  /**
   * The engine mostly drops what a component would say of a failure, so its second link says it.
   */
  private String noteOfPair() {
    boolean ofPair =
        call.urn().contains("SourceInitiatedClusterLink$")
            || call.urn().contains("BidirectionalClusterLink$");
    boolean second = inputs.pair() == ModePair.SOURCE_OUTBOUND || !inputs.expectedId().isEmpty();
    return ofPair && second
        ? " The link on %s already exists; the next `pulumi up` completes the pair."
            .formatted(inputs.remote().id())
        : "";
  }

  /** After an unclear answer somebody else may have created the link that was found. */
  private void requireOurs(Cancellation time) {
    boolean differs =
        LinkSnapshot.of(links, inputs.name(), time)
            .filter(found -> !new ExistingLink(inputs, found).isAsAsked())
            .isPresent();
    if (differs) {
      throw operation.refused(
          Reason.ALREADY_EXISTS,
          "the create got no clear answer, and the link that exists now has other clusters or settings than the program gives it, so somebody else may have created it. It is not managed here. Check it; "
              + ExistingLink.sentence(inputs, links, config, call));
    }
  }

  private ClusterLink readable() {
    call.log().status("waiting until the link can be read");
    return Creation.readable(links, inputs.name(), call.cancellation());
  }

  private NotReady notReady(OperationException reason, HealthGate gate) {
    String sentence =
        "%s is created, but not ready (%s)%s The link is kept; the next `pulumi up` continues."
            .formatted(
                inputs.id().sentence(),
                reason.detail(),
                gate == null ? "." : ": " + gate.health().diagnosis());
    Value state = gate == null ? lookOnce() : LinkState.of(inputs.values(), gate.last());
    return operation.notReady(inputs.values(), state, sentence);
  }

  /** The id tells the link apart from one that somebody else creates later. */
  private Value lookOnce() {
    try {
      return operation
          .lastLook(Duration.ofSeconds(1), moment -> links.read(inputs.name(), moment))
          .map(link -> LinkState.of(inputs.values(), link))
          .orElseGet(() -> LinkState.unseen(inputs.values()));
    } catch (Error e) {
      return LinkState.unseen(inputs.values());
    }
  }
}
