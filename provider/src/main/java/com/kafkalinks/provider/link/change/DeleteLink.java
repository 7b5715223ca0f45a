package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.Deletion;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.LinkLookup;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.Polling;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.Ownership;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Deletes a link, unless mirror topics live on it or it is not ours, and waits until it is gone.
 */
public final class DeleteLink {
  private final LinkInputs inputs;
  private final Value state;
  private final KafkaCluster cluster;
  private final Call call;

  /**
   * A deletion.
   *
   * @param state the link's outputs
   * @param cluster the cluster that holds the link
   */
  public DeleteLink(Value state, KafkaCluster cluster, Call call) {
    this.inputs = LinkInputs.of(state);
    this.state = state;
    this.cluster = cluster;
    this.call = call;
  }

  /**
   * Carries it out; a link that is gone already is fine.
   *
   * @throws Refused if mirror topics live on the link, it is not ours, or the cluster refuses
   */
  public void run() {
    try {
      Optional<ClusterLink> link = find();
      if (link.isPresent()) {
        Ownership.require("deleting", inputs.id(), state, link.get());
        refuseWhile(settledMirrors());
        delete();
        call.log().status("waiting until the link is gone");
        String id = link.get().clusterLinkId();
        Deletion.awaitGone(cluster.links(), inputs.name(), id, call.cancellation());
      }
    } catch (OperationException e) {
      throw FailedOperation.refused("deleting " + inputs.id().sentence(), e);
    }
  }

  /** The link's mirrors that have not ended; only a link that is proved to be gone has none. */
  private List<MirrorTopic> mirrors() {
    try {
      return cluster.mirrorTopics().list(inputs.name(), call.cancellation()).stream()
          .filter(mirror -> !mirror.stopped())
          .toList();
    } catch (ApiException e) {
      boolean gone = e.kind() == Kind.NOT_FOUND && find().isEmpty();
      if (gone) {
        return List.of();
      }
      throw e;
    }
  }

  private Optional<ClusterLink> find() {
    return LinkLookup.find(cluster.links(), inputs.name(), call.cancellation());
  }

  /**
   * A mirror that is on its way when its link goes can end in an error for good, also when the
   * delete is forced.
   */
  private List<MirrorTopic> settledMirrors() {
    String[] waiting = {""};
    try {
      return Polling.DEFAULT.until(
          () -> {
            List<MirrorTopic> live = mirrors();
            long pending = live.stream().filter(MirrorTopic::pending).count();
            waiting[0] =
                pending == 1
                    ? "1 mirror topic that is changing"
                    : pending + " mirror topics that are changing";
            return pending == 0 ? Optional.of(live) : waitingFor(waiting[0]);
          },
          call.cancellation());
    } catch (Ended e) {
      throw e.timedOut() ? e.saying("waited for " + waiting[0]) : e;
    }
  }

  private Optional<List<MirrorTopic>> waitingFor(String what) {
    call.log().status("waiting for " + what);
    return Optional.empty();
  }

  private void refuseWhile(List<MirrorTopic> live) {
    if (!live.isEmpty() && !inputs.forcesDelete()) {
      throw inUse(live);
    }
  }

  private Refused inUse(List<MirrorTopic> live) {
    return new Refused(
        Reason.PERMISSION_DENIED,
        "deleting %s: %s. Promote them or fail them over first; or set `forceDelete` true, run `pulumi up`, and delete again."
            .formatted(inputs.id().sentence(), MirrorCount.sentence(live)));
  }

  private void delete() {
    call.log().status("deleting the link");
    try {
      cluster
          .links()
          .delete(inputs.name(), inputs.forcesDelete(), Apply.FOR_REAL, call.cancellation());
    } catch (ApiException e) {
      if (e.kind() == Kind.DENIED && e.status() == 403) {
        refuseWhile(mirrors());
      }
      if (e.kind() != Kind.NOT_FOUND) {
        throw e;
      }
    }
  }
}
