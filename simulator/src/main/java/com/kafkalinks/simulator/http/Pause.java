package com.kafkalinks.simulator.http;

import java.time.Duration;

/** How one call that is held up lets time pass; a test that owns the clock gives its own. */
@FunctionalInterface
public interface Pause extends AutoCloseable {
  /** Real time. */
  Pause REAL = duration -> Thread.sleep(duration.toMillis());

  /** Returns when this much time has passed. */
  void pass(Duration duration) throws InterruptedException;

  /** The call is over. */
  @Override
  default void close() {}
}
