package com.kafkalinks.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long to wait before a retry. */
final class BackoffTest {
  @ParameterizedTest
  @CsvSource({"0, 500", "1, 1000", "3, 4000", "5, 16000", "6, 20000", "1000, 20000"})
  void doublesUpToItsCap(int retry, long millis) {
    assertEquals(Duration.ofMillis(millis), backoff(1.0).pause(retry));
  }

  @Test
  void takesARandomShareOfTheWhole() {
    assertEquals(Duration.ZERO, backoff(0.0).pause(3));
    assertEquals(Duration.ofSeconds(1), backoff(0.25).pause(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7                             | 7
          ' 7 '                         | 7
          0                             | 0
          -7                            | 0
          1.5                           | 0
          soon                          | 0
          86401                         | 86400
          99999999999999999999          | 86400
          Wed, 21 Oct 2026 07:28:30 GMT | 30
          Wed, 21 Oct 2026 07:27:30 GMT | 0
          Wed, 21 Oct 2099 07:27:30 GMT | 86400
          Wed, 99 Oct 2026 07:27:30 GMT | 0
          """)
  void readsRetryAfter(String header, long seconds) {
    Instant now = Instant.parse("2026-10-21T07:28:00Z");

    assertEquals(Duration.ofSeconds(seconds), RetryAfter.pause(header, Optional.of(now)));
  }

  private static Backoff backoff(double random) {
    return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(20), () -> random);
  }

  /** Without the server's clock a date is believed for a minute: ours may be hours behind. */
  @Test
  void believesADateForAMinuteWhereTheServerDoesNotSayWhatTimeItIs() {
    String far = "Wed, 21 Oct 2099 07:28:00 GMT";

    assertEquals(Duration.ofMinutes(1), RetryAfter.pause(far, Optional.empty()));
    assertEquals(Duration.ofHours(24), RetryAfter.pause(far, Optional.of(Instant.EPOCH)));
  }
}
