package com.kafkalinks.operation.testing;

import com.kafkalinks.operation.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map.Entry;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;

/**
 * A clock that a test owns: a wait takes no time and moves the clock forward, and events happen at
 * set moments.
 *
 * <p>While a caller awaits an answer, the clock stands still, however slow the machine is. It moves
 * on when each caller's answer is held up by a server that {@linkplain #heldCall pauses} on this
 * clock: to the end of a pause or to a caller's limit, whichever is first.
 */
public final class ManualTime implements Time {
  static final Duration STUCK = Duration.ofSeconds(30);
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final TreeMap<Long, Runnable> agenda = new TreeMap<>();
  private final HeldCalls held = new HeldCalls();
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public void await(Condition condition, long duration) {
    held.settle();
    waits.add(Duration.ofNanos(duration));
    pass(Duration.ofNanos(duration));
  }

  /**
   * An answer that is on its way is awaited, whatever the clock shows. Gives up in real time where
   * no answer is held up and none comes.
   */
  @Override
  public <T> T await(Future<T> answer, long duration)
      throws InterruptedException, ExecutionException, TimeoutException {
    long limit = nanos() + duration;
    long stuck = System.nanoTime() + Math.max(duration, STUCK.toNanos());
    HeldCalls.Caller caller = held.awaits(limit);
    try {
      wakeBy(answer);
      while (!isDoneSoon(answer)) {
        OptionalLong next = held.nextEvent();
        next.ifPresent(this::passTo);
        boolean late = next.isPresent() && nanos() >= limit;
        if (late || System.nanoTime() > stuck) {
          held.gaveUp();
          throw new TimeoutException();
        }
      }
      return answer.get();
    } finally {
      held.done(caller);
    }
  }

  private static void wakeBy(Future<?> answer) {
    if (answer instanceof CompletableFuture<?> completable) {
      Thread waiting = Thread.currentThread();
      var unused = completable.whenComplete((value, failure) -> LockSupport.unpark(waiting));
    }
  }

  /** Waits a moment, without the exception of a timeout, whose stack trace would be deep. */
  private static boolean isDoneSoon(Future<?> answer) throws InterruptedException {
    long end = System.nanoTime() + MOMENT.toNanos();
    long left = MOMENT.toNanos();
    while (!answer.isDone() && left > 0) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      left = end - System.nanoTime();
    }
    return answer.isDone();
  }

  /** A call that a server is about to answer, and may hold up on this clock. */
  public HeldCall heldCall() {
    return new HeldCall(held, this::nanos);
  }

  /** Lets something happen once this much time will have passed from now. */
  public synchronized void after(Duration delay, Runnable event) {
    agenda.put(nanos() + delay.toNanos(), event);
  }

  /** Lets time pass, up to the next event at most. */
  public void pass(Duration duration) {
    passTo(nanos() + duration.toNanos());
  }

  private void passTo(long moment) {
    long until = moment;
    Runnable due = () -> {};
    synchronized (this) {
      Entry<Long, Runnable> next = agenda.firstEntry();
      if (next != null && next.getKey() <= until) {
        agenda.pollFirstEntry();
        until = Math.max(nanos(), next.getKey());
        due = next.getValue();
      }
      nanos.accumulateAndGet(until, Math::max);
    }
    held.timePassed();
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
    InstantSource source = () -> START.plusNanos(nanos());
    return source.withZone(ZoneOffset.UTC);
  }
}
