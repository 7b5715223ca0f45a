package com.kafkalinks.provider.failover;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.pulumi.resource.Difference;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.table.TableDiff;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an update of a group would change: local, by what the last read recorded. */
final class FailoverGroupDiff {
  private static final PropertyPath CLUSTERS = PropertyPath.of(FailoverGroupTable.KAFKA_CLUSTERS);
  private static final PropertyPath STATE = PropertyPath.of(FailoverGroupTable.STATE);

  private final Change change;

  private FailoverGroupDiff(Change change) {
    this.change = change;
  }

  static Differences of(Change change, List<PropertyPath> ignored) {
    List<Difference> found =
        new ArrayList<>(
            TableDiff.of(
                FailoverGroupTable.TYPE.body(),
                change,
                ignored,
                path -> !path.equals(CLUSTERS),
                path -> false));
    FailoverGroupDiff diff = new FailoverGroupDiff(change);
    if (ignored.stream().noneMatch(path -> path.covers(CLUSTERS))) {
      diff.clusters(found);
    }
    boolean steps = !Values.holdsUnknown(change.news()) && diff.canMove();
    if (found.isEmpty() && steps) {
      found.add(new Difference(STATE, Difference.Change.UPDATED, false, false));
    }
    return new Differences(found, false);
  }

  /** The order of the two clusters means nothing. */
  private void clusters(List<Difference> found) {
    Value news = change.news().get(FailoverGroupTable.KAFKA_CLUSTERS);
    Value applied = change.oldState().get(FailoverGroupTable.KAFKA_CLUSTERS);
    boolean known = !Values.holdsUnknown(news);
    boolean sameIds = known && ids(news).equals(ids(applied));
    if (sameIds && blocks(news).equals(blocks(applied))) {
      return;
    }
    boolean inInputs =
        !Values.same(news, change.oldInputs().get(FailoverGroupTable.KAFKA_CLUSTERS));
    boolean replaces = known ? !sameIds : idsUnknown(news);
    found.add(new Difference(CLUSTERS, Difference.Change.UPDATED, replaces, inInputs));
  }

  private static boolean idsUnknown(Value clusters) {
    return clusters.isUnknown()
        || clusters.items().stream()
            .anyMatch(
                block -> Values.holdsUnknown(block.get(ClusterTables.ID)) || block.isUnknown());
  }

  private static Set<String> ids(Value clusters) {
    return clusters.items().stream()
        .map(block -> block.get(ClusterTables.ID).text())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Value> blocks(Value clusters) {
    return clusters.items().stream().map(Values::bare).collect(Collectors.toSet());
  }

  /** Whether an update could make the group safer than the last read found it. */
  private boolean canMove() {
    FailoverGroupInputs wanted = FailoverGroupInputs.of(change.news());
    return Recorded.of(change.oldState()).values().stream()
        .anyMatch(topic -> topic.canMove(wanted));
  }
}
