package com.kafkalinks.adapter;

import com.kafkalinks.adapter.MirrorTopic.PartitionLag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of an action on one mirror topic.
 *
 * @param topic the mirror topic
 * @param refusal why the server does not do it, empty where it accepted; kinds beyond those of any
 *     call are {@code ALREADY_STOPPED}, {@code CONSUMER_GROUP_ACTIVE}, {@code NOT_FOUND} and {@code
 *     INVALID}
 * @param lags how far each partition was behind; may be empty
 * @param recordsTruncated how many records a restore cuts off; empty where the server does not say
 * @param truncations the same by partition, ordered by partition; may be empty
 */
public record MirrorOutcome(
    String topic,
    Optional<ApiException> refusal,
    List<PartitionLag> lags,
    OptionalLong recordsTruncated,
    List<Truncation> truncations) {

  /** Copies the lists. */
  public MirrorOutcome {
    lags = List.copyOf(lags);
    truncations = List.copyOf(truncations);
  }

  /** An action that the mirror's status shows to be accepted, although its answer was lost. */
  static MirrorOutcome accepted(String topic) {
    return new MirrorOutcome(topic, Optional.empty(), List.of(), OptionalLong.empty(), List.of());
  }

  /** A topic that the answer has no row for. */
  static MirrorOutcome unanswered(String topic) {
    ApiException refusal =
        ApiException.of(
            ApiException.Kind.MALFORMED, "the answer says nothing of topic '" + topic + "'");
    return new MirrorOutcome(
        topic, Optional.of(refusal), List.of(), OptionalLong.empty(), List.of());
  }

  /** Whether the server took the action on; the mirror topic changes afterwards. */
  public boolean accepted() {
    return refusal.isEmpty();
  }

  /**
   * What a restore cuts off one partition.
   *
   * @param partition its number, from 0
   * @param offset the first offset that is cut off
   * @param records how many records go
   */
  public record Truncation(int partition, long offset, long records) {}
}
