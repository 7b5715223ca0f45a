package com.kafkalinks.adapter;

import java.util.List;
import java.util.OptionalLong;

/**
 * A mirror topic as the API shows it. Absent text is empty.
 *
 * @param linkName its cluster link
 * @param name its name on this cluster
 * @param sourceTopicName the topic that it mirrors
 * @param statusName the server's word for its status, for example {@code ACTIVE}; an open set
 * @param error for example {@code SOURCE_TOPIC_MAY_BE_DELETED}; an open set, empty where the server
 *     gives none
 * @param partitions the number of partitions
 * @param lags the lag of each partition, by ascending partition
 * @param stateTimeMs when the status changed, milliseconds since 1970; 0 where it is not known
 * @param transitionErrors why a transition does not go on
 */
public record MirrorTopic(
    String linkName,
    String name,
    String sourceTopicName,
    String statusName,
    String error,
    int partitions,
    List<PartitionLag> lags,
    long stateTimeMs,
    List<TransitionError> transitionErrors) {

  /** Copies the lists. */
  public MirrorTopic {
    lags = List.copyOf(lags);
    transitionErrors = List.copyOf(transitionErrors);
  }

  /**
   * How far a partition is behind.
   *
   * @param partition its number
   * @param lag records that are not copied yet; negative where the server does not know, for
   *     example after a broker was restarted
   * @param lastSourceFetchOffset the source offset that was fetched last, -1 before the first fetch
   */
  public record PartitionLag(int partition, long lag, long lastSourceFetchOffset) {
    /** Whether the server knows the lag. */
    public boolean known() {
      return lag >= 0;
    }
  }

  /**
   * Why a transition to another status does not go on.
   *
   * @param code the server's code
   * @param message the server's sentence
   */
  public record TransitionError(String code, String message) {}

  /** What {@link #statusName} means. */
  public MirrorStatus status() {
    return MirrorStatus.of(statusName);
  }

  /** Whether mirroring was stopped for good, so that the topic no longer needs its link. */
  public boolean stopped() {
    return status() == MirrorStatus.STOPPED;
  }

  /** Records that are not copied yet, over all partitions; empty if that of one is not known. */
  public OptionalLong lag() {
    boolean known = !lags.isEmpty() && lags.stream().allMatch(PartitionLag::known);
    return known
        ? OptionalLong.of(lags.stream().mapToLong(PartitionLag::lag).sum())
        : OptionalLong.empty();
  }

  /** Whether there is an error: {@code NO_ERROR} and {@code NOT_SET} are none. */
  public boolean hasError() {
    return !error.isEmpty() && !error.equals("NO_ERROR") && !error.equals("NOT_SET");
  }
}
