package com.kafkalinks.adapter.rest;

import java.io.IOException;

/** The cause of a failure that proves that the request was not carried out: it was never read. */
final class Unsent extends IOException {
  private static final long serialVersionUID = 1L;

  Unsent(Throwable cause) {
    super("the request was not sent", cause);
  }
}
