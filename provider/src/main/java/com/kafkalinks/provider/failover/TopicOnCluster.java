package com.kafkalinks.provider.failover;

import java.util.OptionalLong;

/**
 * What one cluster shows of a topic.
 *
 * @param exists whether the cluster has a topic of that name, mirror topics included
 * @param mirrorStatus the status of its mirror topic under the group's link; empty where there is
 *     none
 * @param mirrorTopicError the mirror topic's error; empty where there is none
 * @param stateTimeMs when the status changed, milliseconds since 1970; 0 where it is not known
 * @param lag records that were not copied yet; empty where it is not known
 */
record TopicOnCluster(
    boolean exists,
    String mirrorStatus,
    String mirrorTopicError,
    long stateTimeMs,
    OptionalLong lag) {

  /** A cluster without the topic. */
  static final TopicOnCluster ABSENT = new TopicOnCluster(false, "", "", 0, OptionalLong.empty());

  /** A cluster with an ordinary topic that was never mirrored to. */
  static final TopicOnCluster ORDINARY = new TopicOnCluster(true, "", "", 0, OptionalLong.empty());

  /** What the status means to a failover. */
  enum Mirror {
    NONE,
    ACTIVE,
    PAUSED,
    LINK_PAUSED,
    BROKEN,
    CHANGING,
    STOPPED
  }

  Mirror mirror() {
    return switch (mirrorStatus) {
      case "" -> Mirror.NONE;
      case "ACTIVE" -> Mirror.ACTIVE;
      case "PAUSED" -> Mirror.PAUSED;
      case "LINK_PAUSED" -> Mirror.LINK_PAUSED;
      case "FAILED", "LINK_FAILED", "SOURCE_UNAVAILABLE" -> Mirror.BROKEN;
      case "STOPPED" -> Mirror.STOPPED;
      default -> Mirror.CHANGING;
    };
  }

  /** Whether it is a mirror topic that takes no writes. */
  boolean isMirror() {
    return mirror() != Mirror.NONE && mirror() != Mirror.STOPPED;
  }
}
