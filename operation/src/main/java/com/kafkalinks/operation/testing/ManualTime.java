package com.kafkalinks.operation.testing;

import com.kafkalinks.operation.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/**
 * A clock that a test owns: a wait takes no time and moves the clock forward, and events happen at
 * set moments.
 */
public final class ManualTime implements Time {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final TreeMap<Long, Runnable> agenda = new TreeMap<>();
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public void await(Condition condition, long duration) {
    waits.add(Duration.ofNanos(duration));
    pass(Duration.ofNanos(duration));
  }

  /** Lets something happen once this much time will have passed from now. */
  public synchronized void after(Duration delay, Runnable event) {
    agenda.put(nanos() + delay.toNanos(), event);
  }

  /** Lets time pass, up to the next event at most. */
  public void pass(Duration duration) {
    long until = nanos() + duration.toNanos();
    Runnable due = () -> {};
    synchronized (this) {
      Entry<Long, Runnable> next = agenda.firstEntry();
      if (next != null && next.getKey() <= until) {
        agenda.pollFirstEntry();
        until = Math.max(nanos(), next.getKey());
        due = next.getValue();
      }
      nanos.set(until);
    }
    due.run();
  }

  /** How much time has passed since the start. */
  public Duration passed() {
    return Duration.ofNanos(nanos());
  }

  /** How long somebody waited, each time. */
  public List<Duration> waits() {
    return List.copyOf(waits);
  }

  /** The same time as a clock of the day, which starts at 2026-01-01. */
  public Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return START.plusNanos(nanos());
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
}
