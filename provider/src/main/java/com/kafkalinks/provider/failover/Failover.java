package com.kafkalinks.provider.failover;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Creation;
import com.kafkalinks.adapter.MirrorChange;
import com.kafkalinks.adapter.MirrorOutcome;
import com.kafkalinks.adapter.NewMirrorTopic;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.Polling;
import com.kafkalinks.provider.cluster.Advice;
import com.kafkalinks.pulumi.resource.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Leads the topics of a group to the wanted primary: looks at both clusters, asks {@link Situation}
 * for the next move of every topic, carries the moves out in batches, and looks again until there
 * are none. Whatever was done before, by this run or by one that was cut off, shows in what the
 * clusters have.
 */
final class Failover {
  /** How many names one action carries. */
  static final int BATCH = 100;

  private static final Polling POLLING =
      new Polling(Duration.ofMillis(250), Duration.ofMillis(1500));

  private final Group group;
  private final Map<Move, Set<String>> accepted = new EnumMap<>(Move.class);
  private final Map<String, String> failures = new TreeMap<>();
  private final Restores restores;
  private Set<String> topics = Set.of();
  private Sight sight;
  private boolean changed;

  Failover(Group group) {
    this.group = group;
    this.restores = new Restores(group);
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
    return new GroupState(group, sight, topics, this::situation);
  }

  /** Whether anything may have been changed. */
  boolean changed() {
    return changed;
  }

  /** Why topics are not as wanted, by topic. */
  Map<String, String> failures() {
    return failures;
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
    sight = group.look();
    topics = Names.of(group.inputs(), sight, group.recorded().keySet());
    new Plan(group, sight, topics).requirePossible();
    boolean[] looked = {true};
    POLLING.until(
        () -> {
          if (!looked[0]) {
            sight = group.lookAgain(sight);
          }
          looked[0] = false;
          return round() ? Optional.of(true) : Optional.empty();
        },
        group.call().cancellation());
  }

  /** One round over all topics; whether every one of them is settled. */
  private boolean round() {
    Map<Move, List<String>> open = new EnumMap<>(Move.class);
    List<String> waiting = new ArrayList<>();
    for (String topic : topics) {
      Move move = failures.containsKey(topic) ? Move.NONE : move(topic);
      if (move == Move.WAIT) {
        waiting.add(topic);
      } else if (move.asks()) {
        open.computeIfAbsent(move, m -> new ArrayList<>()).add(topic);
      }
    }
    open.forEach(this::carryOut);
    if (open.isEmpty() && !waiting.isEmpty()) {
      tell(waiting);
    }
    return open.isEmpty() && waiting.isEmpty();
  }

  private Move move(String topic) {
    Situation situation = situation(topic);
    Move move = situation.next(group.inputs().mode());
    if (move == Move.REFUSE) {
      failures.put(topic, situation.sentence(group.wanted().id(), group.other().id()));
      return Move.NONE;
    }
    if (move == Move.RESTORE && !restores.allowed(topic)) {
      return restores.asked(topic) ? Move.NONE : Move.RESTORE;
    }
    return accepted(move, topic) ? Move.WAIT : move;
  }

  /** A topic that this run switched was stopped later than the other one. */
  private Situation situation(String topic) {
    Situation seen = group.situation(topic, sight);
    boolean switched = accepted(Move.FAIL_OVER, topic) || accepted(Move.REVERSE, topic);
    return seen == Situation.UNDECIDED && switched ? Situation.FAILED_OVER : seen;
  }

  private boolean accepted(Move move, String topic) {
    return accepted.getOrDefault(move, Set.of()).contains(topic);
  }

