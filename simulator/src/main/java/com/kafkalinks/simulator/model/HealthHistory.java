package com.kafkalinks.simulator.model;

import java.time.Instant;

/**
 * The health of one link as the world sees it: later than it is. A change of the truth shows after
 * {@link Timing#activeAfter()} if it is for the better, after {@link Timing#noticeAfter()} if not.
 */
final class HealthHistory {
  private final Timing timing;
  private Health shown;
  private Health truth;
  private Instant since;

  HealthHistory(Health fresh, Timing timing) {
    this.timing = timing;
    this.shown = fresh;
  }

  /** Takes note of the truth at this time. */
  void record(Health now, Instant time) {
    if (now.equals(truth)) {
      return;
    }
    if (truth != null) {
      shown = shownAt(time);
    }
    truth = now;
    since = time;
  }

  Health shownAt(Instant time) {
    Instant known = since.plus(truth.isGood() ? timing.activeAfter() : timing.noticeAfter());
    return time.isBefore(known) ? shown : truth;
  }
}
