package com.kafkalinks.simulator.model;

import java.util.Arrays;

/** Every status that a mirror is known to have, and what follows from it without a request. */
public enum MirrorStatus {
  /** Copies records. */
  ACTIVE,
  /** Was paused. */
  PAUSED,
  /** Can't go on: see the mirror's error. */
  FAILED,
  /** Is a topic of its own now. */
  STOPPED,
  /** Is being set up; ends in {@link #ACTIVE}, or in {@link #PAUSED} after reverse-and-pause. */
  PENDING_MIRROR(ACTIVE),
  /** Copies the last records before its role and that of its source are swapped. */
  PENDING_SYNCHRONIZE(STOPPED),
  /** Is being promoted or failed over. */
  PENDING_STOPPED(STOPPED),
  /** Records that the promoted topic doesn't have are being removed. */
  PENDING_RESTORE(ACTIVE),
  /** The offsets of both sides are compared. */
  PENDING_SETUP_FOR_RESTORE(PENDING_RESTORE),
  /** Would copy if its link hadn't failed. */
  LINK_FAILED,
  /** Would copy if its link weren't paused. */
  LINK_PAUSED,
  /** Would copy if its link reached the source cluster. */
  SOURCE_UNAVAILABLE;

  private final MirrorStatus next;

  MirrorStatus() {
    this(null);
  }

  MirrorStatus(MirrorStatus next) {
    this.next = next;
  }

  /** Whether it ends by itself. */
  boolean isPending() {
    return next != null;
  }

  /** What it ends in; only of a pending status. */
  MirrorStatus next() {
    return next;
  }

  /** Whether there is a status of this name. */
  public static boolean isKnown(String name) {
    return Arrays.stream(values()).anyMatch(status -> status.name().equals(name));
  }
}
