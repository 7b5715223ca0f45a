package com.kafkalinks.provider.mirror;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.INTEGER;
import static com.kafkalinks.pulumi.schema.Type.STRING;

import com.kafkalinks.adapter.ClusterLink.TaskError;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.MirrorTopic.PartitionLag;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/** What the functions tell of a mirror topic. */
final class MirrorTopicInfo {
  static final ObjectType LAG =
      new ObjectType(
          "MirrorTopicLag",
          "How far a partition of a mirror topic is behind.",
          List.of(
              required("partition", INTEGER, "The partition's number, from 0."),
              optional(
                  "lag", INTEGER, "Records that are not copied yet; absent where it is not known."),
              required(
                  "lastSourceFetchOffset",
                  INTEGER,
                  "The source offset that was fetched last, -1 before the first fetch.")));

  static final ObjectType TRANSITION_ERROR =
      new ObjectType(
          "MirrorTopicTransitionError",
          "Why a change of status does not go on.",
          List.of(
              required("code", STRING, "The server's code."),
              required("message", STRING, "The server's message.")));

  static final ObjectType TYPE =
      new ObjectType(
          "MirrorTopicInfo",
          "A mirror topic as the cluster shows it.",
          List.of(
              required(
                  "id",
                  STRING,
                  "Its id in Pulumi, `<cluster id>/<link name>/<mirror topic name>`."),
              required("clusterId", STRING, "The cluster that has it."),
              required("linkName", STRING, "Its cluster link."),
              required("mirrorTopicName", STRING, "Its name."),
              required("sourceTopicName", STRING, "The topic that it mirrors."),
              required("mirrorStatus", STRING, "Its status, for example `ACTIVE`."),
              optional("mirrorTopicError", STRING, "Its error, absent where there is none."),
              required("partitions", INTEGER, "The number of partitions."),
              optional(
                  "lag",
                  INTEGER,
                  "Records that are not copied yet, over all partitions; absent where that of one is not known."),
              required("lags", Type.listOf(LAG), "The lag of each partition."),
              optional("stateTime", STRING, "When its status changed, in ISO 8601."),
              required(
                  "stateTransitionErrors",
                  Type.listOf(TRANSITION_ERROR),
                  "Why a change of status does not go on.")));

  private MirrorTopicInfo() {}

  static Value of(String clusterId, MirrorTopic topic) {
    Value info =
        Value.EMPTY
            .with(
                "id",
                Value.of(new MirrorTopicId(clusterId, topic.linkName(), topic.name()).toString()))
            .with("clusterId", Value.of(clusterId))
            .with("linkName", Value.of(topic.linkName()))
            .with("mirrorTopicName", Value.of(topic.name()))
            .with("sourceTopicName", Value.of(topic.sourceTopic()))
            .with("mirrorStatus", Value.of(topic.mirrorStatus()))
            .with("partitions", Value.of(topic.partitions()))
            .with("lags", Value.list(topic.lags().stream().map(MirrorTopicInfo::lag).toList()))
            .with(
                "stateTransitionErrors",
                Value.list(
                    topic.transitionErrors().stream().map(MirrorTopicInfo::transition).toList()));
    info = topic.error().isEmpty() ? info : info.with("mirrorTopicError", Value.of(topic.error()));
    Value dated =
        topic.stateTime().isPresent()
            ? info.with("stateTime", Value.of(topic.stateTime().get().toString()))
            : info;
    return topic.totalLag().isPresent()
        ? dated.with("lag", Value.of((double) topic.totalLag().getAsLong()))
        : dated;
  }

  private static Value lag(PartitionLag lag) {
    Value partition =
        Value.EMPTY
            .with("partition", Value.of(lag.partition()))
            .with("lastSourceFetchOffset", Value.of((double) lag.lastSourceFetchOffset()));
    return lag.lag() < 0 ? partition : partition.with("lag", Value.of((double) lag.lag()));
  }

  private static Value transition(TaskError error) {
    return Value.EMPTY
        .with("code", Value.of(error.code()))
        .with("message", Value.of(error.message()));
  }
}
