package com.kafkalinks.provider.failover;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Retry;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failover group with both of its clusters opened.
 *
 * @param inputs what the program wants
 * @param recorded what was recorded of its topics
 * @param wanted the wanted primary
 * @param other the other cluster
 * @param call the request that it is opened for
 */
record Group(
    FailoverGroupInputs inputs,
    Map<String, Recorded> recorded,
    GroupCluster wanted,
    GroupCluster other,
    Call call) {

  /**
   * Opens the two clusters. Nothing is asked yet.
   *
   * @param before the state before the change, whose keys are tried after the program's
   */
  static Group open(Access access, Value values, Value before, Call call) {
    FailoverGroupInputs inputs = FailoverGroupInputs.of(values);
    FailoverGroupInputs old = FailoverGroupInputs.of(before);
    boolean forced = inputs.mode() == FailoverMode.FORCED;
    requireAccess(access, inputs, old);
    return new Group(
        inputs,
        Recorded.of(before),
        open(access, inputs.primary(), inputs, old, call),
        // A lost cluster is asked once: on that day nobody wants to wait for retries.
        open(forced ? access.retrying(0) : access, inputs.other(), inputs, old, call),
        call);
  }

  private static void requireAccess(
      Access access, FailoverGroupInputs inputs, FailoverGroupInputs old) {
    String missing =
        Stream.of(inputs.primary(), inputs.other())
            .flatMap(id -> access.missing(id, blocks(id, inputs, old)).stream())
            .collect(Collectors.joining("\n"));
    if (!missing.isEmpty()) {
      throw new Refused(Reason.INVALID, missing);
    }
  }

  private static List<Value> blocks(
      String id, FailoverGroupInputs inputs, FailoverGroupInputs old) {
    return List.of(inputs.block(id), old.block(id));
  }

  private static GroupCluster open(
      Access access, String id, FailoverGroupInputs inputs, FailoverGroupInputs old, Call call) {
    List<Value> blocks = blocks(id, inputs, old);
    return new GroupCluster(
        id, access.open(id, blocks, call.log()), inputs.linkName(), call.cancellation());
  }

  /**
   * Looks at both clusters.
   *
   * @throws Refused if a cluster that is needed does not answer, or the link cannot serve a group
   */
  Sight look() {
    call.log().status("looking at the topics on both clusters");
    ClusterView first = required(wanted, other.id());
    if (inputs.mode() == FailoverMode.PLANNED) {
      return new Sight(first, required(other, wanted.id()));
    }
    Sight sight = new Sight(first, other.lookOrSilence(wanted.id()));
    sight.other().silence().ifPresent(this::warnOfSilence);
    return sight;
  }

  private void warnOfSilence(String reason) {
    call.warnOnce(
        "cluster %s does not answer (%s): the group goes on with cluster %s alone, and its topics are not mirrored."
            .formatted(other.id(), reason, wanted.id()));
  }

  private ClusterView required(GroupCluster cluster, String otherId) {
    try {
      return cluster.look(otherId);
    } catch (OperationException e) {
      Refused refused = cluster.refused(e);
      boolean silent = cluster.id().equals(other.id()) && silent(e);
      throw silent
          ? new Refused(
              Reason.PRECONDITION,
              refused.getMessage()
                  + " A planned failover needs both clusters, so nothing was changed. If cluster "
                  + other.id()
                  + " is lost, set `failover: FORCED`: it needs cluster "
                  + wanted.id()
                  + " only.",
              e)
          : refused;
    }
  }

  private static boolean silent(OperationException e) {
    return !(e instanceof ApiException answer)
        || answer.kind().retry() != Retry.NEVER
        || answer.kind() == ApiException.Kind.UNREACHABLE;
  }

  /** Looks at the mirror topics again; a passing failure leaves what was seen before. */
  Sight lookAgain(Sight before) {
    ClusterView first = passing(before.wanted(), () -> wanted.again(before.wanted()));
    if (!before.other().answered()) {
      return new Sight(first, before.other());
    }
    return new Sight(
        first,
        inputs.mode() == FailoverMode.FORCED
            ? other.againOrSilence(before.other())
            : passing(before.other(), () -> other.again(before.other())));
  }

  private static ClusterView passing(ClusterView before, Supplier<ClusterView> look) {
    try {
      return look.get();
    } catch (ApiException e) {
      if (e.kind().retry() == Retry.NEVER) {
        throw e;
      }
      return before;
    }
  }

  /** What both clusters show of a topic; what they leave open may be known from before. */
  Situation situation(String topic, Sight sight) {
    Situation seen = sight.pair(topic).situation();
    Recorded known = recorded.get(topic);
    if (seen == Situation.UNDECIDED && known != null && known.failedOver()) {
      return known.primary().equals(wanted.id()) ? Situation.FAILED_OVER : Situation.FAILED_AWAY;
    }
    return seen;
  }

  /** The cluster that does a move. */
  GroupCluster doing(Move move) {
    return move.onWanted() ? wanted : other;
  }
}
