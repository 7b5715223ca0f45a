package com.kafkalinks.provider.failover;

import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.Polling;
import com.kafkalinks.provider.cluster.Advice;
import com.kafkalinks.pulumi.resource.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leads the topics of a group to the wanted primary: looks at both clusters, asks {@link Situation}
 * for the next move of every topic, carries the moves out in batches, and looks again until there
 * are none. Whatever was done before, by this run or by one that was cut off, shows in what the
 * clusters have.
 */
final class Failover {
  private static final Polling POLLING =
      new Polling(Duration.ofMillis(250), Duration.ofMillis(1500));

  private final Group group;
  private final Look look;
  private final Progress progress = new Progress();
  private final Restores restores;
  private final Batches batches;
  private Set<String> topics = Set.of();
  private Sight sight;
  private boolean begun;

  Failover(Group group) {
    this.group = group;
    this.look = new Look(group);
    this.restores = new Restores(group);
    this.batches =
        new Batches(
            group,
            progress,
            restores,
            topic -> group.situation(topic, sight) == Situation.STOPPING);
  }

  /** What was seen last; null before the first look. */
  Sight sight() {
    return sight;
  }

  /** The topics of the group. */
  Set<String> topics() {
    return topics;
  }

  /** The outputs, by what was seen last. */
  GroupState state() {
    return new GroupState(group, sight, topics, this::situation, this::restore);
  }

  /** What the run has brought about. */
  Progress progress() {
    return progress;
  }

  /** What is known of the records that restores would cut off. */
  Restores restores() {
    return restores;
  }

  /**
   * Carries it out.
   *
   * @throws Refused if it must not begin; nothing was changed then
   */
  void run() {
    sight = look.first();
    topics = Names.of(group.inputs(), sight, group.recorded().keySet());
    new Plan(group, sight, topics).requirePossible();
    look.warnOfSilence(sight);
    POLLING.until(this::step, group.call().cancellation());
  }

  private Optional<Boolean> step() {
    if (begun) {
      sight = look.again(sight);
    }
    begun = true;
    return round() ? Optional.of(true) : Optional.empty();
  }

  /** One round over all topics; whether every one of them is settled. */
  private boolean round() {
    Map<Move, List<String>> open = new EnumMap<>(Move.class);
    List<String> waiting = new ArrayList<>();
    for (String topic : topics) {
      Move move = progress.failed(topic) ? Move.NONE : move(topic);
      if (move == Move.WAIT) {
        waiting.add(topic);
        if (situation(topic) == Situation.FAILED_OVER) {
          progress.missed(topic);
        }
      } else if (move.asks()) {
        open.computeIfAbsent(move, m -> new ArrayList<>()).add(topic);
      }
    }
    open.forEach(this::carryOut);
    if (open.isEmpty() && !waiting.isEmpty()) {
      StatusLine.tell(group, sight, topics, waiting);
    }
    return open.isEmpty() && waiting.isEmpty();
  }

  /** A forced failover goes on without the other cluster, at whatever step it falls silent. */
  private void carryOut(Move move, List<String> names) {
    if (!move.onWanted() && !sight.other().answered()) {
      return;
    }
    try {
      batches.carryOut(move, names);
    } catch (OperationException e) {
      if (!group.forced() || move.onWanted()) {
        throw e;
      }
      group.call().cancellation().check();
      sight = sight.withoutOther(Advice.sentence(e));
      look.warnOfSilence(sight);
    }
  }

  private Move move(String topic) {
    Situation situation = situation(topic);
    Move move = situation.next(group.inputs().mode());
    if (move == Move.REFUSE) {
      progress.fail(topic, situation.sentence(group.wanted().id(), group.other().id()));
      return Move.NONE;
    }
    if (move == Move.RESTORE && progress.mayAppear(topic)) {
      return Move.WAIT;
    }
    if (move == Move.RESTORE && !restores.allowed(topic)) {
      return restores.asked(topic) ? Move.NONE : Move.RESTORE;
    }
    return progress.accepted(move, topic) ? Move.WAIT : move;
  }

  /** A topic that this run switched was stopped later than the other one. */
  private Situation situation(String topic) {
    Situation seen = group.situation(topic, sight);
    return seen == Situation.UNDECIDED && progress.switched(topic) ? Situation.FAILED_OVER : seen;
  }

  private String restore(String topic) {
    return restores.asked(topic) ? restores.answer(topic) : group.recorded(topic).restore();
  }

  /** The topics that are not as wanted yet, each with its status, for a message. */
  List<String> waiting() {
    return topics.stream()
        .filter(topic -> !progress.failed(topic))
        .filter(topic -> move(topic) == Move.WAIT || move(topic).asks())
        .map(topic -> StatusLine.of(topic, sight.pair(topic)))
        .toList();
  }
}
