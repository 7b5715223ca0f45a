package com.kafkalinks.provider.core;

import com.kafkalinks.adapter.ClusterLinkException.Kind;

/** A verb failed and left things as they were. The message is for the user. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /**
   * A refusal.
   *
   * @param kind why
   * @param message what was being done, to what, what the API said, what to do next
   */
  public Refused(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** As {@link #Refused(Kind, String)}, with its cause for the log. */
  public Refused(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Why. */
  public Kind kind() {
    return kind;
  }
}
