package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.Deletion;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.LinkLookup;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.Polling;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.cluster.MissingAccess;
import com.kafkalinks.provider.cluster.Operation;
import com.kafkalinks.provider.link.model.LinkIdentity;
import com.kafkalinks.provider.link.model.LinkInputs;
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
  private final Operation operation;
  private final boolean forced;

  /**
   * A deletion.
   *
   * @param id the resource's id
   * @param state the link's outputs
   * @param cluster the cluster that owns the link
   * @param declared what the program declares now
   */
  public DeleteLink(
      String id, Value state, KafkaCluster cluster, DeclaredLinks declared, Call call) {
    this.inputs = LinkInputs.of(state);
    this.state = state;
    this.cluster = cluster;
    this.call = call;
    this.operation = inputs.id().operation("deleting", call);
    this.forced = inputs.forcesDelete() || declared.forcesDelete(call);
    LinkIdentity.requireId(operation, inputs.id(), id);
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
        LinkIdentity.require(operation, state, link.get());
        refuseWhile(settledMirrors());
        delete();
        call.log().status("waiting until the link is gone");
        String id = link.get().clusterLinkId();
        Deletion.awaitGone(cluster.links(), inputs.name(), id, call.cancellation());
      }
    } catch (OperationException e) {
      if (FailedOperation.keyRefused(e)) {
        throw operation.refused(
            e,
            "%s. Give a working key in the program and run `pulumi up`, or %s"
                .formatted(e.getMessage(), MissingAccess.howToConfigure(inputs.owner().id())));
      }
      throw operation.refused(e);
    }
  }

  /** The link's live mirror topics; only a link that is proved to be gone has none. */
  private LiveMirrors mirrors() {
    try {
      return LiveMirrors.of(cluster, inputs.name(), call.cancellation());
    } catch (ApiException e) {
      boolean gone = e.kind() == Kind.NOT_FOUND && find().isEmpty();
      if (gone) {
        return new LiveMirrors(List.of());
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
  private LiveMirrors settledMirrors() {
    String[] waiting = {""};
    try {
      return Polling.DEFAULT.until(
          () -> {
            LiveMirrors live = mirrors();
            long pending = live.pending();
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

  private Optional<LiveMirrors> waitingFor(String what) {
    call.log().status("waiting for " + what);
    return Optional.empty();
  }

  private void refuseWhile(LiveMirrors live) {
    if (!live.mirrors().isEmpty() && !forced) {
      throw operation.refused(
          Reason.PERMISSION_DENIED,
          live.sentence()
              + ". Promote them or fail them over first; or set `forceDelete` to true and run `pulumi up`, which also deletes a link"
              + " that a replacement left behind; delete any other link again after that.");
    }
  }

  private void delete() {
    call.log().status("deleting the link");
    try {
      cluster.links().delete(inputs.name(), forced, Apply.FOR_REAL, call.cancellation());
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
