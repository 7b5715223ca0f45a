package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.NewMirrorTopic;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.pulumi.value.Value;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a program says of a mirror topic, decoded from inputs with defaults or from outputs.
 *
 * @param linkName its cluster link
 * @param clusterId the cluster that has it
 * @param sourceTopic the topic that it mirrors
 * @param givenName the mirror topic's name; empty where the program leaves it to the link's prefix
 * @param wanted what it is to be
 * @param config topic settings of its own
 * @param replicationFactor sent only where the program gives it
 * @param waitForActive whether to wait until it is active
 * @param deletePromoted whether to delete the topic even after mirroring was stopped
 */
record MirrorTopicInputs(
    String linkName,
    String clusterId,
    String sourceTopic,
    String givenName,
    WantedStatus wanted,
    Map<String, String> config,
    OptionalInt replicationFactor,
    boolean waitForActive,
    boolean deletePromoted) {

  static MirrorTopicInputs of(Value values) {
    Value factor = values.get(MirrorTopicTable.REPLICATION_FACTOR);
    return new MirrorTopicInputs(
        values.get(MirrorTopicTable.LINK_NAME).text(),
        values.get(MirrorTopicTable.KAFKA_CLUSTER).get(ClusterTables.ID).text(),
        values.get(MirrorTopicTable.SOURCE_TOPIC_NAME).text(),
        values.get(MirrorTopicTable.MIRROR_TOPIC_NAME).text(),
        WantedStatus.of(values.get(MirrorTopicTable.STATUS).text()),
        config(values),
        factor.isNull() ? OptionalInt.empty() : OptionalInt.of((int) factor.number()),
        values.get(MirrorTopicTable.WAIT_FOR_ACTIVE).bool(),
        values.get(MirrorTopicTable.DELETE_PROMOTED).bool());
  }

  private static Map<String, String> config(Value values) {
    Map<String, String> settings = new TreeMap<>();
    values
        .get(MirrorTopicTable.CONFIG)
        .fields()
        .forEach(
            (name, value) -> {
              if (!value.isNull()) {
                settings.put(name, value.text());
              }
            });
    return settings;
  }

  /** Whether an update waits for what is wanted; a status that is asked for is always awaited. */
  boolean waits() {
    return waitForActive || wanted != WantedStatus.ACTIVE;
  }

  /** The id of the mirror topic of this name. */
  MirrorTopicId id(String topicName) {
    return new MirrorTopicId(clusterId, linkName, topicName);
  }

  /**
   * The request that creates it.
   *
   * @param name its name; empty where the link has no prefix, because older servers refuse the
   *     field
   */
  NewMirrorTopic newTopic(String name) {
    return new NewMirrorTopic(sourceTopic, name, replicationFactor, config);
  }
}
