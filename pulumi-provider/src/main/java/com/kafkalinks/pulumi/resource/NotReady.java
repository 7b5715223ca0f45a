package com.kafkalinks.pulumi.resource;

import java.util.List;

/**
 * A verb changed something and then failed: the engine keeps the state and comes back to it with
 * the next update.
 */
public final class NotReady extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Live live;
  private final transient List<String> reasons;

  /**
   * A failure after a change.
   *
   * @param live what is known to be there
   * @param reasons sentences for the user
   */
  public NotReady(Live live, List<String> reasons) {
    super(String.join("; ", reasons));
    this.live = live;
    this.reasons = List.copyOf(reasons);
  }

  /** The same failure with something else known to be there. */
  public NotReady with(Live known) {
    NotReady same = new NotReady(known, reasons);
    same.initCause(this);
    return same;
  }

  /** What is known to be there. */
  public Live live() {
    return live;
  }

  /** Sentences for the user. */
  public List<String> reasons() {
    return reasons;
  }
}
