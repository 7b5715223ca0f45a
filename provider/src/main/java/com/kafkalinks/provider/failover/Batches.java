package com.kafkalinks.provider.failover;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Creation;
import com.kafkalinks.adapter.MirrorChange;
import com.kafkalinks.adapter.MirrorOutcome;
import com.kafkalinks.adapter.NewMirrorTopic;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Advice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Asks the clusters for a move of many topics: by name, so many at a time. */
final class Batches {
  /** How many names one action carries. */
  static final int SIZE = 100;

  /** How long a forced failover waits for one request to the cluster that may be lost. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Group group;
  private final Progress progress;
  private final Restores restores;
  private final Predicate<String> stopping;

  /**
   * The batches of a run.
   *
   * @param stopping whether a topic was seen becoming writable on the wanted primary
   */
  Batches(Group group, Progress progress, Restores restores, Predicate<String> stopping) {
    this.group = group;
    this.progress = progress;
    this.restores = restores;
    this.stopping = stopping;
  }

  /** Hands out topics, a batch at a time. */
  static void of(List<String> topics, Consumer<List<String>> each) {
    for (int from = 0; from < topics.size(); from += SIZE) {
      each.accept(topics.subList(from, Math.min(from + SIZE, topics.size())));
    }
  }

  /** Asks for one move of these topics. */
  void carryOut(Move move, List<String> topics) {
    List<String> names = move == Move.RESTORE ? restorable(topics) : topics;
    int[] done = {0};
    of(
        names,
        batch -> {
          group.call().cancellation().check();
          StatusLine.tell(group, move, done[0], batch.size(), names.size());
          if (move == Move.CREATE_MIRROR) {
            batch.forEach(this::create);
          } else {
            act(move, batch);
          }
          done[0] += batch.size();
        });
  }

  private List<String> restorable(List<String> topics) {
    restores.ask(topics.stream().filter(topic -> !restores.allowed(topic)).toList());
    return topics.stream().filter(restores::allowed).toList();
  }

  private void create(String topic) {
    NewMirrorTopic mirror = new NewMirrorTopic(topic, "", OptionalInt.empty(), Map.of());
    try (Cancellation time = time(Move.CREATE_MIRROR)) {
      Creation.submit(group.other().kafka(), group.inputs().linkName(), mirror, time);
      progress.accept(Move.CREATE_MIRROR, topic);
    } catch (OperationException e) {
      noteUnclear(e);
      boolean ofThisTopic =
          e instanceof ApiException answer
              && answer.clearlyRefused()
              && answer.kind() != Kind.KEY_REFUSED;
      if (!ofThisTopic) {
        throw e;
      }
      fail(Move.CREATE_MIRROR, topic, e);
    }
  }

  private void act(Move move, List<String> names) {
    GroupCluster cluster = group.doing(move);
    try (Cancellation time = time(move)) {
      MirrorChange.submit(
              cluster.kafka().mirrorTopics(),
              group.inputs().linkName(),
              move.action().orElseThrow(),
              names,
              time)
          .forEach(outcome -> note(move, outcome));
    } catch (OperationException e) {
      noteUnclear(e);
      throw e;
    }
  }

  private void noteUnclear(OperationException e) {
    boolean refused = e instanceof ApiException answer && answer.clearlyRefused();
    if (!refused && !e.provesNothingDone()) {
      progress.unclear();
    }
  }

  private Cancellation time(Move move) {
    Cancellation all = group.call().cancellation();
    return group.forced() && !move.onWanted() ? all.within(PATIENCE) : all.child();
  }

  private void note(Move move, MirrorOutcome outcome) {
    Optional<ApiException> refusal = outcome.refusal();
    if (refusal.isEmpty() || underWay(move, outcome.topic(), refusal.get())) {
      progress.accept(move, outcome.topic());
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
    return stops && (refusal.kind() == Kind.ALREADY_STOPPED || stopping.test(topic));
  }

  private void fail(Move move, String topic, OperationException e) {
    progress.fail(
        topic,
        "%s on cluster %s: %s".formatted(move.words(), group.doing(move).id(), Advice.sentence(e)));
  }
}
