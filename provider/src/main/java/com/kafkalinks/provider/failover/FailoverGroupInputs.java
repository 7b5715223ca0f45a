package com.kafkalinks.provider.failover;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.sync.Filter;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a program says of a failover group, decoded from inputs with defaults or from outputs.
 *
 * @param linkName the bidirectional cluster link
 * @param clusters the two cluster blocks
 * @param topics the topics that it lists
 * @param filters what chooses more of them
 * @param primary the cluster that is wanted to take the writes
 * @param mode how a change of the primary is carried out
 * @param restore whether records of an old primary may be cut off
 * @param maxLag the most records that a planned failover may have to copy
 */
record FailoverGroupInputs(
    String linkName,
    List<Value> clusters,
    Set<String> topics,
    List<Filter> filters,
    String primary,
    FailoverMode mode,
    boolean restore,
    OptionalLong maxLag) {

  static FailoverGroupInputs of(Value values) {
    Value most = values.get(FailoverGroupTable.MAX_LAG);
    Set<String> topics = new TreeSet<>();
    values.get(FailoverGroupTable.TOPICS).items().forEach(name -> topics.add(name.text()));
    return new FailoverGroupInputs(
        values.get(FailoverGroupTable.LINK_NAME).text(),
        values.get(FailoverGroupTable.KAFKA_CLUSTERS).items(),
        topics,
        values.get(FailoverGroupTable.TOPIC_FILTERS).items().stream().map(Filter::of).toList(),
        values.get(FailoverGroupTable.PRIMARY).text(),
        values.get(FailoverGroupTable.FAILOVER).text().equals(FailoverMode.FORCED.name())
            ? FailoverMode.FORCED
            : FailoverMode.PLANNED,
        values.get(FailoverGroupTable.RESTORE).bool(),
        most.isNull() ? OptionalLong.empty() : OptionalLong.of((long) most.number()));
  }

  FailoverGroupId id() {
    return new FailoverGroupId(linkName, clusterId(0), clusterId(1));
  }

  /** The cluster that is not the wanted primary. */
  String other() {
    return clusterId(0).equals(primary) ? clusterId(1) : clusterId(0);
  }

  private String clusterId(int index) {
    return clusters.size() > index ? clusters.get(index).get(ClusterTables.ID).text() : "";
  }

  /** The block of a cluster; {@link Value#NULL} where there is none. */
  Value block(String clusterId) {
    return clusters.stream()
        .filter(block -> block.get(ClusterTables.ID).text().equals(clusterId))
        .findFirst()
        .orElse(Value.NULL);
  }

  /** How messages name the group. */
  String sentence() {
    return "failover group of cluster link '%s'".formatted(linkName);
  }
}
