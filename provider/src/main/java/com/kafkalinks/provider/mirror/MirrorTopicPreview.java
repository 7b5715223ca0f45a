package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.MirrorAction;
import com.kafkalinks.adapter.MirrorOutcome;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.cluster.PreviewAnswer;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.List;

/**
 * Lets the server check what a preview shows. Only a refusal of the change itself fails the
 * preview; whatever may look different by the time of the update, or is slow, is a warning.
 */
final class MirrorTopicPreview {
  /** Users are promised an answer within five seconds, the engine's own time included. */
  static final Duration LIMIT = Duration.ofMillis(4500);

  private final MirrorCluster cluster;

  MirrorTopicPreview(MirrorCluster cluster) {
    this.cluster = cluster;
  }

  /**
   * Checks a create, which the API cannot be asked about: reads link, mirror topic and topic
   * instead.
   *
   * @param values the inputs
   * @return the name that the mirror topic will have; {@link Value#NULL} where it is not known
   * @throws Refused if the create will fail
   */
  Value create(Value values) {
    MirrorTopicInputs inputs = MirrorTopicInputs.of(values);
    try {
      MirrorTopicName name = MirrorTopicName.of(inputs, cluster.prefix());
      MirrorTopicId id = inputs.id(name.full());
      CreateMirrorTopic create = new CreateMirrorTopic(values, cluster);
      if (cluster.call().replaced().isEmpty() && create.nameIsTaken(id)) {
        cluster.call().log().warn("creating a mirror topic will fail: " + create.takenBy(id));
      }
      return Value.of(name.full());
    } catch (OperationException e) {
      warnUnlessLinkIsMissing(inputs, e);
      return Value.NULL;
    }
  }

  /** The link may be created by the same update. */
  private void warnUnlessLinkIsMissing(MirrorTopicInputs inputs, OperationException e) {
    boolean linkMissing = e instanceof ApiException answer && answer.kind() == Kind.NOT_FOUND;
    if (!linkMissing) {
      refuseOrWarn("creating a mirror topic of '%s'".formatted(inputs.sourceTopic()), e);
    }
  }

  /**
   * Checks an update: asks the server for every action and setting with {@code validate_only}, and
   * tells what the actions mean for the data.
   *
   * @throws Refused if the update will fail
   */
  void update(MirrorTopicId id, Change change) {
    UpdateMirrorTopic update = new UpdateMirrorTopic(id, change, cluster);
    try {
      MirrorTopic seen = update.ours();
      settings(id, update.settingChanges());
      status(id, MirrorTopicInputs.of(change.news()).wanted(), seen);
    } catch (OperationException e) {
      refuseOrWarn("updating " + id.sentence(), e);
    }
  }

  private void settings(MirrorTopicId id, List<SettingChange> changes) {
    if (!changes.isEmpty()) {
      cluster
          .kafka()
          .topics()
          .alter(id.topicName(), changes, Apply.VALIDATE_ONLY, cluster.call().cancellation());
    }
  }

  private void status(MirrorTopicId id, WantedStatus wanted, MirrorTopic seen) {
    LiveStatus live = cluster.status(seen);
    Step step = live.towards(wanted);
    MirrorTopicHealth health = new MirrorTopicHealth(seen);
    switch (step) {
      case REFUSE -> throw StatusChange.refusal(id, live, wanted, seen);
      case WARN ->
          cluster
              .call()
              .log()
              .warn(
                  "%s: %s. %s".formatted(id.sentence(), health.sentence(), health.cure()).strip());
      case PAUSE, RESUME, PROMOTE, FAIL_OVER -> {
        ask(id, step, seen);
        tell(id, step, health);
      }
      case DONE, WAIT -> {}
    }
  }

  private void ask(MirrorTopicId id, Step step, MirrorTopic seen) {
    MirrorAction action = step.action().orElseThrow();
    List<MirrorOutcome> outcomes =
        cluster
            .kafka()
            .mirrorTopics()
            .act(
                id.linkName(),
                action,
                List.of(id.topicName()),
                Apply.VALIDATE_ONLY,
                cluster.call().cancellation());
    outcomes.stream()
        .flatMap(outcome -> outcome.refusal().stream())
        .filter(refusal -> !StatusChange.underWay(seen, refusal))
        .findFirst()
        .ifPresent(
            refusal -> {
              throw FailedOperation.refused(
                  "%s %s will fail".formatted(step.doing(), id.sentence()), refusal);
            });
  }

  private void tell(MirrorTopicId id, Step step, MirrorTopicHealth health) {
    switch (step) {
      case PROMOTE ->
          cluster
              .call()
              .log()
              .info(
                  "%s will be promoted: %s. It stops mirroring once everything is copied, and cannot mirror again."
                      .formatted(id.sentence(), health.lag()));
      case FAIL_OVER ->
          cluster
              .call()
              .log()
              .warn(
                  "%s will be failed over: %s. Records that are not copied by then will be missing, and it cannot mirror again."
                      .formatted(id.sentence(), health.lag()));
      default -> cluster.call().log().info("%s: %s".formatted(id.sentence(), health.progress()));
    }
  }

  private void refuseOrWarn(String what, OperationException e) {
    PreviewAnswer answer = PreviewAnswer.of(e);
    if (answer == PreviewAnswer.FAILS) {
      throw FailedOperation.refused(what + " will fail", e);
    }
    cluster.call().log().warn(answer.warning(what, e));
  }
}
