package com.kafkalinks.operation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How often something is asked again: starts fast, slows down.
 *
 * @param first the first pause
 * @param max the longest pause
 */
public record Polling(Duration first, Duration max) {
  private static final double GROWTH = 1.5;

  /** From 250 milliseconds, growing to 5 seconds. */
  public static final Polling DEFAULT = new Polling(Duration.ofMillis(250), Duration.ofSeconds(5));

  /**
   * Asks at once and then after each pause, until there is an answer.
   *
   * @throws Ended when the operation ends first; else what the probe throws
   */
  public <T> T until(Supplier<Optional<T>> probe, Cancellation cancellation) {
    Duration pause = first;
    while (true) {
      Optional<T> answer = probe.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      cancellation.sleep(pause);
      long grown = (long) (pause.toNanos() * GROWTH);
      pause = Duration.ofNanos(Math.min(grown, max.toNanos()));
    }
  }
}
