package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.adapter.Topic;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Advice;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Optional;

/** Changes a mirror topic in place: its own settings first, then its status. */
final class UpdateMirrorTopic {
  private final MirrorTopicId id;
  private final Change change;
  private final MirrorTopicInputs inputs;
  private final MirrorCluster cluster;
  private boolean changed;

  UpdateMirrorTopic(MirrorTopicId id, Change change, MirrorCluster cluster) {
    this.id = id;
    this.change = change;
    this.inputs = MirrorTopicInputs.of(change.news());
    this.cluster = cluster;
  }

  /**
   * Carries it out.
   *
   * @throws Refused if nothing changed
   * @throws NotReady if something did and it is not as wanted yet
   */
  Live run() {
    MirrorTopic seen = refusing(this::ours);
    StatusChange status = new StatusChange(cluster, id, inputs, seen);
    try {
      alterSettings();
      status.run();
    } catch (OperationException e) {
      throw failed(status, Advice.sentence(e), e);
    } catch (Refused refused) {
      throw failed(status, refused.getMessage(), refused);
    }
    return live(change.news(), status.last());
  }

  private interface Step<T> {
    T take();
  }

  private <T> T refusing(Step<T> step) {
    try {
      return step.take();
    } catch (OperationException e) {
      throw FailedOperation.refused("updating " + id.sentence(), e);
    }
  }

  /** The mirror topic, if it is still the one that Pulumi knows. */
  MirrorTopic ours() {
    MirrorTopic seen =
        cluster
            .find(id.topicName())
            .or(this::withoutItsLink)
            .orElseThrow(
                () ->
                    new Refused(
                        Reason.NOT_FOUND,
                        "updating %s: it no longer exists. Run `pulumi refresh`; the next `pulumi up` then recreates it."
                            .formatted(id.sentence())));
    DeleteMirrorTopic.requireSameSource("updating", id, change.oldState(), seen);
    return seen;
  }

  /** The link may have been deleted after the promotion: the topic is an ordinary one then. */
  private Optional<MirrorTopic> withoutItsLink() {
    Optional<Topic> topic = cluster.findTopic(id.topicName());
    topic.ifPresent(present -> cluster.refuseOtherLink("updating", id));
    return topic.map(present -> MirrorTopicState.stopped(id, inputs.sourceTopic(), present));
  }

  /** What has to change of the topic's own settings. */
  List<SettingChange> settingChanges() {
    MirrorTopicInputs before = MirrorTopicInputs.of(change.oldState());
    if (before.config().isEmpty() && inputs.config().isEmpty()) {
      return List.of();
    }
    return new TopicConfig(
            cluster.kafka().topics().settings(id.topicName(), cluster.call().cancellation()))
        .changes(before.config(), inputs.config());
  }

  private void alterSettings() {
    List<SettingChange> changes = settingChanges();
    if (changes.isEmpty()) {
      return;
    }
    cluster.call().log().status("changing topic settings");
    try {
      cluster
          .kafka()
          .topics()
          .alter(id.topicName(), changes, Apply.FOR_REAL, cluster.call().cancellation());
    } finally {
      // Not known to be all-or-nothing: after an error some may be changed too.
      changed = true;
    }
  }

  private RuntimeException failed(StatusChange status, String why, RuntimeException cause) {
    if (!changed && !status.changed()) {
      return cause instanceof OperationException e
          ? FailedOperation.refused("updating " + id.sentence(), e)
          : cause;
    }
    MirrorTopic last = status.last();
    String sentence =
        "%s is changed, but not ready: %s%s"
            .formatted(id.sentence(), why, new MirrorTopicHealth(last).behindReason());
    String hint =
        inputs.wanted() == WantedStatus.PROMOTED && status.changed()
            ? " A promotion waits until everything is copied; if the source cannot be reached, `status` FAILED_OVER ends it without the rest."
            : "";
    return new NotReady(live(applied(), last), List.of(sentence + hint));
  }

  /** The status stays the old one, so that the next update sees a difference. */
  private Value applied() {
    return change.oldState();
  }

  private Live live(Value values, MirrorTopic topic) {
    return new Live(id.toString(), change.oldInputs(), MirrorTopicState.of(values, topic));
  }
}
