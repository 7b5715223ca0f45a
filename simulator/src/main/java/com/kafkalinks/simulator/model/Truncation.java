package com.kafkalinks.simulator.model;

import java.util.List;

/**
 * What a restore cuts off one partition.
 *
 * @param offset where the partition ends afterwards
 * @param records how many records are lost
 */
public record Truncation(int partition, long offset, long records) {

  /** What the topic loses if it is truncated to where the mirror stopped. */
  static List<Truncation> to(Mirror stopped, Topic topic) {
    return stopped.lags().stream()
        .filter(end -> end.partition() < topic.partitions())
        .map(end -> to(end.lastFetched() + 1, end.partition(), topic))
        .toList();
  }

  private static Truncation to(long stoppedAt, int partition, Topic topic) {
    long end = topic.logs().get(partition).end();
    long kept = Math.min(stoppedAt, end);
    return new Truncation(partition, kept, end - kept);
  }
}
