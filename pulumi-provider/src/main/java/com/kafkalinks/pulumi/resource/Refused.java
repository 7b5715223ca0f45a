package com.kafkalinks.pulumi.resource;

/** A verb failed and left things as they were. The message is for the user. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * A refusal.
   *
   * @param reason why
   * @param message what was being done, to what, what the API said, what to do next
   */
  public Refused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** As {@link #Refused(Reason, String)}, with its cause for the log. */
  public Refused(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
