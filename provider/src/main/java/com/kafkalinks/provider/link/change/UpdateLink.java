package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Operation;
import com.kafkalinks.provider.link.model.LinkIdentity;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.LinkSettings;
import com.kafkalinks.provider.link.model.LinkSnapshot;
import com.kafkalinks.provider.link.model.LinkState;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.link.model.SettingRow;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.List;

/**
 * Changes a link in place: computes the change from what it has, sends it in one call, reads it
 * back, passes the health gate.
 */
public final class UpdateLink {
  /** A bad login shows within five minutes; a sixth makes sure. */
  private static final Duration VERIFIED = Duration.ofMinutes(6);

  private final LinkInputs before;
  private final LinkInputs inputs;
  private final Change change;
  private final ClusterLinks links;
  private final Call call;
  private final Operation operation;

  /**
   * An update.
   *
   * @param links the cluster that owns the link
   */
  public UpdateLink(Change change, ClusterLinks links, Call call) {
    this.before = LinkInputs.of(change.oldState());
    this.inputs = LinkInputs.of(change.news());
    this.change = change;
    this.links = links;
    this.call = call;
    this.operation = inputs.id().operation("updating", call);
  }

  /**
   * Carries it out and answers the link.
   *
   * @throws Refused if nothing changed
   * @throws NotReady if something did and it does not work yet
   */
  public Live run() {
    LinkSnapshot seen = ours();
    LiveSettings live = seen.settings();
    SettingPlan plan = new SettingPlan(LinkSettings.of(before), LinkSettings.of(inputs), live);
    boolean again = ClusterLinkDiff.of(change, List.of()).all().isEmpty();
    List<SettingChange> changes = again ? plan.everything() : plan.changes();
    if (!changes.isEmpty()) {
      new AlterSettings(change, operation, inputs.name(), links).run(changes, live);
    }
    boolean dialling = changes.stream().anyMatch(UpdateLink::touchesConnection);
    HealthGate gate = new HealthGate(links, inputs, call, seen.link());
    boolean login = changes.stream().anyMatch(UpdateLink::touchesLogin) && !again;
    LoginPatience patience =
        login ? LoginPatience.afterChange(call, live) : LoginPatience.endless(call);
    Live updated =
        again || dialling
            ? pass(gate, dialling, patience, again)
            : report(gate, !changes.isEmpty());
    gate.tellResult();
    return updated;
  }

  private LinkSnapshot ours() {
    LinkSnapshot seen =
        operation
            .refusing(() -> LinkSnapshot.of(links, inputs.name(), call.cancellation()))
            .orElseThrow(
                () ->
                    operation.refused(
                        Reason.NOT_FOUND,
                        "it no longer exists. Run `pulumi refresh`; the next `pulumi up` then recreates it."));
    LinkIdentity.require(operation, change.oldState(), seen.link());
    return seen;
  }

  private static boolean touchesConnection(SettingChange change) {
    return change.name().equals(SettingRow.BOOTSTRAP.setting()) || touchesLogin(change);
  }

  private static boolean touchesLogin(SettingChange change) {
    return SettingNames.remoteLogin(change.name()) || SettingNames.localLogin(change.name());
  }

  private Live pass(HealthGate gate, boolean dialling, LoginPatience patience, boolean again) {
    boolean wasHealthy = gate.health().healthy();
    try {
      if (inputs.waitsForHealth()) {
        gate.read();
        gate.await(patience);
      }
      if (dialling && !inputs.verifyFor().isZero()) {
        gate.staysHealthy(inputs.verifyFor());
      }
    } catch (OperationException e) {
      throw notReady(e, gate);
    }
    boolean watched = inputs.verifyFor().compareTo(VERIFIED) >= 0;
    // A retry may be that of a create, which changed no login.
    if (dialling && (watched || !again)) {
      sayWhatIsKnown(watched || (!wasHealthy && gate.health().healthy()));
    }
    gate.taskWarnings();
    return live(gate);
  }

  private NotReady notReady(OperationException e, HealthGate gate) {
    String sentence =
        "%s is changed, but not ready (%s): %s"
            .formatted(inputs.id().sentence(), e.detail(), gate.health().diagnosis());
    return operation.notReady(change.oldInputs(), state(gate), sentence);
  }

  private void sayWhatIsKnown(boolean verified) {
    call.log()
        .info(
            verified
                ? "the changed connection is verified: the link works with it"
                : "the changed connection is sent; the server can take up to five minutes to detect invalid credentials, so keep the old ones"
                    + " until then (`verifyFor: 360` watches for that long)");
  }

  /**
   * After a change of settings alone nothing is waited for: in an outage people must be able to
   * change settings.
   */
  private Live report(HealthGate gate, boolean changed) {
    if (!gate.health().healthy() && inputs.waitsForHealth()) {
      call.log().warn("the link was not healthy before this change: " + gate.health().sentence());
    }
    if (changed) {
      operation.refusing(gate::read);
      gate.taskWarnings();
    }
    return live(gate);
  }

  private Live live(HealthGate gate) {
    return gate.health().kept(new Live(inputs.id().toString(), change.news(), state(gate)));
  }

  private Value state(HealthGate gate) {
    return LinkState.of(KeysFromImport.kept(change), gate.last());
  }
}
