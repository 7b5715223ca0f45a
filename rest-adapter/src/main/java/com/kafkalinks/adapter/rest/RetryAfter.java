package com.kafkalinks.adapter.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Reads the {@code Retry-After} header: seconds or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** The pause it asks for, zero for one that is past or not to be read. */
  static Duration pause(String header, Instant now) {
    Duration asked = header.strip().matches("\\d+") ? seconds(header.strip()) : until(header, now);
    Duration capped = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    return capped.isNegative() ? Duration.ZERO : capped;
  }

  private static Duration seconds(String digits) {
    return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
  }

  private static Duration until(String date, Instant now) {
    try {
      Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip()));
      return Duration.between(now, then);
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
