package com.kafkalinks.adapter.rest;

import java.time.Duration;

/**
 * An HTTP answer, read to its end.
 *
 * @param status the HTTP status
 * @param body the body as text, empty where there is none
 * @param location where a redirect leads, as an absolute URL; else empty
 * @param retryAfter the pause the server asks for, zero where it does not
 */
record Answer(int status, String body, String location, Duration retryAfter) {
  boolean successful() {
    return status >= 200 && status < 300;
  }

  boolean redirect() {
    return status >= 300 && status < 400 && !location.isEmpty();
  }
}
