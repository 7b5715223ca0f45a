package com.kafkalinks.provider.cluster;

import com.kafkalinks.provider.config.Urls;
import com.kafkalinks.pulumi.table.Failures;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Value.Kind;
import java.util.function.Predicate;

/** The rules of the block of a cluster that is managed through its REST endpoint. */
public final class ManagedCluster {
  private ManagedCluster() {}

  /**
   * Checks a block, unless it is not known yet or no object.
   *
   * @param path the path of the block
   * @param reachable whether the provider's configuration has a REST endpoint for a cluster id
   */
  public static void check(
      Value block, PropertyPath path, Predicate<String> reachable, Failures failures) {
    checkEndpoint(block, path, reachable, failures);
    Value bootstrap = block.get(ClusterTables.BOOTSTRAP_ENDPOINT);
    if (!bootstrap.isNull() && !bootstrap.isUnknown()) {
      PropertyPath where = path.then(ClusterTables.BOOTSTRAP_ENDPOINT);
      failures.add(
          where,
          "`%s` is not used: this cluster is reached through `restEndpoint`.".formatted(where));
    }
  }

  /** The same for a block that may also be the one of a link, with its bootstrap endpoint. */
  public static void checkEndpoint(
      Value block, PropertyPath path, Predicate<String> reachable, Failures failures) {
    if (block.kind() != Kind.OBJECT) {
      return;
    }
    Value endpoint = block.get(ClusterTables.REST_ENDPOINT);
    Value id = block.get(ClusterTables.ID);
    PropertyPath there = path.then(ClusterTables.REST_ENDPOINT);
    if (endpoint.isNull() && !id.isUnknown() && !reachable.test(id.text())) {
      failures.add(
          there,
          "`%s` is missing: give it here, or for this cluster's id in the provider's `clusters`."
              .formatted(there));
    } else if (endpoint.kind() == Kind.STRING) {
      Urls.baseFault(endpoint.text())
          .ifPresent(fault -> failures.add(there, "`%s` %s".formatted(there, fault)));
    }
  }
}
