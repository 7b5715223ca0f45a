package com.kafkalinks.simulator.model;

import java.time.Duration;

/**
 * How long things take. Zero means at once.
 *
 * @param visibleAfter from an accepted create until the link, topic or mirror can be read
 * @param activeAfter from good health until the link reports it
 * @param goneAfter from an accepted delete until the link or mirror can't be read any more
 * @param noticeAfter from a wrong login, a lost cluster or a lost source topic until it shows
 * @param mirrorAfter from an accepted create, promote, failover … until the mirror's status shows
 *     it; a restore takes it twice
 * @param recordsPerSecond how fast one mirror copies; 0 means all records at once
 */
public record Timing(
    Duration visibleAfter,
    Duration activeAfter,
    Duration goneAfter,
    Duration noticeAfter,
    Duration mirrorAfter,
    long recordsPerSecond) {

  /** Everything at once. */
  public static final Timing IMMEDIATE =
      new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);

  /** The same with another {@link #visibleAfter()}. */
  public Timing withVisibleAfter(Duration value) {
    return new Timing(value, activeAfter, goneAfter, noticeAfter, mirrorAfter, recordsPerSecond);
  }

  /** The same with another {@link #activeAfter()}. */
  public Timing withActiveAfter(Duration value) {
    return new Timing(visibleAfter, value, goneAfter, noticeAfter, mirrorAfter, recordsPerSecond);
  }

  /** The same with another {@link #goneAfter()}. */
  public Timing withGoneAfter(Duration value) {
    return new Timing(visibleAfter, activeAfter, value, noticeAfter, mirrorAfter, recordsPerSecond);
  }

  /** The same with another {@link #noticeAfter()}. */
  public Timing withNoticeAfter(Duration value) {
    return new Timing(visibleAfter, activeAfter, goneAfter, value, mirrorAfter, recordsPerSecond);
  }

  /** The same with another {@link #mirrorAfter()}. */
  public Timing withMirrorAfter(Duration value) {
    return new Timing(visibleAfter, activeAfter, goneAfter, noticeAfter, value, recordsPerSecond);
  }

  /** The same with another {@link #recordsPerSecond()}. */
  public Timing withRecordsPerSecond(long value) {
    return new Timing(visibleAfter, activeAfter, goneAfter, noticeAfter, mirrorAfter, value);
  }
}
