package com.kafkalinks.provider.failover;

import com.kafkalinks.adapter.MirrorStatus;
import com.kafkalinks.adapter.MirrorTopic;
import java.util.OptionalLong;

/**
 * What one cluster shows of a topic.
 *
 * @param answered whether the cluster could be asked
 * @param exists whether the cluster has a topic of that name, mirror topics included
 * @param mirrorStatus the status of its mirror topic under the group's link; empty where there is
 *     none
 * @param mirrorTopicError the mirror topic's error; empty where there is none
 * @param stateTimeMs when the status changed, milliseconds since 1970; 0 where it is not known
 * @param lag records that were not copied yet; empty where it is not known
 */
record TopicOnCluster(
    boolean answered,
    boolean exists,
    String mirrorStatus,
    String mirrorTopicError,
    long stateTimeMs,
    OptionalLong lag) {

  /** A cluster without the topic. */
  static final TopicOnCluster ABSENT =
      new TopicOnCluster(true, false, "", "", 0, OptionalLong.empty());

  /** A cluster with a topic that was never mirrored to. */
  static final TopicOnCluster ORDINARY =
      new TopicOnCluster(true, true, "", "", 0, OptionalLong.empty());

  /** A cluster that does not answer. */
  static final TopicOnCluster SILENT =
      new TopicOnCluster(false, false, "", "", 0, OptionalLong.empty());

  /** What the status means to a failover. */
  enum Mirror {
    NONE,
    ACTIVE,
    PAUSED,
    LINK_PAUSED,
    BROKEN,
    /** Becoming writable. */
    STOPPING,
    /** Becoming a mirror topic, and any status that is not known to this version. */
    STARTING,
    STOPPED
  }

  /**
   * A topic with a mirror topic.
   *
   * @param linkPaused whether the link is paused: some servers show its mirror topics as {@code
   *     PAUSED}
   */
  static TopicOnCluster of(MirrorTopic mirror, boolean linkPaused) {
    boolean pausedByLink = linkPaused && mirror.status() == MirrorStatus.PAUSED;
    return new TopicOnCluster(
        true,
        true,
        pausedByLink ? MirrorStatus.LINK_PAUSED.name() : mirror.mirrorStatus(),
        mirror.error(),
        mirror.stateTimeMs(),
        mirror.totalLag());
  }

  Mirror mirror() {
    if (mirrorStatus.isEmpty()) {
      return Mirror.NONE;
    }
    return switch (MirrorStatus.of(mirrorStatus)) {
      case ACTIVE -> Mirror.ACTIVE;
      case PAUSED -> Mirror.PAUSED;
      case LINK_PAUSED -> Mirror.LINK_PAUSED;
      case FAILED, LINK_FAILED, SOURCE_UNAVAILABLE -> Mirror.BROKEN;
      case STOPPED -> Mirror.STOPPED;
      case PENDING_STOPPED, PENDING_SYNCHRONIZE -> Mirror.STOPPING;
      case PENDING_MIRROR, PENDING_SETUP_FOR_RESTORE, PENDING_RESTORE, UNKNOWN -> Mirror.STARTING;
    };
  }

  /** Whether the cluster answered and has no such topic. */
  boolean absent() {
    return answered && !exists;
  }

  /** Whether it is a mirror topic that takes no writes. */
  boolean isMirror() {
    return mirror() != Mirror.NONE && mirror() != Mirror.STOPPED;
  }

  /** The lag, in words. */
  String lagInWords() {
    if (lag.isEmpty()) {
      return "lag not known";
    }
    return Count.of(lag.getAsLong(), "record") + " behind";
  }
}
