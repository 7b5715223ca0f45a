package com.kafkalinks.simulator.model;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A mirror topic. Pending changes go through the given states, one after each delay. */
public final class Mirror {
  /** Every status that a mirror is known to have. */
  public static final List<String> STATUSES =
      List.of(
          "ACTIVE",
          "FAILED",
          "LINK_FAILED",
          "LINK_PAUSED",
          "PAUSED",
          "PENDING_STOPPED",
          "SOURCE_UNAVAILABLE",
          "STOPPED",
          "PENDING_MIRROR",
          "PENDING_SYNCHRONIZE",
          "PENDING_SETUP_FOR_RESTORE",
          "PENDING_RESTORE");

  private final String name;
  private final String sourceTopic;
  private final int partitions;
  private final Timing timing;
  private final Deque<String> ahead = new ArrayDeque<>();
  private String status = "ACTIVE";
  private Instant since;

  Mirror(String name, String sourceTopic, int partitions, Timing timing) {
    this.name = name;
    this.sourceTopic = sourceTopic;
    this.partitions = partitions;
    this.timing = timing;
  }

  /** Name of the topic on the cluster that hosts it. */
  public String name() {
    return name;
  }

  /** Name of the topic that it copies. */
  public String sourceTopic() {
    return sourceTopic;
  }

  /** Number of partitions. */
  public int partitions() {
    return partitions;
  }

  /** When the last change of status happened. */
  public Instant since() {
    return since;
  }

  /** A mirror in the other direction. */
  Mirror reversed() {
    return new Mirror(/* name= */ sourceTopic, /* sourceTopic= */ name, partitions, timing);
  }

  /** Enters the first state now and the others one by one. */
  void go(Instant now, String... states) {
    ahead.clear();
    status = states[0];
    ahead.addAll(List.of(states).subList(1, states.length));
    since = now;
  }

  /** Status on its own, without regard to the health of the link. */
  public String statusAt(Instant now) {
    while (!ahead.isEmpty() && !now.isBefore(since.plus(timing.mirrorAfter()))) {
      status = ahead.poll();
      since = since.plus(timing.mirrorAfter());
    }
    return status;
  }

  boolean isLiveAt(Instant now) {
    return !statusAt(now).equals("STOPPED");
  }
}
