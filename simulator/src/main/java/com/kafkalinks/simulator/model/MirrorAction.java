package com.kafkalinks.simulator.model;

import java.util.List;

/** What can be done to a mirror, and from which status. */
public enum MirrorAction {
  /** Stop copying for a while. */
  PAUSE("pause"),
  /** Copy again. */
  RESUME("resume"),
  /** Make it a topic of its own once it has caught up. */
  PROMOTE("promote"),
  /** Make it a topic of its own now. */
  FAILOVER("failover"),
  /** Swap the roles of mirror and source. */
  REVERSE_AND_START("reverse-and-start-mirror"),
  /** Swap the roles, the new mirror paused. */
  REVERSE_AND_PAUSE("reverse-and-pause-mirror"),
  /** Throw away what the promoted mirror lacks and become its mirror. */
  TRUNCATE_AND_RESTORE("truncate-and-restore");

  private final String verb;

  MirrorAction(String verb) {
    this.verb = verb;
  }

  /** Word behind the colon of the path. */
  public String verb() {
    return verb;
  }

  /** The statuses that a mirror may have before. */
  List<String> from() {
    return switch (this) {
      case PAUSE -> List.of("ACTIVE");
      case RESUME -> List.of("PAUSED");
      case PROMOTE -> List.of("ACTIVE", "PAUSED", "LINK_PAUSED");
      case FAILOVER ->
          List.of("ACTIVE", "PAUSED", "FAILED", "SOURCE_UNAVAILABLE", "LINK_PAUSED", "LINK_FAILED");
      case REVERSE_AND_START, REVERSE_AND_PAUSE -> List.of("ACTIVE", "PAUSED");
      case TRUNCATE_AND_RESTORE -> List.of();
    };
  }

  /** Whether it works on both halves of a bidirectional link. */
  boolean needsTwin() {
    return switch (this) {
      case PAUSE, RESUME, PROMOTE, FAILOVER -> false;
      case REVERSE_AND_START, REVERSE_AND_PAUSE, TRUNCATE_AND_RESTORE -> true;
    };
  }
}
