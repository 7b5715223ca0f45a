package com.kafkalinks.provider.failover;

import com.kafkalinks.provider.failover.TopicOnCluster.Mirror;
import com.kafkalinks.provider.mirror.MirrorTopicError;
import java.time.Duration;
import java.time.Instant;

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
    if (!other.answered()) {
      return wanted.exists() ? Situation.SILENT : Situation.ONLY_ELSEWHERE;
    }
    if (other.isMirror()) {
      return otherMirrors();
    }
    boolean stoppedOnWanted = wanted.mirror() == Mirror.STOPPED;
    boolean stoppedOnOther = other.mirror() == Mirror.STOPPED;
    if (stoppedOnWanted && stoppedOnOther) {
      return bothStopped();
    }
    if (stoppedOnWanted) {
      return other.exists() ? Situation.FAILED_OVER : Situation.NOT_MIRRORED;
    }
    if (stoppedOnOther) {
      return wanted.exists() ? Situation.FAILED_AWAY : Situation.ONLY_ELSEWHERE;
    }
    return neverMirrored();
  }

  private Situation wantedMirrors() {
    return switch (wanted.mirror()) {
      case ACTIVE -> steady(Situation.REVERSIBLE);
      case PAUSED -> steady(Situation.REVERSIBLE_PAUSED);
      case LINK_PAUSED -> steady(Situation.LINK_PAUSED);
      case BROKEN -> steady(other.absent() ? Situation.SOURCE_DELETED : Situation.SOURCE_LOST);
      case STOPPING -> Situation.STOPPING;
      // It becomes a mirror topic; without its source it never will.
      default -> other.answered() ? Situation.CHANGING : Situation.SOURCE_LOST;
    };
  }

  /** While the other one is in transition too, a reverse or a restore is under way. */
  private Situation steady(Situation situation) {
    return other.isMirror() ? Situation.CHANGING : situation;
  }

  private Situation otherMirrors() {
    return switch (other.mirror()) {
      case ACTIVE -> Situation.MIRRORED;
      case PAUSED -> Situation.MIRROR_PAUSED;
      case LINK_PAUSED -> Situation.MIRROR_BROKEN;
      case BROKEN -> wanted.absent() ? Situation.COPY_LEFT : Situation.MIRROR_BROKEN;
      default -> Situation.CHANGING;
    };
  }

  /**
   * Stopped mirror topics stay listed: the side that was stopped later took the writes last. A
   * switch back soon after a planned one does not come here, because one side is a live mirror
   * topic then.
   */
  private Situation bothStopped() {
    long difference = wanted.stateTimeMs() - other.stateTimeMs();
    boolean certain = Math.abs(difference) > CLOCK_DIFFERENCE.toMillis();
    return certain ? laterStop() : Situation.UNDECIDED;
  }

  /** Which side was stopped later, by the clusters' clocks; undecided where they do not say. */
  Situation laterStop() {
    long difference = wanted.stateTimeMs() - other.stateTimeMs();
    if (wanted.stateTimeMs() == 0 || other.stateTimeMs() == 0 || difference == 0) {
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

  /** The status and the error of a mirror topic that has failed, with its meaning. */
  String error() {
    TopicOnCluster mirror = wanted.isMirror() ? wanted : other;
    String sentence = MirrorTopicError.sentence(mirror.mirrorTopicError());
    return sentence.isEmpty() ? "" : mirror.mirrorStatus() + ", " + sentence;
  }

  /** When mirroring was stopped on the two clusters, for the end of a sentence. */
  String stopTimes(String topic, String wantedId, String otherId) {
    return " ('%s' was stopped on %s at %s, on %s at %s.)"
        .formatted(topic, wantedId, time(wanted.stateTimeMs()), otherId, time(other.stateTimeMs()));
  }

  private static String time(long ms) {
    return ms == 0 ? "an unknown time" : Instant.ofEpochMilli(ms).toString();
  }
}
