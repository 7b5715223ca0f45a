package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Creation;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Advice;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/** Creates a mirror topic, and waits until it copies. */
final class CreateMirrorTopic {
  private final MirrorTopicInputs inputs;
  private final Value values;
  private final MirrorCluster cluster;

  CreateMirrorTopic(Value values, MirrorCluster cluster) {
    this.inputs = MirrorTopicInputs.of(values);
    this.values = values;
    this.cluster = cluster;
  }

  /**
   * Refuses a status that only an existing mirror topic can have.
   *
   * @throws Refused if the program wants it promoted or failed over
   */
  static void refuseStopped(MirrorTopicInputs inputs) {
    if (inputs.wanted().stops()) {
      throw new Refused(
          Reason.INVALID,
          ("creating a mirror topic of '%s': `status` is %s, but there is nothing to stop yet. Create it with `status` ACTIVE; once it"
                  + " has copied what you need, set `status` to %2$s and run `pulumi up` again.")
              .formatted(inputs.sourceTopic(), inputs.wanted()));
    }
  }

  /**
   * Carries it out.
   *
   * @throws Refused if nothing was created
   * @throws NotReady if it was created and does not copy yet
   */
  Live run() {
    refuseStopped(inputs);
    MirrorTopicId id = submit();
    StatusChange change = null;
    try {
      cluster.call().log().status("waiting until the mirror topic can be read");
      MirrorTopic topic =
          Creation.readable(
              cluster.kafka().mirrorTopics(),
              id.linkName(),
              id.topicName(),
              cluster.call().cancellation());
      change = new StatusChange(cluster, id, inputs, topic).afterCreate();
      change.run();
      return live(id, MirrorTopicState.of(values, change.last()));
    } catch (OperationException | Refused e) {
      throw notReady(id, e, change);
    }
  }

  private MirrorTopicId submit() {
    String doing =
        "creating a mirror topic of '%s' on cluster %s"
            .formatted(inputs.sourceTopic(), inputs.clusterId());
    try {
      MirrorTopicName name = MirrorTopicName.of(inputs, cluster.prefixOnceKnown());
      MirrorTopicId id = inputs.id(name.full());
      cluster.call().log().status("creating the mirror topic");
      Creation.submit(
          cluster.kafka(),
          inputs.linkName(),
          inputs.newTopic(name.sent()),
          cluster.call().cancellation());
      return id;
    } catch (OperationException e) {
      throw FailedOperation.nameTaken(e) ? taken(doing, e) : FailedOperation.refused(doing, e);
    }
  }

  private Refused taken(String doing, OperationException e) {
    try {
      MirrorTopicId id = inputs.id(cluster.prefix() + inputs.sourceTopic());
      return new Refused(Reason.ALREADY_EXISTS, doing + ": " + takenBy(id), e);
    } catch (OperationException unknown) {
      return FailedOperation.refused(doing, e);
    }
  }

  /** What has the name, and what to do about it. */
  String takenBy(MirrorTopicId id) {
    if (mirrorExists(id)) {
      return "%s already exists. To manage it with Pulumi, run `pulumi import %s <name> '%s'`, with the name of the resource in your program."
          .formatted(id.sentence(), MirrorTopicTable.TOKEN, id);
    }
    return cluster
        .keptByAnotherLink(id.topicName())
        .map(
            mirror ->
                "topic '%s' already exists on cluster %s as a mirror topic of cluster link '%s'. A topic can be mirrored by one link only: use that link, or delete its mirror topic first."
                    .formatted(id.topicName(), id.clusterId(), mirror.linkName()))
        .orElseGet(
            () ->
                ("topic '%s' already exists on cluster %s and is not a mirror topic of cluster link '%s'. A mirror topic needs a name that is"
                        + " free: delete or rename the topic if its data is not needed, or set a `cluster.link.prefix` on the link.")
                    .formatted(id.topicName(), id.clusterId(), id.linkName()));
  }

  private boolean mirrorExists(MirrorTopicId id) {
    try {
      cluster.read(id.topicName());
      return true;
    } catch (ApiException absent) {
      return false;
    }
  }

  /** Whether any topic has the name. */
  boolean nameIsTaken(MirrorTopicId id) {
    return mirrorExists(id) || cluster.findTopic(id.topicName()).isPresent();
  }

  private Live live(MirrorTopicId id, Value state) {
    return new Live(id.toString(), values, state);
  }

  /**
   * A mirror topic begins as ACTIVE, so that the next update sees that a pause is still to come.
   */
  private Value begun() {
    return values.with(MirrorTopicTable.STATUS, Value.of(WantedStatus.ACTIVE.name()));
  }

  private NotReady notReady(MirrorTopicId id, RuntimeException reason, StatusChange change) {
    MirrorTopic seen = change == null ? null : change.last();
    Value state =
        seen == null
            ? MirrorTopicState.unseen(begun(), id.topicName())
            : MirrorTopicState.of(begun(), seen);
    String why = reason instanceof OperationException e ? Advice.sentence(e) : reason.getMessage();
    String sentence =
        "%s is created, but not ready: %s%s. The mirror topic is kept; the next `pulumi up` continues."
            .formatted(
                id.sentence(), why, seen == null ? "" : new MirrorTopicHealth(seen).behindReason());
    return new NotReady(live(id, state), List.of(sentence));
  }
}
