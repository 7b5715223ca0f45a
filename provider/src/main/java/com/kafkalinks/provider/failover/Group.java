package com.kafkalinks.provider.failover;

import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;
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
        // A lost cluster is asked once: in a disaster, retries only cost time.
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

  boolean forced() {
    return inputs.mode() == FailoverMode.FORCED;
  }

  /** What the state has of a topic. */
  Recorded recorded(String topic) {
    return recorded.getOrDefault(topic, Recorded.NOTHING);
  }

  /** Whether the wanted primary takes the writes of every topic already, as far as is recorded. */
  boolean stays() {
    return !recorded.isEmpty()
        && recorded.values().stream().allMatch(topic -> topic.primary().equals(wanted.id()));
  }

  /**
   * What both clusters show of a topic. Where mirroring was stopped on both so shortly one after
   * the other that their clocks may be wrong about it, it is decided only if the times and the
   * failover that the state has of this group say the same.
   */
  Situation situation(String topic, Sight sight) {
    TopicPair pair = sight.pair(topic);
    Situation seen = pair.situation();
    if (seen != Situation.UNDECIDED) {
      return seen;
    }
    Situation byTimes = pair.laterStop();
    GroupCluster later = byTimes == Situation.FAILED_OVER ? wanted : other;
    return recorded(topic).failedOverTo(later.id()) ? byTimes : seen;
  }

  /** The cluster that does a move. */
  GroupCluster doing(Move move) {
    return move.onWanted() ? wanted : other;
  }
}
