package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.Polling;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.link.model.LinkId;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends changes of settings in one call and reads them back. Where it fails, the state says what
 * the link has then: the call is not known to be all-or-nothing.
 */
final class Alteration {
  private static final Duration READ_BACK = Duration.ofSeconds(10);
  private static final Duration LAST_LOOK = Duration.ofSeconds(5);

  private final Change change;
  private final LinkId id;
  private final ClusterLinks links;
  private final Call call;

  Alteration(Change change, LinkId id, ClusterLinks links, Call call) {
    this.change = change;
    this.id = id;
    this.links = links;
    this.call = call;
  }

  /**
   * Carries the changes out.
   *
   * @param before the settings that the link had, to tell whether a failed call changed anything
   */
  void run(List<SettingChange> changes, LiveSettings before) {
    call.log().status("changing " + what(changes));
    try {
      links.alter(id.linkName(), changes, Apply.FOR_REAL, call.cancellation());
    } catch (OperationException e) {
      throw failed(e, before);
    }
    readBack(changes);
  }

  private static String what(List<SettingChange> changes) {
    return changes.size() == 1 ? changes.get(0).name() : changes.size() + " settings";
  }

  private RuntimeException failed(OperationException e, LiveSettings before) {
    Optional<Value> now = lookOnce();
    boolean untouched = now.isEmpty() || now.get().equals(AppliedState.of(change, before));
    if (e instanceof ApiException refusal && refusal.clearlyRefused() && untouched) {
      return refused(e);
    }
    return notReady(now.orElse(change.oldState()), refused(e).getMessage());
  }

  private Optional<Value> lookOnce() {
    try (Cancellation moment = call.cancellation().allowance(LAST_LOOK)) {
      return Optional.of(AppliedState.of(change, settings(moment)));
    } catch (OperationException unreadable) {
      return Optional.empty();
    }
  }

  private LiveSettings settings(Cancellation cancellation) {
    return new LiveSettings(links.settings(id.linkName(), cancellation));
  }

  private Refused refused(OperationException e) {
    return FailedOperation.refused("updating " + id.sentence(), e);
  }

  private void readBack(List<SettingChange> changes) {
    LiveSettings[] now = {null};
    try (Cancellation end = call.cancellation().within(READ_BACK)) {
      Polling.DEFAULT.until(
          () -> {
            now[0] = settings(end);
            boolean taken = SettingPlan.missing(changes, now[0]).isEmpty();
            return taken ? Optional.of(true) : Optional.empty();
          },
          end);
    } catch (OperationException e) {
      throw notTaken(e, changes, now[0]);
    }
  }

  private NotReady notTaken(OperationException e, List<SettingChange> changes, LiveSettings now) {
    if (now == null || !FailedOperation.timedOut(e)) {
      String sentence = "the settings of %s were sent, but cannot be read back: %s";
      return notReady(change.oldState(), sentence.formatted(id.sentence(), e.detail()));
    }
    String names = String.join(", ", SettingPlan.missing(changes, now));
    return notReady(
        AppliedState.of(change, now),
        "the server took the change of %s but did not carry out: %s. It may be read-only there, or depend on another setting."
            .formatted(id.sentence(), names));
  }

  private NotReady notReady(Value state, String reason) {
    return new NotReady(new Live(id.toString(), change.oldInputs(), state), List.of(reason));
  }
}
