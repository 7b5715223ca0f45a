package com.kafkalinks.operation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;

/** A source of time that tests can own. */
public interface Time {
  /** The system's monotonic clock. */
  Time SYSTEM =
      new Time() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // the loop is the caller's: Cancellation.sleep
        public void await(Condition condition, long nanos) throws InterruptedException {
          condition.await(nanos, TimeUnit.NANOSECONDS);
        }
      };

  /** Nanoseconds since some fixed moment. */
  long nanos();

  /**
   * Waits until the condition is signalled or the time has passed; may wake early.
   *
   * @param condition its lock is held by the caller
   * @param nanos how long at most
   */
  void await(Condition condition, long nanos) throws InterruptedException;

  /**
   * Waits for the answer of a call.
   *
   * @param nanos how long at most
   * @throws TimeoutException if it does not come in that time
   * @throws ExecutionException if the call failed
   */
  default <T> T await(Future<T> answer, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    return answer.get(nanos, TimeUnit.NANOSECONDS);
  }
}
