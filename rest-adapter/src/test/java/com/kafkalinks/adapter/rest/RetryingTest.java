package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.THROTTLED;
import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.testing.ManualTime;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** What is known of a request that must not be carried out twice, when it has failed for good. */
class RetryingTest {
  private final Retrying retrying =
      new Retrying(2, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), () -> 1));

  private static ApiException throttled() {
    return ApiException.of(THROTTLED, "too many");
  }

  private static ApiException lost() {
    return ApiException.of(UNAVAILABLE, "503");
  }

  private static ApiException unsent() {
    return ApiException.of(UNAVAILABLE, "no connection", new Unsent(new ConnectException()));
  }

  private OperationException failure(boolean repeatable, ApiException... answers) {
    return failure(Duration.ofMinutes(1), repeatable, answers);
  }

  private OperationException failure(Duration limit, boolean repeatable, ApiException... answers) {
    Iterator<ApiException> next = Arrays.asList(answers).iterator();
    return assertThrows(
        OperationException.class,
        () ->
            retrying.call(
                repeatable,
                Cancellation.root(new ManualTime()).within(limit),
                () -> {
                  throw next.next();
                }));
  }

  @Test
  void nothingWasDoneIfNobodyTookItOnAtAnyTry() {
    assertTrue(failure(false, unsent(), unsent(), unsent()).provesNothingDone());
    assertTrue(failure(false, unsent(), throttled(), throttled()).provesNothingDone());
  }

  @Test
  void nothingWasDoneIfTimeRunsOutBetweenSuchTries() {
    OperationException failure = failure(Duration.ofMillis(500), false, unsent());

    assertEquals(Ended.class, failure.getClass());
    assertTrue(failure.provesNothingDone());
  }

  @Test
  void nothingIsProvedByAnAnswerThatLeavesItOpen() {
    assertFalse(failure(false, unsent(), lost()).provesNothingDone());
    assertFalse(failure(true, lost(), unsent(), unsent()).provesNothingDone());
    assertFalse(failure(Duration.ofMillis(500), true, lost()).provesNothingDone());
  }
}
