package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Deletion;
import com.kafkalinks.adapter.MirrorStatus;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.Polling;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.util.Optional;

/**
 * Deletes a mirror topic and waits until it is gone. A topic that was promoted or failed over has
 * data of its own and is kept, unless the program says otherwise.
 */
final class DeleteMirrorTopic {
  private final MirrorTopicId id;
  private final Value state;
  private final MirrorTopicInputs inputs;
  private final MirrorCluster cluster;

  /**
   * A deletion.
   *
   * @param state the outputs
   */
  DeleteMirrorTopic(MirrorTopicId id, Value state, MirrorCluster cluster) {
    this.id = id;
    this.state = state;
    this.inputs = MirrorTopicInputs.of(state);
    this.cluster = cluster;
  }

  /**
   * Refuses a mirror topic of another source topic: it was created by somebody else.
   *
   * @throws Refused if it is not the one that the state describes
   */
  static void requireSameSource(String doing, MirrorTopicId id, Value state, MirrorTopic seen) {
    String known = state.get(MirrorTopicTable.SOURCE_TOPIC_NAME).text();
    if (!known.isEmpty() && !seen.sourceTopic().isEmpty() && !seen.sourceTopic().equals(known)) {
      throw new Refused(
          Reason.PRECONDITION,
          "%s %s: it mirrors '%s' and not '%s', so it was recreated outside Pulumi. Run `pulumi refresh` to see it."
              .formatted(doing, id.sentence(), seen.sourceTopic(), known));
    }
  }

  /**
   * Carries it out; a mirror topic that is gone already is fine.
   *
   * @throws Refused if it is not ours, or the cluster refuses
   */
  void run() {
    try {
      Optional<MirrorTopic> mirror = settled();
      if (mirror.isPresent()) {
        requireSameSource("deleting", id, state, mirror.get());
        delete(mirror.get().stopped());
      } else {
        withoutMirror();
      }
    } catch (OperationException e) {
      throw FailedOperation.refused("deleting " + id.sentence(), e);
    }
  }

  /** A topic that is becoming an ordinary one is never deleted on the way. */
  private Optional<MirrorTopic> settled() {
    return Polling.DEFAULT.until(
        () -> {
          Optional<MirrorTopic> mirror = cluster.find(id.topicName());
          boolean stopping = mirror.filter(DeleteMirrorTopic::stopping).isPresent();
          if (stopping) {
            cluster.call().log().status("waiting until mirroring has stopped");
          }
          return stopping ? Optional.empty() : Optional.of(mirror);
        },
        cluster.call().cancellation());
  }

  private static boolean stopping(MirrorTopic mirror) {
    return mirror.status() == MirrorStatus.PENDING_STOPPED
        || mirror.status() == MirrorStatus.PENDING_SYNCHRONIZE;
  }

  private void delete(boolean ordinary) {
    if (ordinary && !inputs.deletePromoted()) {
      keep();
      return;
    }
    cluster.call().log().status("deleting the topic");
    try {
      cluster.kafka().topics().delete(id.topicName(), cluster.call().cancellation());
    } catch (ApiException e) {
      if (e.kind() != Kind.NOT_FOUND && e.kind() != Kind.BEING_DELETED) {
        throw e;
      }
    }
    cluster.call().log().status("waiting until the topic is gone");
    Deletion.awaitMirrorGone(
        cluster.kafka(), id.linkName(), id.topicName(), cluster.call().cancellation());
    cluster.call().log().result("the topic is gone");
  }

  private void keep() {
    cluster
        .call()
        .log()
        .info(
            ("topic '%s' on cluster %s is kept: it was promoted or failed over and is an ordinary topic now. Delete it with the tool of"
                    + " your choice if its data is not needed, or set `deletePromoted` before you destroy the resource.")
                .formatted(id.topicName(), id.clusterId()));
  }

  /** The link may have been deleted after the promotion: an ordinary topic is left. */
  private void withoutMirror() {
    if (cluster.findTopic(id.topicName()).isEmpty()) {
      return;
    }
    cluster.refuseOtherLink("deleting", id);
    boolean wasStopped = state.get(MirrorTopicTable.MIRROR_STATUS).text().equals("STOPPED");
    if (wasStopped && inputs.deletePromoted()) {
      delete(true);
    } else {
      keep();
    }
  }
}
