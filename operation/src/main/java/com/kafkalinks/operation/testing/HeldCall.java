package com.kafkalinks.operation.testing;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A server's side of one call, whose answer it may hold up on a clock that a test owns. */
public final class HeldCall implements AutoCloseable {
  private final HeldCalls all;
  private final LongSupplier clock;

  HeldCall(HeldCalls all, LongSupplier clock) {
    this.all = all;
    this.clock = clock;
  }

  /** Returns when this much time has passed. */
  public void pause(Duration duration) throws InterruptedException {
    all.pause(this, clock.getAsLong() + duration.toNanos(), clock);
  }

  /** The call is over: until then, time stands still after a pause. */
  @Override
  public void close() {
    all.finished(this);
  }
}
