package com.kafkalinks.provider.link;

import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.Cancellation;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinkException;
import com.kafkalinks.adapter.ClusterLinkException.Kind;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.LinkLookup;
import com.kafkalinks.adapter.Polling;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.provider.core.Call;
import com.kafkalinks.provider.core.Live;
import com.kafkalinks.provider.core.NotReady;
import com.kafkalinks.provider.core.Refused;
import com.kafkalinks.provider.core.Resource.Change;
import com.kafkalinks.provider.property.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Changes a link in place: computes the change from what it has, sends it in one call, reads it
 * back, passes the health gate.
 */
final class UpdateLink {
  private static final Duration READ_BACK = Duration.ofSeconds(10);

  /** A bad login shows within five minutes; a sixth makes sure. */
  private static final Duration VERIFIED = Duration.ofMinutes(6);

  private final LinkInputs before;
  private final LinkInputs inputs;
  private final Change change;
  private final ClusterLinks links;
  private final Call call;

  UpdateLink(Change change, ClusterLinks links, Call call) {
    this.before = LinkInputs.of(change.oldState());
    this.inputs = LinkInputs.of(change.news());
    this.change = change;
    this.links = links;
    this.call = call;
  }

  Value run() {
    ClusterLink link = ours();
    LiveSettings live = settings();
    SettingPlan plan = new SettingPlan(LinkSettings.of(before), LinkSettings.of(inputs), live);
    boolean again = ClusterLinkDiff.of(change, List.of()).all().isEmpty();
    List<SettingChange> changes = again ? plan.everything() : plan.changes();
    boolean connection = again || changes.stream().anyMatch(UpdateLink::touchesConnection);
    boolean wasHealthy = HealthGate.healthy(link);
    if (!changes.isEmpty()) {
      alter(changes, live);
    }
    return connection ? gate(link, wasHealthy) : report(wasHealthy);
  }

  private ClusterLink ours() {
    ClusterLink link =
        refusing(() -> LinkLookup.find(links, inputs.name(), call.cancellation()))
            .orElseThrow(
                () ->
                    new Refused(
                        Kind.NOT_FOUND,
                        "updating %s: it is not there any more. Run `pulumi refresh`, then `pulumi up` makes it anew."
                            .formatted(inputs.id().sentence())));
    Ownership.require("updating", inputs.id(), change.oldState(), link);
    return link;
  }

  private LiveSettings settings() {
    return refusing(() -> new LiveSettings(links.settings(inputs.name(), call.cancellation())));
  }

  private <T> T refusing(Supplier<T> step) {
    try {
      return step.get();
    } catch (ClusterLinkException e) {
      throw refused(e);
    }
  }

  private Refused refused(ClusterLinkException e) {
    return new Refused(
        e.kind(), "updating " + inputs.id().sentence() + ": " + Advice.sentence(e), e);
  }

  static boolean touchesConnection(SettingChange change) {
    return change.name().equals(SettingNames.BOOTSTRAP)
        || SettingNames.remoteLogin(change.name())
        || SettingNames.localLogin(change.name());
  }

  private void alter(List<SettingChange> changes, LiveSettings live) {
    call.log().status("changing %d settings".formatted(changes.size()));
    try {
      links.alter(inputs.name(), changes, Apply.FOR_REAL, call.cancellation());
    } catch (ClusterLinkException e) {
      throw afterFailedAlter(e, live);
    }
    readBack(changes);
  }

  /** The call is not known to be all-or-nothing: state says what the link has now. */
  private RuntimeException afterFailedAlter(ClusterLinkException e, LiveSettings live) {
    try (Cancellation moment = Cancellation.root().within(Duration.ofSeconds(5))) {
      LiveSettings now = new LiveSettings(links.settings(inputs.name(), moment));
      Value state = AppliedState.of(change, now);
      if (e.kind() == Kind.INVALID && AppliedState.of(change, live).equals(state)) {
        return refused(e);
      }
      return new NotReady(live(state), List.of(refused(e).getMessage()));
    } catch (ClusterLinkException unreadable) {
      return refused(e);
    }
  }

  private void readBack(List<SettingChange> changes) {
    LiveSettings[] now = {null};
    try (Cancellation end = call.cancellation().within(READ_BACK)) {
      Polling.DEFAULT.until(
          () -> {
            now[0] = new LiveSettings(links.settings(inputs.name(), end));
            boolean taken = SettingPlan.missing(changes, now[0]).isEmpty();
            return taken ? Optional.of(true) : Optional.empty();
          },
          end);
    } catch (ClusterLinkException e) {
      throw notTaken(e, changes, now[0]);
    }
  }

  private NotReady notTaken(ClusterLinkException e, List<SettingChange> changes, LiveSettings now) {
    if (now == null || (e.kind() != Kind.TIMED_OUT && e.kind() != Kind.CANCELLED)) {
      return new NotReady(
          live(change.oldState()),
          List.of(
              "the settings of "
                  + inputs.id().sentence()
                  + " were sent, but cannot be read back: "
                  + e.detail()));
    }
    String names = String.join(", ", SettingPlan.missing(changes, now));
    return new NotReady(
        live(AppliedState.of(change, now)),
        List.of(
            "the server took the change of %s but did not carry out: %s. It may be read-only there, or depend on another setting."
                .formatted(inputs.id().sentence(), names)));
  }

  private Value gate(ClusterLink link, boolean wasHealthy) {
    HealthGate gate = new HealthGate(links, inputs, call, link);
    try {
      if (inputs.waitsForHealth()) {
        gate.read();
        gate.await();
      }
      if (inputs.pair().dials() && !inputs.verifyFor().isZero()) {
        gate.staysHealthy(inputs.verifyFor());
      }
    } catch (ClusterLinkException e) {
      throw new NotReady(
          live(LinkState.of(change.news(), gate.last())),
          List.of(
              "%s is changed, but not ready: %s. %s"
                  .formatted(inputs.id().sentence(), e.detail(), gate.diagnosis())));
    }
    sayWhatIsKnown(wasHealthy, HealthGate.healthy(gate.last()));
    return LinkState.of(change.news(), gate.last());
  }

  private void sayWhatIsKnown(boolean wasHealthy, boolean isHealthy) {
    boolean verified = (!wasHealthy && isHealthy) || inputs.verifyFor().compareTo(VERIFIED) >= 0;
    call.log()
        .info(
            verified
                ? "the new login or endpoint is verified: the link works with it"
                : "the new login or endpoint is sent; a bad key can take five minutes to show, so keep the old one till then"
                    + " (`verifyFor` 360 watches that long)");
  }

  /**
   * After a change of settings alone nothing is waited for: in an outage people must be able to
   * change settings.
   */
  private Value report(boolean wasHealthy) {
    ClusterLink link = refusing(() -> links.read(inputs.name(), call.cancellation()));
    if (!wasHealthy) {
      call.log().warn("the link was not healthy before this change: " + Advice.health(link));
    }
    return LinkState.of(change.news(), link);
  }

  private Live live(Value state) {
    return new Live(inputs.id().toString(), change.oldInputs(), state);
  }
}
