package com.kafkalinks.provider.failover;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.ApiException.Retry;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.failover.TopicOnCluster.Mirror;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Looks at both clusters of a group. The wanted primary has to answer. The other cluster may be
 * silent: whether a step is right without it, {@link Plan} decides.
 */
final class Look {
  /** How long a forced failover waits for the cluster that may be lost. */
  static final Duration LOST = Duration.ofSeconds(20);

  /** The same in a preview, which has to answer within seconds. */
  private static final Duration LOST_IN_PREVIEW = Duration.ofSeconds(2);

  /** How long a planned failover, which needs both clusters, waits for the other one. */
  private static final Duration NEEDED = Duration.ofMinutes(1);

  private final Group group;

  Look(Group group) {
    this.group = group;
  }

  /**
   * The first look.
   *
   * @throws Refused if the wanted primary does not answer, a key is refused, or the link cannot
   *     serve a group
   */
  Sight first() {
    group.call().log().status("looking at the topics on both clusters");
    ClusterView wanted = needed();
    return new Sight(wanted, group.forced() ? lostOrSeen(wanted) : seenOrSilent());
  }

  private ClusterView needed() {
    try {
      return group.wanted().look(group.other().id());
    } catch (OperationException e) {
      throw group.wanted().refused(e);
    }
  }

  /** A cluster that was rebuilt without its link is as lost as one that does not answer. */
  private ClusterView lostOrSeen(ClusterView wanted) {
    try {
      return group.other().lookOrSilence(group.wanted().id(), patience());
    } catch (Refused refused) {
      boolean mirrors =
          wanted.mirrors().keySet().stream()
              .map(topic -> wanted.topic(topic).mirror())
              .anyMatch(mirror -> mirror != Mirror.STOPPED);
      if (refused.reason() == Reason.NOT_FOUND && mirrors) {
        return ClusterView.silent(group.other().id(), refused.getMessage());
      }
      throw refused;
    }
  }

  private ClusterView seenOrSilent() {
    Call call = group.call();
    try (Cancellation time =
        call.preview() ? call.cancellation().child() : call.cancellation().within(NEEDED)) {
      return group.other().look(group.wanted().id(), time);
    } catch (OperationException e) {
      call.cancellation().check();
      if (!silent(e)) {
        throw group.other().refused(e);
      }
      return ClusterView.silent(group.other().id(), GroupCluster.silence(e, NEEDED));
    }
  }

  private Duration patience() {
    return group.call().preview() ? LOST_IN_PREVIEW : LOST;
  }

  private static boolean silent(OperationException e) {
    return !(e instanceof ApiException answer)
        || answer.kind().retry() != Retry.NEVER
        || answer.kind() == Kind.UNREACHABLE;
  }

  /** Looks at the mirror topics again; a passing failure leaves what was seen before. */
  Sight again(Sight before) {
    ClusterView wanted = passing(before.wanted(), () -> group.wanted().again(before.wanted()));
    if (!before.other().answered()) {
      return new Sight(wanted, before.other());
    }
    if (!group.forced()) {
      return new Sight(wanted, passing(before.other(), () -> group.other().again(before.other())));
    }
    Sight sight = new Sight(wanted, group.other().againOrSilence(before.other(), LOST));
    warnOfSilence(sight);
    return sight;
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

  /** Tells that the other cluster is left out, where it is. */
  void warnOfSilence(Sight sight) {
    sight
        .other()
        .silence()
        .ifPresent(
            reason ->
                group
                    .call()
                    .warnOnce(
                        "cluster %s does not answer (%s): the group goes on with cluster %s alone, and its topics are not mirrored."
                            .formatted(group.other().id(), reason, group.wanted().id())));
  }
}
