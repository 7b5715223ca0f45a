package com.kafkalinks.provider.failover;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.ManagedCluster;
import com.kafkalinks.provider.mirror.TopicNames;
import com.kafkalinks.provider.sync.Filter;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Value.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What goes together in a {@code FailoverGroup}, beyond what its table says. */
final class FailoverGroupRules {
  private final Value inputs;
  private final Predicate<String> reachable;
  private final Failures failures;

  /**
   * The rules.
   *
   * @param reachable whether the provider's configuration has a REST endpoint for a cluster id
   */
  FailoverGroupRules(Value inputs, Predicate<String> reachable, Failures failures) {
    this.inputs = inputs;
    this.reachable = reachable;
    this.failures = failures;
  }

  void check() {
    clusters();
    topics();
    filters();
    Value most = inputs.get(FailoverGroupTable.MAX_LAG);
    if (most.kind() == Kind.NUMBER && most.number() < 0) {
      add(FailoverGroupTable.MAX_LAG, "`maxLag` must be 0 or more.");
    }
  }

  private void clusters() {
    Value clusters = inputs.get(FailoverGroupTable.KAFKA_CLUSTERS);
    if (clusters.kind() != Kind.LIST) {
      return;
    }
    if (clusters.items().size() != 2) {
      add(
          FailoverGroupTable.KAFKA_CLUSTERS,
          "`kafkaClusters` must have the two clusters of the link; it has %d."
              .formatted(clusters.items().size()));
      return;
    }
    for (int i = 0; i < 2; i++) {
      PropertyPath path = PropertyPath.of(FailoverGroupTable.KAFKA_CLUSTERS).then(i);
      ManagedCluster.checkEndpoint(clusters.items().get(i), path, reachable, failures);
    }
    ids(clusters.items().stream().map(block -> block.get(ClusterTables.ID)).toList());
  }

  private void ids(List<Value> ids) {
    if (ids.stream().anyMatch(id -> id.text().isBlank())) {
      return;
    }
    List<String> names = ids.stream().map(Value::text).toList();
    if (names.get(0).equals(names.get(1))) {
      add(
          FailoverGroupTable.KAFKA_CLUSTERS,
          "`kafkaClusters` has cluster %s twice: give the two clusters of the link."
              .formatted(names.get(0)));
      return;
    }
    String primary = inputs.get(FailoverGroupTable.PRIMARY).text();
    if (!primary.isBlank() && !names.contains(primary)) {
      add(
          FailoverGroupTable.PRIMARY,
          "`primary` must be the id of one of the two clusters, %s or %s, not %s."
              .formatted(names.get(0), names.get(1), primary));
    }
  }

  private void topics() {
    Value topics = inputs.get(FailoverGroupTable.TOPICS);
    Value filters = inputs.get(FailoverGroupTable.TOPIC_FILTERS);
    boolean none = empty(topics) && empty(filters);
    if (none) {
      add(
          FailoverGroupTable.TOPICS,
          "`topics` or `topicFilters` is required: list the topics of the group, or how they are chosen.");
    }
    Set<String> seen = new HashSet<>();
    List<Value> items = topics.items();
    IntStream.range(0, items.size()).forEach(i -> topic(items.get(i), i, seen));
  }

  private static boolean empty(Value list) {
    return list.isNull() || (list.kind() == Kind.LIST && list.items().isEmpty());
  }

  private void topic(Value topic, int index, Set<String> seen) {
    PropertyPath path = PropertyPath.of(FailoverGroupTable.TOPICS).then(index);
    if (topic.isNull()) {
      failures.add(path, "`%s` is empty: give the name of a topic.".formatted(path));
      return;
    }
    if (topic.kind() != Kind.STRING) {
      return;
    }
    TopicNames.fault(topic.text())
        .ifPresent(fault -> failures.add(path, "`%s` %s".formatted(path, fault)));
    if (Names.internal(topic.text())) {
      failures.add(
          path, "`%s` is an internal topic of Kafka, which cannot be mirrored.".formatted(path));
    }
    if (!seen.add(topic.text())) {
      failures.add(path, "`%s` is the topic '%s' again.".formatted(path, topic.text()));
    }
  }

  private void filters() {
    List<Value> filters = inputs.get(FailoverGroupTable.TOPIC_FILTERS).items();
    boolean known = filters.stream().allMatch(filter -> filter.kind() == Kind.OBJECT);
    boolean chooses = filters.stream().map(Filter::of).anyMatch(filter -> !filter.excludes());
    if (known && !filters.isEmpty() && !chooses) {
      add(
          FailoverGroupTable.TOPIC_FILTERS,
          "`topicFilters` chooses nothing: at least one filter must have `filterType` `INCLUDE`.");
    }
  }

  private void add(String property, String reason) {
    failures.add(PropertyPath.of(property), reason);
  }
}
