package com.kafkalinks.provider.mirror;

import com.kafkalinks.provider.cluster.ManagedCluster;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Value.Kind;
import java.util.function.Predicate;

/** What goes together in a {@code MirrorTopic}, beyond what its table says. */
final class MirrorTopicRules {
  private static final int MOST_REPLICAS = Short.MAX_VALUE;

  private final Value inputs;
  private final Predicate<String> reachable;
  private final Failures failures;

  /**
   * The rules.
   *
   * @param reachable whether the provider's configuration has a REST endpoint for a cluster id
   */
  MirrorTopicRules(Value inputs, Predicate<String> reachable, Failures failures) {
    this.inputs = inputs;
    this.reachable = reachable;
    this.failures = failures;
  }

  void check() {
    topicName(MirrorTopicTable.SOURCE_TOPIC_NAME);
    topicName(MirrorTopicTable.MIRROR_TOPIC_NAME);
    mirrorEndsInSource();
    replicas();
    ManagedCluster.check(
        inputs.get(MirrorTopicTable.KAFKA_CLUSTER),
        PropertyPath.of(MirrorTopicTable.KAFKA_CLUSTER),
        reachable,
        failures);
  }

  private void topicName(String property) {
    Value name = inputs.get(property);
    if (name.kind() == Kind.STRING && !name.text().isBlank()) {
      TopicNames.fault(name.text())
          .ifPresent(fault -> add(property, "`%s` %s".formatted(property, fault)));
    }
  }

  private void mirrorEndsInSource() {
    String mirror = inputs.get(MirrorTopicTable.MIRROR_TOPIC_NAME).text();
    String source = inputs.get(MirrorTopicTable.SOURCE_TOPIC_NAME).text();
    if (!mirror.isEmpty() && !source.isEmpty() && !mirror.endsWith(source)) {
      add(
          MirrorTopicTable.MIRROR_TOPIC_NAME,
          "`mirrorTopicName` must be the link's `cluster.link.prefix` followed by `sourceTopicName`: a mirror topic cannot be"
              + " renamed. Leave it out to use that name.");
    }
  }

  private void replicas() {
    Value factor = inputs.get(MirrorTopicTable.REPLICATION_FACTOR);
    boolean legal = factor.number() >= 1 && factor.number() <= MOST_REPLICAS;
    if (factor.kind() == Kind.NUMBER && !legal) {
      add(
          MirrorTopicTable.REPLICATION_FACTOR,
          "`replicationFactor` must be from 1 to %d; leave it out for the server's default."
              .formatted(MOST_REPLICAS));
    }
  }

  private void add(String property, String reason) {
    failures.add(PropertyPath.of(property), reason);
  }
}
