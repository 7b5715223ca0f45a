package com.kafkalinks.provider.failover;

import com.kafkalinks.provider.failover.TopicOnCluster.Mirror;
import java.time.Duration;

/**
 * A topic on both clusters, seen from the one that is wanted as its primary.
 *
 * @param wanted the topic on the wanted primary
 * @param other the topic on the other cluster
 */
record TopicPair(TopicOnCluster wanted, TopicOnCluster other) {
  /** Clocks of two clusters differ: closer stops than this do not say which was later. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

  /** What the two clusters show. */
  Situation situation() {
    if (wanted.isMirror()) {
      return wantedMirrors();
    }
    if (other.isMirror()) {
      return otherMirrors();
    }
    boolean stoppedOnWanted = wanted.mirror() == Mirror.STOPPED;
    boolean stoppedOnOther = other.mirror() == Mirror.STOPPED;
    if (stoppedOnWanted && stoppedOnOther) {
      return laterStop();
    }
    if (stoppedOnWanted) {
      return Situation.FAILED_OVER;
    }
    return stoppedOnOther ? Situation.FAILED_AWAY : neverMirrored();
  }

  /** While both are in transition, a reverse or a restore is under way. */
  private Situation wantedMirrors() {
    if (other.isMirror()) {
      return Situation.CHANGING;
    }
    return switch (wanted.mirror()) {
      case ACTIVE -> Situation.REVERSIBLE;
      case PAUSED -> Situation.REVERSIBLE_PAUSED;
      case LINK_PAUSED -> Situation.LINK_PAUSED;
      case BROKEN -> Situation.SOURCE_LOST;
      default -> Situation.CHANGING;
    };
  }

  private Situation otherMirrors() {
    return switch (other.mirror()) {
      case ACTIVE -> Situation.MIRRORED;
      case PAUSED -> Situation.MIRROR_PAUSED;
      case LINK_PAUSED, BROKEN -> Situation.MIRROR_BROKEN;
      default -> Situation.CHANGING;
    };
  }

  /** Stopped mirror topics stay listed: the side that was stopped later took the writes last. */
  private Situation laterStop() {
    long difference = wanted.stateTimeMs() - other.stateTimeMs();
    boolean unknown = wanted.stateTimeMs() == 0 || other.stateTimeMs() == 0;
    if (unknown || Math.abs(difference) <= CLOCK_DIFFERENCE.toMillis()) {
      return Situation.UNDECIDED;
    }
    return difference > 0 ? Situation.FAILED_OVER : Situation.FAILED_AWAY;
  }

  private Situation neverMirrored() {
    if (wanted.exists()) {
      return other.exists() ? Situation.NEVER_MIRRORED : Situation.NOT_MIRRORED;
    }
    return other.exists() ? Situation.ONLY_ELSEWHERE : Situation.NOWHERE;
  }
}
