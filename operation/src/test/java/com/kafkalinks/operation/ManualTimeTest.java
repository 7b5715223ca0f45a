package com.kafkalinks.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.kafkalinks.operation.testing.HeldCall;
import com.kafkalinks.operation.testing.ManualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A caller and a server on one clock. */
@Timeout(60)
class ManualTimeTest {
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofHours(1);

  private final ManualTime time = new ManualTime();
  private final HeldCall call = time.heldCall();

  /** A server that pauses before its answer, and the answer. */
  private CompletableFuture<Duration> answerAfter(Duration pause) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (call) {
            call.pause(pause);
            return time.passed();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void pauseEndsBeforeTheLimit() throws Exception {
    assertEquals(SHORT, time.await(answerAfter(SHORT), LONG.toNanos()));
    assertEquals(SHORT, time.passed());
  }

  @Test
  void limitEndsBeforeThePause() {
    CompletableFuture<Duration> answer = answerAfter(LONG);
    assertThrows(TimeoutException.class, () -> time.await(answer, SHORT.toNanos()));
    assertEquals(SHORT, time.passed());
    time.pass(LONG);
    assertEquals(SHORT.plus(LONG), answer.join());
  }

  @Test
  void callThatNobodyAwaitsDoesNotMoveTheClock() throws Exception {
    CompletableFuture<Duration> lost = answerAfter(LONG);
    assertThrows(TimeoutException.class, () -> time.await(lost, SHORT.toNanos()));
    CompletableFuture<String> quick = new CompletableFuture<>();
    quick.completeOnTimeout("answer", 50, TimeUnit.MILLISECONDS);
    assertEquals("answer", time.await(quick, SHORT.toNanos()));
    assertEquals(SHORT, time.passed());
  }
}
