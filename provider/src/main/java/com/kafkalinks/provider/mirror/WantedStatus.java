package com.kafkalinks.provider.mirror;

import java.util.Arrays;

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

  /**
   * The value that a program or a state has. A state may also say {@code STOPPED}, which nobody can
   * want: what it is compared with then is the default.
   */
  static WantedStatus of(String text) {
    return Arrays.stream(values())
        .filter(status -> status.name().equals(text))
        .findFirst()
        .orElse(ACTIVE);
  }

  /** Whether the topic no longer mirrors. */
  boolean stops() {
    return this == PROMOTED || this == FAILED_OVER;
  }
}
