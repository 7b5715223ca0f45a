package com.kafkalinks.pulumi.resource;

/**
 * What users see beside results; calls never fail and never wait. No message may hold the value of
 * a secret.
 */
public interface Log {
  /** A log that discards everything. */
  static Log none() {
    return (level, message) -> {};
  }

  /** Where a message shows. */
  enum Level {
    /** Only with {@code --debug}. */
    DEBUG,
    /** In the resource's status line, until the next one. */
    STATUS,
    /** In the resource's status line, for good: what came of it. */
    RESULT,
    /** Among the diagnostics, as information. */
    INFO,
    /** Among the diagnostics, as a warning. */
    WARNING
  }

  /** Says something. */
  void say(Level level, String message);

  /** A warning: it stays with the diagnostics of the resource. */
  default void warn(String message) {
    say(Level.WARNING, message);
  }

  /** Information that stays with the diagnostics of the resource. */
  default void info(String message) {
    say(Level.INFO, message);
  }

  /** A status line: what is being waited for. */
  default void status(String message) {
    say(Level.STATUS, message);
  }

  /** The last status line: without one, what was waited for stays beside the finished resource. */
  default void result(String message) {
    say(Level.RESULT, message);
  }
}
