package com.kafkalinks.adapter;

import java.util.Arrays;

/**
 * What a mirror topic is doing: the values of {@code mirror_status}. The API's enum is closed in
 * its description, but servers may be newer: anything else is {@link #UNRECOGNIZED}.
 */
public enum MirrorStatus {
  /** Copies records. */
  ACTIVE,
  /** Paused by a user. */
  PAUSED,
  /** Cannot go on; {@code mirror_topic_error} says why. */
  FAILED,
  /** Its link has failed. */
  LINK_FAILED,
  /** Its link is paused. */
  LINK_PAUSED,
  /** The source cannot be reached. */
  SOURCE_UNAVAILABLE,
  /** Is being created. */
  PENDING_MIRROR,
  /** Is being promoted or failed over. */
  PENDING_STOPPED,
  /** Waits until everything is copied before it is reversed. */
  PENDING_SYNCHRONIZE,
  /** Prepares to be cut back and restored as a mirror topic. */
  PENDING_SETUP_FOR_RESTORE,
  /** Is being cut back and restored as a mirror topic. */
  PENDING_RESTORE,
  /** Promoted or failed over: an ordinary, writable topic that stays listed under its link. */
  STOPPED,
  /** A value that this version does not know. */
  UNRECOGNIZED;

  /** The status that the API names. */
  public static MirrorStatus of(String name) {
    return Arrays.stream(values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElse(UNRECOGNIZED);
  }

  /** Whether the status will change by itself. */
  public boolean pending() {
    return name().startsWith("PENDING_");
  }
}
