package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.Topic;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/** The outputs of a mirror topic: what the program gives, and what the server says. */
final class MirrorTopicState {
  private MirrorTopicState() {}

  /** Outputs of a mirror topic as the server shows it. */
  static Value of(Value inputs, MirrorTopic topic) {
    return inputs
        .with(MirrorTopicTable.MIRROR_TOPIC_NAME, Value.of(topic.name()))
        .with(MirrorTopicTable.MIRROR_STATUS, Value.of(topic.mirrorStatus()))
        .with(MirrorTopicTable.MIRROR_TOPIC_ERROR, Value.of(topic.error()))
        .with(MirrorTopicTable.PARTITIONS, Value.of(topic.partitions()));
  }

  /** Outputs of a mirror topic that was accepted but never seen. */
  static Value unseen(Value inputs, String name) {
    return inputs
        .with(MirrorTopicTable.MIRROR_TOPIC_NAME, Value.of(name))
        .with(MirrorTopicTable.MIRROR_STATUS, Value.of(""))
        .with(MirrorTopicTable.MIRROR_TOPIC_ERROR, Value.of(""))
        .with(MirrorTopicTable.PARTITIONS, Value.of(0));
  }

  /** A topic that stopped mirroring and that its link no longer lists. */
  static MirrorTopic stopped(MirrorTopicId id, String sourceTopic, Topic topic) {
    return new MirrorTopic(
        id.linkName(),
        topic.name(),
        sourceTopic,
        topic.partitions(),
        List.of(),
        "STOPPED",
        "",
        /* stateTimeMs= */ 0,
        List.of());
  }

  /**
   * Outputs in a preview.
   *
   * @param name the mirror topic's name; {@link Value#NULL} where it is not known yet
   * @param partitions likewise
   */
  static Value previewed(Value inputs, Value name, Value partitions) {
    return inputs
        .with(MirrorTopicTable.MIRROR_TOPIC_NAME, orUnknown(name))
        .with(MirrorTopicTable.MIRROR_STATUS, Value.UNKNOWN)
        .with(MirrorTopicTable.MIRROR_TOPIC_ERROR, Value.UNKNOWN)
        .with(MirrorTopicTable.PARTITIONS, orUnknown(partitions));
  }

  private static Value orUnknown(Value value) {
    return value.isNull() ? Value.UNKNOWN : value;
  }
}
