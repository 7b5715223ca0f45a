package com.kafkalinks.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/** A clock that a test owns: a wait takes no time and moves it forward. */
public final class ManualTime implements Time {
  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public void await(Condition condition, long duration) {
    waits.add(Duration.ofNanos(duration));
    nanos.addAndGet(duration);
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }

  /** The same time of day for everybody who asks for it. */
  public Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return Instant.EPOCH.plusNanos(nanos());
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  /** How long somebody waited, each time. */
  public List<Duration> waits() {
    return List.copyOf(waits);
  }
}
