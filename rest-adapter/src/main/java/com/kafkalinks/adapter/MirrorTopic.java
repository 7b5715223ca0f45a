package com.kafkalinks.adapter;

import com.kafkalinks.adapter.ClusterLink.TaskError;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A mirror topic as the API shows it. What the API leaves out or gives as null is empty text or 0
 * here.
 *
 * @param linkName the link that keeps it
 * @param name its name on this cluster
 * @param sourceTopic the topic that it copies, on the other cluster
 * @param partitions the number of its partitions
 * @param lags how far each partition is behind, ordered by partition
 * @param mirrorStatus the server's word, for example {@code ACTIVE}; an open set, see {@link
 *     #status}
 * @param error why it failed, for example {@code NO_ERROR} or {@code SOURCE_TOPIC_MAY_BE_DELETED};
 *     an open set, often empty
 * @param stateTimeMs when the status last changed, in milliseconds since 1970; 0 where the server
 *     does not say, see {@link #stateTime}
 * @param transitionErrors what keeps a change of status from getting on; filled by {@link
 *     MirrorTopics#read} only
 */
public record MirrorTopic(
    String linkName,
    String name,
    String sourceTopic,
    int partitions,
    List<PartitionLag> lags,
    String mirrorStatus,
    String error,
    long stateTimeMs,
    List<TaskError> transitionErrors) {

  /** Copies the lists and puts the partitions in order: the API promises none. */
  public MirrorTopic {
    lags = lags.stream().sorted(Comparator.comparingInt(PartitionLag::partition)).toList();
    transitionErrors = List.copyOf(transitionErrors);
  }

  /** The status; {@link MirrorStatus#UNKNOWN} for a word of a newer server. */
  public MirrorStatus status() {
    return MirrorStatus.of(mirrorStatus);
  }

  /** Whether it has ended for good and no longer needs its link. */
  public boolean stopped() {
    return status() == MirrorStatus.STOPPED;
  }

  /**
   * Whether it is on its way to another status; deleting its link now can leave it in an error for
   * good.
   */
  public boolean pending() {
    return mirrorStatus.startsWith("PENDING_");
  }

  /** When the status last changed, where the server says so. */
  public Optional<Instant> stateTime() {
    return stateTimeMs > 0 ? Optional.of(Instant.ofEpochMilli(stateTimeMs)) : Optional.empty();
  }

  /**
   * Records not yet copied, over all partitions; empty where a partition's lag is not known. A
   * negative lag is one that is not known: Confluent Platform shows it after a broker restarted.
   */
  public OptionalLong totalLag() {
    boolean known =
        lags.size() >= Math.max(1, partitions) && lags.stream().allMatch(l -> l.lag() >= 0);
    return known
        ? OptionalLong.of(lags.stream().mapToLong(PartitionLag::lag).sum())
        : OptionalLong.empty();
  }

  /**
   * How far one partition is behind.
   *
   * @param partition its number, from 0
   * @param lag records not yet copied; negative where not known
   * @param lastSourceFetchOffset the source's offset at the last fetch, -1 before the first one
   */
  public record PartitionLag(int partition, long lag, long lastSourceFetchOffset) {}
}
