package com.kafkalinks.simulator.model;

/**
 * The health that a link reports.
 *
 * @param state value of {@code link_state}
 * @param error value of {@code link_error}
 * @param message value of {@code link_error_message}, empty on a healthy link
 */
public record Health(String state, String error, String message) {
  /** Error of a link without one. */
  public static final String NO_ERROR = "NO_ERROR";

  /** Healthy and at work. */
  public static final Health ACTIVE = new Health("ACTIVE", NO_ERROR, "");

  /** Healthy, but paused. */
  public static final Health PAUSED = new Health("PAUSED", NO_ERROR, "");

  static Health unavailable(String error, String message) {
    return new Health("UNAVAILABLE", error, message);
  }

  /** Reads {@code STATE/ERROR}; the error may be left out. */
  static Health parse(String text) {
    String[] parts = text.split("/", 2);
    return new Health(parts[0], parts.length > 1 ? parts[1] : NO_ERROR, "");
  }

  boolean isGood() {
    return error.equals(NO_ERROR) && (state.equals("ACTIVE") || state.equals("PAUSED"));
  }
}
