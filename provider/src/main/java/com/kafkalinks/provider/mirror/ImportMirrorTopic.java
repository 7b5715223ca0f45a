package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.cluster.ImportedCluster;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * Imports a mirror topic that existed before the program: what a user would write for it, and its
 * outputs. Keys are no part of the inputs, because Pulumi would print them into the program.
 */
final class ImportMirrorTopic {
  private static final String ENDPOINT = "IMPORT_KAFKA_REST_ENDPOINT";
  private static final String KEY = "IMPORT_KAFKA_API_KEY";
  private static final String SECRET = "IMPORT_KAFKA_API_SECRET";

  private final MirrorTopicId id;
  private final Value given;
  private final Map<String, String> environment;

  /**
   * An import.
   *
   * @param given the cluster block of a program that reads it by {@code .get}; else null
   */
  ImportMirrorTopic(MirrorTopicId id, Value given, Map<String, String> environment) {
    this.id = id;
    this.given = given;
    this.environment = environment;
  }

  /** Endpoint and key from the variables, as far as they are set. */
  Value variables() {
    return ImportedCluster.block(variable(ENDPOINT), variable(KEY), variable(SECRET));
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "").strip();
  }

  /**
   * The mirror topic; empty where there is none.
   *
   * @param configured whether the provider's configuration knows the cluster's endpoint
   */
  Optional<Live> run(MirrorCluster cluster, boolean configured) {
    try {
      return cluster
          .find(id.topicName())
          .map(topic -> live(topic, cluster.status(topic), configured));
    } catch (OperationException e) {
      throw FailedOperation.refused("reading " + id.sentence(), e);
    }
  }

  private Live live(MirrorTopic topic, LiveStatus status, boolean configured) {
    Value block = block(configured);
    Value inputs =
        Value.EMPTY
            .with(MirrorTopicTable.LINK_NAME, Value.of(id.linkName()))
            .with(MirrorTopicTable.KAFKA_CLUSTER, block)
            .with(MirrorTopicTable.SOURCE_TOPIC_NAME, Value.of(topic.sourceTopic()))
            .with(MirrorTopicTable.STATUS, wanted(status));
    Value keys = given.isNull() ? variables().get(ClusterTables.CREDENTIALS) : Value.NULL;
    Value state =
        keys.isNull()
            ? inputs
            : inputs.with(
                MirrorTopicTable.KAFKA_CLUSTER, block.with(ClusterTables.CREDENTIALS, keys));
    return new Live(id.toString(), inputs, MirrorTopicState.of(state, topic));
  }

  /** The generated program must pass check and change nothing. */
  private static Value wanted(LiveStatus status) {
    return switch (status) {
      case STOPPED, PENDING_STOPPED -> Value.of(WantedStatus.PROMOTED.name());
      case PAUSED -> Value.of(WantedStatus.PAUSED.name());
      case ACTIVE, BROKEN, LINK_PAUSED, PENDING -> Value.NULL;
    };
  }

  private Value block(boolean configured) {
    if (!given.isNull()) {
      return given.with(ClusterTables.ID, Value.of(id.clusterId()));
    }
    Value block = Value.EMPTY.with(ClusterTables.ID, Value.of(id.clusterId()));
    return configured
        ? block
        : block.with(ClusterTables.REST_ENDPOINT, variables().get(ClusterTables.REST_ENDPOINT));
  }
}
