package com.kafkalinks.simulator.model;

import java.time.Instant;
import java.util.List;

/**
 * The latest thing that was asked of a mirror.
 *
 * @param action null for its creation, and for what a test decides
 * @param end the status in which it ends, unless the mirror fails
 * @param after mirror that has to be stopped before; null if none
 * @param cuts what is removed from the topic on the way
 */
record MirrorStep(
    MirrorAction action,
    MirrorStatus first,
    MirrorStatus end,
    Mirror after,
    List<Truncation> cuts,
    Instant begun) {

  static MirrorStep creation(Instant now) {
    MirrorStatus first = MirrorStatus.PENDING_MIRROR;
    return new MirrorStep(null, first, MirrorStatus.ACTIVE, null, List.of(), now);
  }

  /** What one cluster does alone. */
  static MirrorStep of(MirrorAction action, Instant now) {
    MirrorStatus first = action.first();
    MirrorStatus end = first.isPending() ? first.next() : first;
    return new MirrorStep(action, first, end, null, List.of(), now);
  }

  /** A status that stays until something else is asked of the mirror. */
  static MirrorStep forced(MirrorStatus status, Instant now) {
    return new MirrorStep(null, status, status, null, List.of(), now);
  }

  /** Whether every record of the source has to be copied before its end. */
  boolean waitsForLag() {
    return end == MirrorStatus.STOPPED && action != null && action.waitsForLag();
  }
}
