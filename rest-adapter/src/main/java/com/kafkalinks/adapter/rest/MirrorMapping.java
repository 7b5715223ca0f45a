package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.rest.WireMapping.list;
import static com.kafkalinks.adapter.rest.WireMapping.text;

import com.google.gson.JsonElement;
import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ClusterLink.TaskError;
import com.kafkalinks.adapter.MirrorOutcome;
import com.kafkalinks.adapter.MirrorOutcome.Truncation;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.MirrorTopic.PartitionLag;
import com.kafkalinks.adapter.NewMirrorTopic;
import com.kafkalinks.adapter.Secret;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Wire records of mirror topics to the port's and back. */
final class MirrorMapping {
  private static final long UNKNOWN = -1;

  private MirrorMapping() {}

  static boolean named(Wire.Mirror mirror) {
    return !text(mirror.mirrorTopicName()).isEmpty();
  }

  /**
   * A mirror topic.
   *
   * @param linkName the link that was asked for, for rows that do not say whose they are
   */
  static MirrorTopic mirror(String linkName, Wire.Mirror mirror, UnaryOperator<String> shown) {
    return new MirrorTopic(
        text(mirror.linkName()).isEmpty() ? linkName : mirror.linkName(),
        text(mirror.mirrorTopicName()),
        text(mirror.sourceTopicName()),
        TopicMapping.number(mirror.numPartitions()),
        lags(mirror.mirrorLags()),
        text(mirror.mirrorStatus()),
        text(mirror.mirrorTopicError()),
        mirror.stateTimeMs() == null ? 0 : mirror.stateTimeMs(),
        list(mirror.mirrorStateTransitionErrors()).stream()
            .map(e -> new TaskError(text(e.errorCode()), shown.apply(text(e.errorMessage()))))
            .toList());
  }

  private static List<PartitionLag> lags(List<Wire.Lag> lags) {
    return list(lags).stream()
        .map(
            lag ->
                new PartitionLag(
                    TopicMapping.number(lag.partition()),
                    orUnknown(lag.lag()),
                    orUnknown(lag.lastSourceFetchOffset())))
        .sorted(Comparator.comparingInt(PartitionLag::partition))
        .toList();
  }

  static Wire.NewMirror create(NewMirrorTopic topic) {
    List<Wire.NameValue> configs = WireMapping.named(topic.settings(), Secret::of);
    return new Wire.NewMirror(
        topic.sourceTopic(),
        topic.name().isEmpty() ? null : topic.name(),
        topic.replicationFactor().isPresent() ? topic.replicationFactor().getAsInt() : null,
        configs.isEmpty() ? null : configs);
  }

  /** A row of an answer; {@code error_code} null or 0 is an accepted one. */
  static MirrorOutcome outcome(String request, Wire.Outcome row, Masking masking) {
    Long truncated = row.messagesTruncated();
    return new MirrorOutcome(
        text(row.mirrorTopicName()),
        refusal(request, row, masking),
        lags(row.mirrorLags()),
        truncated == null ? OptionalLong.empty() : OptionalLong.of(truncated),
        list(row.partitionLevelTruncationData()).stream()
            .map(MirrorMapping::truncation)
            .sorted(Comparator.comparingInt(Truncation::partition))
            .toList());
  }

  private static Optional<ApiException> refusal(String request, Wire.Outcome row, Masking masking) {
    JsonElement code = row.errorCode();
    boolean accepted = code == null || code.isJsonNull() || code.toString().equals("0");
    return accepted
        ? Optional.empty()
        : Optional.of(ErrorMapping.refusedRow(request, code, text(row.errorMessage()), masking));
  }

  private static Truncation truncation(Wire.Truncation cut) {
    return new Truncation(
        TopicMapping.number(cut.partitionId()),
        orUnknown(cut.offsetTruncatedTo()),
        orUnknown(cut.messagesTruncated()));
  }

  private static long orUnknown(Long number) {
    return number == null ? UNKNOWN : number;
  }
}
