package com.kafkalinks.provider.link;

import com.kafkalinks.adapter.Cancellation;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinkException;
import com.kafkalinks.adapter.ClusterLinkException.Kind;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Creation;
import com.kafkalinks.provider.core.Call;
import com.kafkalinks.provider.core.Live;
import com.kafkalinks.provider.core.NotReady;
import com.kafkalinks.provider.core.Refused;
import com.kafkalinks.provider.property.Value;
import java.time.Duration;
import java.util.List;

/** Creates a link and waits until it is there and works. */
final class CreateLink {
  private final LinkInputs inputs;
  private final ClusterLinks links;
  private final Access access;
  private final Call call;

  CreateLink(LinkInputs inputs, ClusterLinks links, Access access, Call call) {
    this.inputs = inputs;
    this.links = links;
    this.access = access;
    this.call = call;
  }

  Live run() {
    requireLogin(inputs);
    submit();
    HealthGate gate = null;
    try {
      ClusterLink link = readable();
      gate = new HealthGate(links, inputs, call, link);
      if (inputs.waitsForHealth()) {
        gate.await();
      }
      return live(LinkState.of(inputs.values(), gate.last()));
    } catch (ClusterLinkException e) {
      throw notReady(e, gate);
    }
  }

  /**
   * A link that dials needs to know how to log in; a program for a link that is there already may
   * leave it out.
   */
  static void requireLogin(LinkInputs inputs) {
    boolean inConfig =
        inputs.config().keySet().stream()
            .anyMatch(
                name -> name.startsWith("sasl.") || name.equals(SettingNames.SECURITY_PROTOCOL));
    if (inputs.pair().dials() && !inputs.other().saysHowToLogIn() && !inConfig) {
      throw new Refused(
          Kind.INVALID,
          ("creating %s: `%s` has no login: give `credentials`, `scram`, `oauth` or `tls`; for a cluster that asks for none,"
                  + " say `securityProtocol` PLAINTEXT.")
              .formatted(inputs.id().sentence(), inputs.pair().otherBlock()));
    }
  }

  private void submit() {
    try {
      Creation.submit(links, inputs.newLink(), call.cancellation());
    } catch (ClusterLinkException e) {
      String what = "creating " + inputs.id().sentence() + ": ";
      String then = e.kind() == Kind.NAME_TAKEN ? existing() : Advice.sentence(e);
      throw new Refused(e.kind(), what + then + Partner.note(call.urn(), inputs), e);
    }
  }

  private String existing() {
    String line =
        "it already exists. To manage it here, run\n  pulumi import clusterlink:index:ClusterLink <resource name> '%s'"
            .formatted(inputs.id());
    boolean configured = !access.config().cluster(inputs.owner().id()).isNull();
    return configured ? line : line + "\nand before that " + Advice.configure(inputs.owner().id());
  }

  private ClusterLink readable() {
    call.log().status("waiting until the link can be read");
    return Creation.readable(links, inputs.name(), call.cancellation());
  }

  private Live live(Value state) {
    return new Live(inputs.id().toString(), inputs.values(), state);
  }

  private NotReady notReady(ClusterLinkException reason, HealthGate gate) {
    boolean cancelled = reason.kind() == Kind.CANCELLED;
    String found = gate == null ? "" : " " + gate.diagnosis();
    String sentence =
        "%s is created, but not ready: %s.%s The link is kept%s."
            .formatted(
                inputs.id().sentence(),
                reason.detail(),
                found,
                cancelled
                    ? "; the next `pulumi up` goes on"
                    : " and looked at again by the next `pulumi up`");
    Value state = gate == null ? lookOnce() : LinkState.of(inputs.values(), gate.last());
    return new NotReady(live(state), List.of(sentence));
  }

  /**
   * The id is worth one more look: a link whose id is known is told apart from one that somebody
   * else made.
   */
  private Value lookOnce() {
    try (Cancellation moment = Cancellation.root().within(Duration.ofSeconds(1))) {
      return LinkState.of(inputs.values(), links.read(inputs.name(), moment));
    } catch (ClusterLinkException e) {
      return LinkState.unseen(inputs.values());
    }
  }
}
