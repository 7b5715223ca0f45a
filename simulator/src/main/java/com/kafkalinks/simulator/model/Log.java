package com.kafkalinks.simulator.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The records of one partition. A copied record keeps its identity, so that none is lost unseen.
 */
final class Log {
  private long start;
  private final List<Entry> entries = new ArrayList<>();

  /** An empty log whose first record will have this offset. */
  Log(long start) {
    this.start = start;
  }

  /** A record: its identity, which no other record of the world has, and when it was written. */
  private record Entry(long id, Instant written) {}

  /** Offset that the next record will have. */
  long end() {
    return start + entries.size();
  }

  void append(long id, Instant written) {
    entries.add(new Entry(id, written));
  }

  /** Copies what the source has beyond the end of this log; returns the number of records. */
  long copyFrom(Log source, long most) {
    long copied = Math.min(most, source.end() - end());
    if (copied <= 0) {
      return 0;
    }
    int from = (int) (end() - source.start);
    entries.addAll(source.entries.subList(from, (int) (from + copied)));
    return copied;
  }

  /** Drops the records from this offset on; returns their number. */
  long truncateTo(long offset) {
    long dropped = Math.max(0, end() - Math.max(offset, start));
    int kept = (int) (entries.size() - dropped);
    entries.subList(kept, entries.size()).clear();
    return dropped;
  }

  /** Gives the latest records the offsets up to this one; drops those that are left over. */
  void endAt(long end) {
    if (entries.size() > end) {
      entries.subList(0, (int) (entries.size() - end)).clear();
    }
    start = end - entries.size();
  }

  /** Offset of the first record that was written at this time or later. */
  long offsetAt(Instant time) {
    long older = entries.stream().takeWhile(entry -> entry.written.isBefore(time)).count();
    return start + older;
  }

  long startOffset() {
    return start;
  }

  Stream<Long> ids() {
    return entries.stream().map(Entry::id);
  }
}
