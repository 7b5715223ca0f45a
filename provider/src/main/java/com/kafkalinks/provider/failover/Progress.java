package com.kafkalinks.provider.failover;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a run has brought about so far. */
final class Progress {
  /**
   * How many looks the other cluster has to show the mirror topic of a reversal. What was accepted
   * does not show at once everywhere; at the longest pause between two looks this is 30 seconds.
   */
  private static final int LOOKS_FOR_A_REVERSAL = 20;

  private final Map<Move, Set<String>> accepted = new EnumMap<>(Move.class);
  private final Map<String, String> failures = new TreeMap<>();
  private final Map<String, Integer> looks = new HashMap<>();
  private boolean changed;

  /** A server took on a move of a topic. */
  void accept(Move move, String topic) {
    changed = true;
    accepted.computeIfAbsent(move, m -> new HashSet<>()).add(topic);
  }

  boolean accepted(Move move, String topic) {
    return accepted.getOrDefault(move, Set.of()).contains(topic);
  }

  /** Whether this run made the wanted primary take the writes of a topic. */
  boolean switched(String topic) {
    return accepted(Move.FAIL_OVER, topic) || accepted(Move.REVERSE, topic);
  }

  /** Why a topic cannot be led on; it is left alone from now on. */
  void fail(String topic, String why) {
    failures.put(topic, why);
  }

  boolean failed(String topic) {
    return failures.containsKey(topic);
  }

  /** Why topics are not as wanted, by topic. */
  Map<String, String> failures() {
    return failures;
  }

  /** A request may have been carried out although nobody said so. */
  void unclear() {
    changed = true;
  }

  /** Whether anything may have been changed. */
  boolean changed() {
    return changed;
  }

  /** A look that does not show the mirror topic of a reversal yet. */
  void missed(String topic) {
    looks.merge(topic, 1, Integer::sum);
  }

  /** Whether the mirror topic of a reversal by this run may still appear. */
  boolean mayAppear(String topic) {
    return accepted(Move.REVERSE, topic) && looks.getOrDefault(topic, 0) < LOOKS_FOR_A_REVERSAL;
  }
}
