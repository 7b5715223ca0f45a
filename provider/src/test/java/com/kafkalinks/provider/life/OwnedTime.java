package com.kafkalinks.provider.life;

import com.kafkalinks.adapter.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/** Time that a test owns: a wait takes none and moves it on; things happen at set moments. */
public final class OwnedTime implements Time {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final TreeMap<Long, Runnable> agenda = new TreeMap<>();

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public void await(Condition condition, long duration) {
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

  /** The same time for the simulator. */
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
