package com.kafkalinks.operation;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Deadline and cancel signal of one operation: everything that is done for it asks and obeys them.
 *
 * <p>A child ends with its parent or at its own deadline, whichever is first. Close a child when
 * its operation is done, so that a long-lived parent does not keep it.
 */
public final class Cancellation implements AutoCloseable {
  private static final long NO_DEADLINE = Long.MAX_VALUE;
  private static final Duration LONGEST = Duration.ofDays(365);

  /** A user who cancels waits for the end, and the server may just be done with the request. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private final Set<Runnable> listeners = new LinkedHashSet<>();
  private final Time time;
  private final long deadline;
  private final Runnable detach;
  private boolean cancelled;

  private Cancellation(Time time, long deadline, Cancellation parent) {
    this.time = time;
    this.deadline = deadline;
    this.detach = parent == null ? () -> {} : parent.onCancel(this::cancel);
  }

  /** A root without a deadline, on the system's clock. */
  public static Cancellation root() {
    return root(Time.SYSTEM);
  }

  /** A root without a deadline. */
  public static Cancellation root(Time time) {
    return new Cancellation(time, NO_DEADLINE, null);
  }

  /** A child that ends with this one, or alone when it is cancelled. */
  public Cancellation child() {
    return new Cancellation(time, deadline, this);
  }

  /** A child that also ends when the timeout has passed, counted from now. */
  public Cancellation within(Duration timeout) {
    long own = time.nanos() + bounded(timeout);
    long earlier = deadline == NO_DEADLINE || own - deadline < 0 ? own : deadline;
    return new Cancellation(time, earlier, this);
  }

  /**
   * A child with a timeout of its own, counted from now, that may outlast this one's deadline: for
   * the last look after it. A cancel ends it all the same.
   */
  public Cancellation allowance(Duration timeout) {
    return new Cancellation(time, time.nanos() + bounded(timeout), this);
  }

  /** Two seconds that no cancel of this one ends: for a look at what was done already. */
  public Cancellation grace() {
    return new Cancellation(time, time.nanos() + GRACE.toNanos(), null);
  }

  private static long bounded(Duration duration) {
    return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : duration.toNanos();
  }

  /** Ends the operation: waits return at once, calls in flight are cut off. */
  public void cancel() {
    List<Runnable> told;
    lock.lock();
    try {
      cancelled = true;
      told = List.copyOf(listeners);
      listeners.clear();
      ended.signalAll();
    } finally {
      lock.unlock();
    }
    told.forEach(Runnable::run);
  }

  /** Whether somebody cancelled it; a passed deadline is not a cancel. */
  public boolean cancelled() {
    lock.lock();
    try {
      return cancelled;
    } finally {
      lock.unlock();
    }
  }

  /** The time left, not below zero; a very long time where there is no deadline. */
  public Duration remaining() {
    if (deadline == NO_DEADLINE) {
      return LONGEST;
    }
    return Duration.ofNanos(Math.max(0, deadline - time.nanos()));
  }

  /**
   * Asks whether to go on.
   *
   * @throws Ended if it was cancelled or its deadline has passed
   */
  public void check() {
    if (cancelled()) {
      throw Ended.cancelled("the operation was cancelled");
    }
    if (remaining().isZero()) {
      throw Ended.timedOut("the operation's time is up");
    }
  }

  /**
   * Waits, unless the operation ends first.
   *
   * @throws Ended as soon as it does
   */
  public void sleep(Duration duration) {
    long until = time.nanos() + Math.min(bounded(duration), remaining().toNanos());
    lock.lock();
    try {
      long left = until - time.nanos();
      while (!cancelled && left > 0) {
        time.await(ended, left);
        left = until - time.nanos();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Ended.interrupted("the operation was interrupted", e);
    } finally {
      lock.unlock();
    }
    check();
  }

  /**
   * Waits for the answer of a call on this operation's clock; see {@link #onCancel} for ending it.
   *
   * @param limit how long at most, whatever time the operation has
   */
  public <T> T await(Future<T> answer, Duration limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return time.await(answer, bounded(limit));
  }

  /**
   * Runs something when the operation is cancelled; at once if it already is.
   *
   * @return takes the listener off again
   */
  public Runnable onCancel(Runnable listener) {
    lock.lock();
    try {
      if (!cancelled) {
        listeners.add(listener);
        return () -> remove(listener);
      }
    } finally {
      lock.unlock();
    }
    listener.run();
    return () -> {};
  }

  private void remove(Runnable listener) {
    lock.lock();
    try {
      listeners.remove(listener);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    detach.run();
  }
}
