package com.kafkalinks.simulator.model;

import java.time.Duration;

/**
 * How long things take. Zero means at once.
 *
 * @param visibleAfter from an accepted create until the link can be read
 * @param activeAfter from good health until the link says so
 * @param goneAfter from an accepted delete until the link can't be read any more
 * @param noticeAfter from a wrong login or a lost cluster until the link says so
 * @param mirrorAfter from an accepted promote, failover or other pending change until it is done
 */
public record Timing(
    Duration visibleAfter,
    Duration activeAfter,
    Duration goneAfter,
    Duration noticeAfter,
    Duration mirrorAfter) {

  /** Everything at once. */
  public static final Timing IMMEDIATE =
      new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /** The same with another {@link #visibleAfter()}. */
  public Timing withVisibleAfter(Duration value) {
    return new Timing(value, activeAfter, goneAfter, noticeAfter, mirrorAfter);
  }

  /** The same with another {@link #activeAfter()}. */
  public Timing withActiveAfter(Duration value) {
    return new Timing(visibleAfter, value, goneAfter, noticeAfter, mirrorAfter);
  }

  /** The same with another {@link #goneAfter()}. */
  public Timing withGoneAfter(Duration value) {
    return new Timing(visibleAfter, activeAfter, value, noticeAfter, mirrorAfter);
  }

  /** The same with another {@link #noticeAfter()}. */
  public Timing withNoticeAfter(Duration value) {
    return new Timing(visibleAfter, activeAfter, goneAfter, value, mirrorAfter);
  }

  /** The same with another {@link #mirrorAfter()}. */
  public Timing withMirrorAfter(Duration value) {
    return new Timing(visibleAfter, activeAfter, goneAfter, noticeAfter, value);
  }
}
