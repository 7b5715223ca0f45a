package com.kafkalinks.adapter;

/**
 * A mirror topic of a link.
 *
 * @param topic its name on this cluster
 * @param status for example {@code ACTIVE}, {@code PENDING_STOPPED}, {@code STOPPED}; an open set
 */
public record Mirror(String topic, String status) {
  /** Whether it has ended for good and no longer needs its link. */
  public boolean stopped() {
    return status.equals("STOPPED");
  }

  /**
   * Whether it is on its way to another status; deleting its link now can leave it in an error for
   * good.
   */
  public boolean pending() {
    return status.startsWith("PENDING_");
  }
}
