package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.Polling;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.cluster.Operation;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends changes of settings in one call and reads them back. Where it fails, the state says what
 * the link has then: the call is not known to be all-or-nothing.
 */
final class AlterSettings {
  private static final Duration READ_BACK = Duration.ofSeconds(10);
  private static final Duration LAST_LOOK = Duration.ofSeconds(5);

  private final Change change;
  private final Operation operation;
  private final String name;
  private final ClusterLinks links;

  AlterSettings(Change change, Operation operation, String name, ClusterLinks links) {
    this.change = change;
    this.operation = operation;
    this.name = name;
    this.links = links;
  }

  /**
   * Carries the changes out.
   *
   * @param before the settings that the link had, to tell whether a failed call changed anything
   */
  void run(List<SettingChange> changes, LiveSettings before) {
    operation.call().log().status("changing " + what(changes));
    try {
      links.alter(name, changes, Apply.FOR_REAL, operation.call().cancellation());
    } catch (OperationException e) {
      throw failed(e, before);
    }
    readBack(changes);
  }

  private static String what(List<SettingChange> changes) {
    return changes.size() == 1 ? changes.get(0).name() : changes.size() + " settings";
  }

  private RuntimeException failed(OperationException e, LiveSettings before) {
    Optional<Value> now =
        operation.lastLook(LAST_LOOK, moment -> PartialState.of(change, settings(moment)));
    boolean untouched = now.isEmpty() || now.get().equals(PartialState.of(change, before));
    if (e instanceof ApiException refusal && refusal.clearlyRefused() && untouched) {
      return operation.refused(e);
    }
    return notReady(now.orElse(change.oldState()), operation.refused(e).getMessage());
  }

  private LiveSettings settings(Cancellation cancellation) {
    return new LiveSettings(links.settings(name, cancellation));
  }

  private void readBack(List<SettingChange> changes) {
    LiveSettings[] now = {null};
    try (Cancellation end = operation.call().cancellation().within(READ_BACK)) {
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
      return notReady(change.oldState(), sentence.formatted(operation.what(), e.detail()));
    }
    String names = String.join(", ", SettingPlan.missing(changes, now));
    return notReady(
        PartialState.of(change, now),
        "the server accepted the change of %s but did not apply: %s. The setting may be read-only on this server, or depend on another setting."
            .formatted(operation.what(), names));
  }

  private NotReady notReady(Value state, String reason) {
    return operation.notReady(change.oldInputs(), state, reason);
  }
}
