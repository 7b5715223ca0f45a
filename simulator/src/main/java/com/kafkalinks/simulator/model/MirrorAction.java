package com.kafkalinks.simulator.model;

import static com.kafkalinks.simulator.model.MirrorStatus.ACTIVE;
import static com.kafkalinks.simulator.model.MirrorStatus.LINK_PAUSED;
import static com.kafkalinks.simulator.model.MirrorStatus.PAUSED;
import static com.kafkalinks.simulator.model.MirrorStatus.PENDING_SETUP_FOR_RESTORE;
import static com.kafkalinks.simulator.model.MirrorStatus.PENDING_STOPPED;
import static com.kafkalinks.simulator.model.MirrorStatus.SOURCE_UNAVAILABLE;
import static com.kafkalinks.simulator.model.MirrorStatus.STOPPED;

import java.util.EnumSet;
import java.util.Set;

/** What clients may ask of mirrors: the status that it leads to first, and those it is taken in. */
public enum MirrorAction {
  /** Stop copying for a while. */
  PAUSE("pause", PAUSED, EnumSet.of(ACTIVE)),
  /** Copy again. */
  RESUME("resume", ACTIVE, EnumSet.of(PAUSED)),
  /** Make it a topic of its own once it has caught up; without a source, see the knob. */
  PROMOTE("promote", PENDING_STOPPED, EnumSet.of(ACTIVE, PAUSED, LINK_PAUSED, SOURCE_UNAVAILABLE)),
  /** Make it a topic of its own now; a promotion that hangs can be overtaken, see the knob. */
  FAILOVER("failover", PENDING_STOPPED, EnumSet.complementOf(EnumSet.of(STOPPED))),
  /** Swap the roles of mirror and source. */
  REVERSE_AND_START("reverse-and-start-mirror", PENDING_STOPPED, EnumSet.of(ACTIVE, PAUSED)),
  /** Swap the roles, the new mirror paused. */
  REVERSE_AND_PAUSE("reverse-and-pause-mirror", PENDING_STOPPED, EnumSet.of(ACTIVE, PAUSED)),
  /** Throw away what the promoted mirror lacks and become its mirror: of an ordinary topic. */
  TRUNCATE_AND_RESTORE(
      "truncate-and-restore", PENDING_SETUP_FOR_RESTORE, EnumSet.noneOf(MirrorStatus.class));

  private final String verb;
  private final MirrorStatus first;

  @SuppressWarnings("ImmutableEnumChecker") // An immutable copy.
  private final Set<MirrorStatus> from;

  MirrorAction(String verb, MirrorStatus first, Set<MirrorStatus> from) {
    this.verb = verb;
    this.first = first;
    this.from = Set.copyOf(from);
  }

  /** Word behind the colon of the path. */
  public String verb() {
    return verb;
  }

  /** The status right after it was accepted. */
  MirrorStatus first() {
    return first;
  }

  /** The statuses that a mirror may have before, as clients see them. */
  Set<MirrorStatus> from() {
    return from;
  }

  /** Whether it swaps the roles of the two clusters of a bidirectional pair. */
  boolean reverses() {
    return this == REVERSE_AND_START || this == REVERSE_AND_PAUSE;
  }

  /** Whether the mirror stops only when it lacks no record of its source. */
  boolean waitsForLag() {
    return this == PROMOTE || reverses();
  }
}
