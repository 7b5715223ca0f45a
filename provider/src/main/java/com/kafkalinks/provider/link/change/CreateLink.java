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
import com.kafkalinks.provider.cluster.LoginKind;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.LinkState;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.List;

/** Creates a link and waits until it is there and works. */
public final class CreateLink {
  private final LinkInputs inputs;
  private final ClusterLinks links;
  private final ProviderConfig config;
  private final Call call;

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
  }

  /**
   * Carries it out and answers the link.
   *
   * @throws Refused if none was created
   * @throws NotReady if it was and does not work yet
   */
  public Live run() {
    requireLogin(inputs);
    submit();
    HealthGate gate = null;
    try {
      ClusterLink link = readable();
      gate = new HealthGate(links, inputs, call, link);
      if (inputs.waitsForHealth()) {
        gate.await();
      }
      gate.taskWarnings();
      return live(LinkState.of(inputs.values(), gate.last()));
    } catch (OperationException e) {
      throw notReady(e, gate);
    } catch (Error e) {
      // The link is there: whatever the JVM lacks, state must have it.
      String fault = "the provider failed with " + e.getClass().getSimpleName();
      throw notReady(ApiException.of(Kind.UNAVAILABLE, fault, e), gate);
    }
  }

  /**
   * A link that dials needs to know how to log in; a program for a link that is there already may
   * leave it out.
   */
  public static void requireLogin(LinkInputs inputs) {
    boolean inConfig =
        inputs.config().keySet().stream().anyMatch(name -> SettingNames.saysHowToLogIn(name, ""));
    if (inputs.pair().connects() && !inputs.remote().saysHowToLogIn() && !inConfig) {
      throw new Refused(
          Reason.INVALID,
          ("creating %s: `%s` has no login: give %s; for a cluster that asks for none,"
                  + " say `securityProtocol` PLAINTEXT.")
              .formatted(inputs.id().sentence(), inputs.pair().remoteBlock(), LoginKind.choice()));
    }
  }

  private void submit() {
    boolean second = inputs.pair() == ModePair.SOURCE_OUTBOUND;
    call.log()
        .status(
            second
                ? "creating the link, once its other half is on " + inputs.remote().id()
                : "creating the link");
    try {
      Creation.submit(links, inputs.newLink(), call.cancellation());
    } catch (OperationException e) {
      String what = "creating " + inputs.id().sentence() + ": ";
      String then =
          FailedOperation.nameTaken(e)
              ? TakenName.sentence(inputs.id(), config)
              : Advice.sentence(e);
      throw new Refused(
          FailedOperation.reason(e), what + then + Partner.note(call.urn(), inputs), e);
    }
  }

  private ClusterLink readable() {
    call.log().status("waiting until the link can be read");
    return Creation.readable(links, inputs.name(), call.cancellation());
  }

  private Live live(Value state) {
    return new Live(inputs.id().toString(), inputs.values(), state);
  }

  private NotReady notReady(OperationException reason, HealthGate gate) {
    String sentence =
        "%s is created, but not ready (%s)%s The link is kept; the next `pulumi up` goes on."
            .formatted(
                inputs.id().sentence(),
                reason.detail(),
                gate == null ? "." : ": " + gate.health().diagnosis());
    Value state = gate == null ? lookOnce() : LinkState.of(inputs.values(), gate.last());
    return new NotReady(live(state), List.of(sentence));
  }

  /**
   * The id is worth one more look, unless the user wants to stop: a link whose id is known is told
   * apart from one that somebody else made.
   */
  private Value lookOnce() {
    try (Cancellation moment = call.cancellation().allowance(Duration.ofSeconds(1))) {
      return LinkState.of(inputs.values(), links.read(inputs.name(), moment));
    } catch (OperationException e) {
      return LinkState.unseen(inputs.values());
    }
  }
}
