package com.kafkalinks.simulator.model;

/** An error response of the API: an HTTP status and the two members of its body. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final int errorCode;

  Refusal(int status, int errorCode, String message) {
    super(message, null, false, false);
    this.status = status;
    this.errorCode = errorCode;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Value of {@code error_code}: the status again, or five digits. */
  public int errorCode() {
    return errorCode;
  }
}
