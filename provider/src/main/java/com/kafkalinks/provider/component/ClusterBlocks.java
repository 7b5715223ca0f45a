package com.kafkalinks.provider.component;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.LoginKind;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/**
 * Reduces a component's cluster block, which may describe a cluster completely, to what one of the
 * two links needs.
 */
final class ClusterBlocks {
  private static final List<String> REST =
      List.of(
          ClusterTables.ID,
          ClusterTables.REST_ENDPOINT,
          ClusterTables.CREDENTIALS,
          ClusterTables.REST_ACCESS);
  private static final List<String> OWN_LOGIN =
      ClusterTables.connection().stream()
          .filter(property -> !property.equals(ClusterTables.CREDENTIALS))
          .toList();

  private ClusterBlocks() {}

  /** The cluster that owns the link. */
  static Value owner(Value cluster, boolean sendsLocalLogin) {
    Value block = only(cluster, REST);
    return sendsLocalLogin ? plus(block, cluster, OWN_LOGIN) : block;
  }

  /** The cluster that the link connects to. */
  static Value connectedTo(Value cluster) {
    Value block = plus(only(cluster, ClusterTables.ADDRESS), cluster, OWN_LOGIN);
    // An API key beside another login is the key for REST.
    return LoginKind.besideKey(cluster)
        ? block
        : plus(block, cluster, List.of(ClusterTables.CREDENTIALS));
  }

  /** The cluster that the link expects a connection from. */
  static Value waitedFor(Value cluster) {
    return only(cluster, List.of(ClusterTables.ID));
  }

  /** The same with its bootstrap endpoint. */
  static Value waitedForAt(Value cluster) {
    return only(cluster, ClusterTables.ADDRESS);
  }

  /** Whether the block says how a link logs in to this cluster, or that it need not. */
  static boolean saysHowToLogIn(Value cluster) {
    return cluster.isUnknown()
        || ClusterTables.connection().stream()
            .anyMatch(property -> !cluster.get(property).isNull());
  }

  private static Value only(Value cluster, List<String> properties) {
    return cluster.isUnknown() ? cluster : plus(emptied(cluster), cluster, properties);
  }

  /** An empty block with the marks of the whole. */
  private static Value emptied(Value cluster) {
    Value block = cluster;
    for (String name : cluster.fields().keySet()) {
      block = block.with(name, Value.NULL);
    }
    return block;
  }

  private static Value plus(Value block, Value cluster, List<String> properties) {
    Value more = block;
    for (String name : properties) {
      more = cluster.isUnknown() ? more : more.with(name, cluster.get(name));
    }
    return more;
  }
}
