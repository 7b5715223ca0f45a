package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.MirrorAction;
import com.kafkalinks.adapter.MirrorChange;
import com.kafkalinks.adapter.MirrorOutcome;
import com.kafkalinks.adapter.MirrorStatus;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.operation.Polling;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leads a mirror topic to the status that a program wants: asks {@link LiveStatus} for the next
 * step, carries it out, and looks again until there is none.
 */
final class StatusChange {
  private final MirrorCluster cluster;
  private final MirrorTopicId id;
  private final WantedStatus wanted;
  private final MirrorTopicInputs inputs;
  private final Set<MirrorAction> accepted = EnumSet.noneOf(MirrorAction.class);
  private boolean created;
  private MirrorTopic last;

  StatusChange(
      MirrorCluster cluster, MirrorTopicId id, MirrorTopicInputs inputs, MirrorTopic seen) {
    this.cluster = cluster;
    this.id = id;
    this.wanted = inputs.wanted();
    this.inputs = inputs;
    this.last = seen;
  }

  /** This change, of a mirror topic that was just created: one that has failed is no success. */
  StatusChange afterCreate() {
    created = true;
    return this;
  }

  /** The mirror topic as it was seen last, also after a failure. */
  MirrorTopic last() {
    return last;
  }

  /** Whether an action was accepted, so that a failure no longer means that nothing changed. */
  boolean changed() {
    return !accepted.isEmpty();
  }

  /**
   * Waits until the mirror topic is as wanted, or until nothing more can be done.
   *
   * @throws Refused if there is no way to the wanted status, or the server refuses
   */
  void run() {
    boolean[] looked = {false};
    Polling.DEFAULT.until(
        () -> {
          if (looked[0]) {
            look();
          }
          looked[0] = true;
          return settled() ? Optional.of(last) : Optional.empty();
        },
        cluster.call().cancellation());
  }

  /** A passing failure leaves what was seen before. */
  private void look() {
    try {
      last = cluster.read(id.topicName());
    } catch (ApiException e) {
      if (e.kind().retry() == ApiException.Retry.NEVER && e.kind() != Kind.NOT_FOUND) {
        throw e;
      }
    }
  }

  private boolean settled() {
    LiveStatus live = cluster.status(last);
    Step step = live.towards(wanted);
    return switch (step) {
      case DONE -> true;
      case WARN -> warned();
      case WAIT -> waited();
      case REFUSE -> throw refusal(id, live, wanted, last);
      case PAUSE, RESUME, PROMOTE, FAIL_OVER -> acted(step);
    };
  }

  private boolean warned() {
    MirrorTopicHealth health = new MirrorTopicHealth(last);
    if (created && health.failed()) {
      throw new Refused(Reason.PRECONDITION, "it has failed");
    }
    if (created && inputs.waitForActive()) {
      return waited();
    }
    cluster
        .call()
        .warnOnce("%s: %s. %s".formatted(id.sentence(), health.sentence(), health.cure()).strip());
    return true;
  }

  private boolean waited() {
    if (inputs.waits()) {
      String progress = new MirrorTopicHealth(last).progress();
      cluster
          .call()
          .log()
          .status("waiting until the mirror topic is %s: %s".formatted(goal(), progress));
    }
    return !inputs.waits();
  }

  private String goal() {
    return wanted.stops() ? "STOPPED" : wanted.name();
  }

  /** An accepted action takes a while to show; it is not asked for again. */
  private boolean acted(Step step) {
    MirrorAction action = step.action().orElseThrow();
    if (!accepted.contains(action)) {
      cluster.call().log().status(step.doing() + " the mirror topic");
      ask(step, action);
    }
    return waited();
  }

  private void ask(Step step, MirrorAction action) {
    List<MirrorOutcome> outcomes =
        MirrorChange.submit(
            cluster.kafka().mirrorTopics(),
            id.linkName(),
            action,
            List.of(id.topicName()),
            cluster.call().cancellation());
    Optional<ApiException> refusal = outcomes.get(0).refusal();
    if (refusal.isPresent() && !underWay(last, refusal.get())) {
      throw FailedOperation.refused(step.doing() + " " + id.sentence(), refusal.get());
    }
    accepted.add(action);
  }

  /**
   * Whether a refusal says that the mirror topic is stopped, or stopping, already: a repeated
   * failover is refused while the first one is under way.
   */
  static boolean underWay(MirrorTopic topic, ApiException refusal) {
    return refusal.kind() == Kind.ALREADY_STOPPED
        || (refusal.kind() == Kind.INVALID && topic.status() == MirrorStatus.PENDING_STOPPED);
  }

  /** Why there is no way from a status to the one that is wanted, and what to do instead. */
  static Refused refusal(
      MirrorTopicId id, LiveStatus live, WantedStatus wanted, MirrorTopic topic) {
    if (live == LiveStatus.STOPPED) {
      return new Refused(
          Reason.PRECONDITION,
          ("%s is STOPPED: it was promoted or failed over and is an ordinary topic now, which cannot be %s again. Set `status` to"
                  + " PROMOTED to keep it so. To mirror it again, use a FailoverGroup on a bidirectional link, or delete the topic and"
                  + " create the mirror topic again.")
              .formatted(id.sentence(), wanted == WantedStatus.ACTIVE ? "mirrored" : "paused"));
    }
    MirrorTopicHealth health = new MirrorTopicHealth(topic);
    return new Refused(
        Reason.PRECONDITION,
        ("promoting %s: it cannot copy the rest of its source topic (%s), so a promotion would never end. `status` FAILED_OVER"
                + " works: the topic becomes writable with what was copied so far. %s")
            .formatted(id.sentence(), health.sentence(), health.cure())
            .strip());
  }
}
