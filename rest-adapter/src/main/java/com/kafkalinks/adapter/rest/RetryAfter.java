package com.kafkalinks.adapter.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the {@code Retry-After} header: seconds or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Without the server's clock a date may be far off: asking too early costs one request. */
  private static final Duration LONGEST_BY_OUR_CLOCK = Duration.ofMinutes(1);

  private RetryAfter() {}

  /**
   * The pause that it asks for, zero for one that is past or not to be read.
   *
   * @param date the answer's {@code Date}, empty where it has none
   */
  static Duration pause(String header, Optional<Instant> date) {
    String text = header.strip();
    if (text.matches("\\d+")) {
      return within(LONGEST, seconds(text));
    }
    return date.map(now -> within(LONGEST, until(text, now)))
        .orElseGet(() -> within(LONGEST_BY_OUR_CLOCK, until(text, Instant.now())));
  }

  private static Duration within(Duration longest, Duration asked) {
    Duration capped = asked.compareTo(longest) > 0 ? longest : asked;
    return capped.isNegative() ? Duration.ZERO : capped;
  }

  private static Duration seconds(String digits) {
    return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
  }

  private static Duration until(String date, Instant now) {
    try {
      return Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
