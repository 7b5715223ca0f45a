package com.kafkalinks.provider.mirror;

/** What a program wants of a mirror topic: the values of {@code status}. */
public enum WantedStatus {
  /** Mirrors from the source topic. */
  ACTIVE,
  /** Keeps what it has and copies nothing. */
  PAUSED,
  /** Stopped after everything was copied: an ordinary, writable topic. */
  PROMOTED,
  /** Stopped at once: an ordinary, writable topic without what was not copied yet. */
  FAILED_OVER;

  /** Whether the topic no longer mirrors. */
  boolean stops() {
    return this == PROMOTED || this == FAILED_OVER;
  }
}
