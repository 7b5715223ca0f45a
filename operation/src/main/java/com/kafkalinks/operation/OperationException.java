package com.kafkalinks.operation;

/** An operation could not be carried out. The message is a sentence for the user. */
public abstract class OperationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private boolean leavesOpen;
  private boolean provesNothingDone;

  /**
   * A failure.
   *
   * @param message a sentence for the user; it holds no secret
   * @param cause for the log, or null
   */
  protected OperationException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What happened, without the request that it happened to where that can be left out. */
  public String detail() {
    return getMessage();
  }

  /** Marks a failure after which what was asked for may have been done all the same. */
  public OperationException leavingOpen() {
    leavesOpen = true;
    return this;
  }

  /** Whether it is not known if what was asked for was done. */
  public boolean leavesOpen() {
    return leavesOpen;
  }

  /** Marks a failure that proves that what was asked for was never carried out, at no try. */
  public OperationException provingNothingDone() {
    provesNothingDone = true;
    return this;
  }

  /** Whether what was asked for is known not to have been carried out, at no try. */
  public boolean provesNothingDone() {
    return provesNothingDone;
  }

  /** The same failure with a sentence in front of its message. */
  public abstract OperationException saying(String sentence);
}