  private void carryOut(Move move, List<String> names) {
    if (move == Move.RESTORE) {
      restores.ask(names.stream().filter(name -> !restores.allowed(name)).toList());
      names = names.stream().filter(restores::allowed).toList();
    }
    for (int from = 0; from < names.size(); from += BATCH) {
      int to = Math.min(from + BATCH, names.size());
      group.call().cancellation().check();
      tell(move, from + 1, to, names.size());
      List<String> batch = names.subList(from, to);
      if (move == Move.CREATE_MIRROR) {
        batch.forEach(this::create);
      } else {
        act(move, batch);
      }
    }
  }

  private void create(String topic) {
    NewMirrorTopic mirror = new NewMirrorTopic(topic, "", OptionalInt.empty(), Map.of());
    try {
      Creation.submit(
          group.other().kafka(), group.inputs().linkName(), mirror, group.call().cancellation());
      accept(Move.CREATE_MIRROR, topic);
    } catch (OperationException e) {
      boolean refused = e instanceof ApiException answer && answer.clearlyRefused();
      changed |= !refused;
      if (!refused || ((ApiException) e).kind() == Kind.KEY_REFUSED) {
        throw e;
      }
      fail(Move.CREATE_MIRROR, topic, e);
    }
  }

  private void act(Move move, List<String> names) {
    GroupCluster cluster = group.doing(move);
    try {
      MirrorChange.submit(
              cluster.kafka().mirrorTopics(),
              group.inputs().linkName(),
              move.action().orElseThrow(),
              names,
              group.call().cancellation())
          .forEach(outcome -> note(move, outcome));
    } catch (OperationException e) {
      changed |= !(e instanceof ApiException answer && answer.clearlyRefused());
      throw e;
    }
  }

  private void note(Move move, MirrorOutcome outcome) {
    Optional<ApiException> refusal = outcome.refusal();
    if (refusal.isEmpty() || underWay(move, outcome.topic(), refusal.get())) {
      accept(move, outcome.topic());
    } else {
      fail(move, outcome.topic(), refusal.get());
    }
    if (move == Move.RESTORE && refusal.isEmpty()) {
      restores.done(outcome);
    }
  }

  /** A second failover or reverse is refused where the first one is still at work. */
  private boolean underWay(Move move, String topic, ApiException refusal) {
    boolean stops = move == Move.FAIL_OVER || move == Move.REVERSE;
    return stops
        && (refusal.kind() == Kind.ALREADY_STOPPED
            || group.situation(topic, sight) == Situation.STOPPING);
  }

  private void accept(Move move, String topic) {
    changed = true;
    accepted.computeIfAbsent(move, m -> new HashSet<>()).add(topic);
  }

  private void fail(Move move, String topic, OperationException e) {
    failures.put(
        topic,
        "%s on cluster %s: %s".formatted(move.words(), group.doing(move).id(), Advice.sentence(e)));
  }

  private void tell(Move move, int from, int to, int all) {
    group
        .call()
        .log()
        .status(
            "%s on %s: topics %d to %d of %d"
                .formatted(move.words(), group.doing(move).id(), from, to, all));
  }

  private void tell(List<String> waiting) {
    String first = waiting.get(0);
    group
        .call()
        .log()
        .status(
            "waiting for %d of %s: '%s' is %s"
                .formatted(
                    waiting.size(),
                    Count.of(topics.size(), "topic"),
                    first,
                    progress(sight.pair(first))));
  }

  private static String progress(TopicPair pair) {
    TopicOnCluster mirror = pair.wanted().isMirror() ? pair.wanted() : pair.other();
    String status = mirror.isMirror() ? mirror.mirrorStatus() : "not listed yet";
    OptionalLong lag = mirror.lag();
    return lag.isEmpty() ? status : status + ", " + mirror.lagInWords();
  }

  /** The topics that are not as wanted yet, each with its status, for a message. */
  List<String> waiting() {
    return topics.stream()
        .filter(topic -> !failures.containsKey(topic))
        .filter(topic -> move(topic) == Move.WAIT || move(topic).asks())
        .map(topic -> "'%s' is %s".formatted(topic, progress(sight.pair(topic))))
        .toList();
  }
}
