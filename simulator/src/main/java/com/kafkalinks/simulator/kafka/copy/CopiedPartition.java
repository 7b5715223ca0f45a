package com.kafkalinks.simulator.kafka.copy;

import com.kafkalinks.simulator.model.Replica.Position;
import java.util.ArrayDeque;
import java.util.Deque;

/** How far one partition is copied. */
final class CopiedPartition {
  private final OffsetMap offsets;
  private final Deque<Long> unsure = new ArrayDeque<>();
  private long sourceEnd;
  private long next;
  private volatile long written;

  /** Begins at this offset of the source, and at this end of the copy. */
  CopiedPartition(long next, long written) {
    this.next = next;
    this.written = written;
    this.sourceEnd = next;
    this.offsets = new OffsetMap(next, written);
  }

  Position position() {
    return new Position(sourceEnd, next, written);
  }

  long next() {
    return next;
  }

  boolean isComplete() {
    return next >= sourceEnd;
  }

  /** Whether it isn't known of some records whether they were written. */
  boolean isUnsure() {
    return !unsure.isEmpty();
  }

  /** A record of the source is about to be written. */
  void send(long source) {
    unsure.add(source);
  }

  /** The source ends here; before what was copied if it was cut off. */
  void look(long end) {
    sourceEnd = end;
  }

  /** The oldest record that was sent was written; whether the distance of offsets has changed. */
  boolean take(long source, long copy) {
    unsure.poll();
    skipTo(source + 1);
    written = copy + 1;
    return offsets.note(source, copy);
  }

  /** Nothing to copy is before this offset, and the source goes as far at least. */
  void skipTo(long source) {
    if (source > next) {
      next = source;
      sourceEnd = Math.max(sourceEnd, source);
    }
  }

  /** The copy ends here: that tells which of the records that were sent were written. */
  void recover(long end) {
    while (isUnsure() && written < end) {
      take(unsure.element(), written);
    }
    unsure.clear();
    written = end;
  }

  /** Where a consumer goes on in the copy; never beyond its end. */
  long translate(long source) {
    return Math.min(written, offsets.translate(source));
  }
}
