package com.kafkalinks.adapter.rest;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Capped exponential back-off with full jitter: a random share of a bound that doubles.
 *
 * @param first the bound of the first pause
 * @param max the highest bound
 * @param random numbers from 0 to 1
 * @see <a
 *     href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential
 *     back-off and jitter</a>
 */
record Backoff(Duration first, Duration max, DoubleSupplier random) {
  private static final int MOST_DOUBLINGS = 30;

  /** The pause before the given retry, counted from 0. */
  Duration pause(int retry) {
    double bound = (double) first.toNanos() * Math.pow(2, Math.min(retry, MOST_DOUBLINGS));
    return Duration.ofNanos(
        (long) (Math.min(bound, (double) max.toNanos()) * random.getAsDouble()));
  }
}
