package com.kafkalinks.simulator.kafka.copy;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where the records of one partition are in its copy: the offset in the copy of the first record of
 * each piece without gaps, by its offset in the source.
 */
final class OffsetMap {
  /** A compacted source has any number of gaps; what is older counts as the oldest. */
  private static final int MOST = 10_000;

  private final NavigableMap<Long, Long> pieces = new TreeMap<>();

  /** The first record to copy has this offset in the source, and will have that in the copy. */
  OffsetMap(long source, long copy) {
    pieces.put(source, copy);
  }

  /** Takes note of a record that was copied; whether the distance of the offsets has changed. */
  synchronized boolean note(long source, long copy) {
    Map.Entry<Long, Long> last = pieces.lastEntry();
    if (copy - source == last.getValue() - last.getKey()) {
      return false;
    }
    pieces.put(source, copy);
    if (pieces.size() > MOST) {
      pieces.pollFirstEntry();
    }
    return true;
  }

  /** Where a consumer goes on in the copy that is at this offset of the source. */
  synchronized long translate(long source) {
    Map.Entry<Long, Long> piece = pieces.floorEntry(source);
    Map.Entry<Long, Long> next = pieces.higherEntry(source);
    if (piece == null) {
      piece = pieces.firstEntry();
    }
    long copy = Math.max(0, source - piece.getKey() + piece.getValue());
    return next == null ? copy : Math.min(copy, next.getValue());
  }
}
