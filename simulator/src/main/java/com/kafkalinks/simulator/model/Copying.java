package com.kafkalinks.simulator.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** How the records of one topic get into another one, and how many are still missing. */
public final class Copying {
  private static final long MILLIS = 1000;

  private final Topic copy;
  private final Topic source;
  private List<Long> sourceEnds;
  private Instant copiedUntil;
  private Long forcedLag;
  private boolean stalled;

  Copying(Topic copy, Topic source) {
    this.copy = copy;
    this.source = source;
    this.sourceEnds = ends(source == null ? copy : source);
  }

  /** Why the topic that is now where the source was can't be copied any more; empty if it can. */
  Optional<String> broken(Topic found) {
    if (found == null) {
      return Optional.of("SOURCE_TOPIC_MAY_BE_DELETED");
    }
    return found == source ? Optional.empty() : Optional.of("SOURCE_TOPIC_ID_CHANGED");
  }

  /** Whether there is something to copy from: not so where a test made up the mirror alone. */
  boolean hasSource() {
    return source != null;
  }

  /** Whether the source has lost records that were copied before. */
  boolean isCutOff() {
    return IntStream.range(0, Math.min(copy.partitions(), source.partitions()))
        .anyMatch(p -> source.logs().get(p).end() < copy.logs().get(p).end());
  }

  /** Takes note of the partitions, the offsets and the synced settings of the source. */
  void look(Set<String> synced) {
    copy.addPartitions(
        source.partitions() - copy.partitions(),
        partition -> new Log(source.logs().get((int) partition).startOffset()));
    sourceEnds = ends(source);
    TopicSettings.sync(source, copy, synced);
  }

  /** Copies what the time since the last copy or rest allows; a rate of 0 allows everything. */
  void copy(Instant now, long recordsPerSecond) {
    long left = recordsPerSecond == 0 ? Long.MAX_VALUE : allowance(now, recordsPerSecond);
    for (int p = 0; p < copy.partitions() && left > 0 && !stalled; p++) {
      left -= copy.logs().get(p).copyFrom(source.logs().get(p), left);
    }
  }

  /** Copies nothing until now. */
  void rest(Instant now) {
    copiedUntil = now;
  }

  /** Whether no record is missing. */
  boolean isCaughtUp() {
    return lags().stream().allMatch(lag -> lag.lag() == 0);
  }

  List<PartitionLag> lags() {
    List<PartitionLag> lags = new ArrayList<>();
    for (int p = 0; p < copy.partitions(); p++) {
      long end = copy.logs().get(p).end();
      long known = p < sourceEnds.size() ? sourceEnds.get(p) : end;
      lags.add(new PartitionLag(p, forcedLag == null ? known - end : forcedLag, end - 1));
    }
    return lags;
  }

  /** Every partition has this lag, whatever is true; null ends that. */
  public void forceLag(Long lag) {
    forcedLag = lag;
  }

  /** Copies nothing while true. */
  public void stall(boolean value) {
    stalled = value;
  }

  private long allowance(Instant now, long recordsPerSecond) {
    if (copiedUntil == null) {
      copiedUntil = now;
    }
    long records = Duration.between(copiedUntil, now).toMillis() * recordsPerSecond / MILLIS;
    copiedUntil = copiedUntil.plusMillis(records * MILLIS / recordsPerSecond);
    return records;
  }

  private static List<Long> ends(Topic topic) {
    return topic.logs().stream().map(Log::end).toList();
  }
}
