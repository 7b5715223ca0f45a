package com.kafkalinks.provider.component;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.LoginKind;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/**
 * Cuts a component's cluster block, which may say everything of a cluster, into what one half needs
 * of it.
 */
final class Blocks {
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

  private Blocks() {}

  /** The cluster that holds the half. */
  static Value owner(Value cluster, boolean sendsLocalLogin) {
    Value block = only(cluster, REST);
    return sendsLocalLogin ? plus(block, cluster, OWN_LOGIN) : block;
  }

  /** The cluster that the half dials. */
  static Value dialled(Value cluster) {
    Value block =
        plus(
            only(cluster, List.of(ClusterTables.ID, ClusterTables.BOOTSTRAP_ENDPOINT)),
            cluster,
            OWN_LOGIN);
    // An API key beside another login is the key for REST.
    return LoginKind.besideKey(cluster)
        ? block
        : plus(block, cluster, List.of(ClusterTables.CREDENTIALS));
  }

  /** The cluster that the half waits for. */
  static Value awaited(Value cluster) {
    return only(cluster, List.of(ClusterTables.ID));
  }

  /** The cluster that the half waits for, and where it is. */
  static Value awaitedAt(Value cluster) {
    return only(cluster, List.of(ClusterTables.ID, ClusterTables.BOOTSTRAP_ENDPOINT));
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
