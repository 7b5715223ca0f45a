package com.kafkalinks.operation;

/** An operation ended before it was finished: its deadline passed, or it was cancelled. */
public final class Ended extends OperationException {
  private static final long serialVersionUID = 1L;

  private final boolean timedOut;

  private Ended(boolean timedOut, String message, Throwable cause) {
    super(message, cause);
    this.timedOut = timedOut;
  }

  /** The deadline has passed. */
  public static Ended timedOut(String message) {
    return new Ended(true, message, null);
  }

  /** Somebody cancelled the operation. */
  public static Ended cancelled(String message) {
    return new Ended(false, message, null);
  }

  /** The thread of the operation was interrupted, which counts as a cancel. */
  public static Ended interrupted(String message, InterruptedException cause) {
    return new Ended(false, message, cause);
  }

  /** Whether the deadline has passed; else the operation was cancelled. */
  public boolean timedOut() {
    return timedOut;
  }

  /** The same end with a sentence in front of its message. */
  @Override
  public Ended saying(String sentence) {
    return new Ended(timedOut, sentence + ": " + getMessage(), this);
  }

  /** The same end with a sentence and the failure that came before it. */
  public Ended after(OperationException last) {
    return new Ended(timedOut, getMessage() + "; last answer: " + last.getMessage(), last);
  }
}
