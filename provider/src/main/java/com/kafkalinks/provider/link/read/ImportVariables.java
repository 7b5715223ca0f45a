package com.kafkalinks.provider.link.read;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.ImportedCluster;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Endpoints and keys for an import from environment variables, {@code IMPORT_<SIDE>_KAFKA_…}: the
 * same names as the Terraform resource has.
 *
 * @param environment the variables of the process
 */
public record ImportVariables(Map<String, String> environment) {
  private static final List<String> SIDES = List.of("SOURCE", "DESTINATION", "LOCAL", "REMOTE");

  /**
   * The block of the owner: endpoint and key, as far as variables are set.
   *
   * @param reachable whether the owner can be reached without them
   * @throws Refused if the variables are needed and do not say which side is the owner
   */
  Value owner(ImportId id, boolean reachable) {
    Optional<String> side =
        id.pair().map(pair -> side(pair.ownerBlock())).or(() -> onlySide(reachable));
    return side.map(this::block).orElse(Value.EMPTY);
  }

  /** The block of the remote cluster. */
  Value remote(ModePair pair) {
    return block(side(pair.remoteBlock()));
  }

  private static String side(String block) {
    return block.replace("KafkaCluster", "").toUpperCase(Locale.ROOT);
  }

  /** A short id does not say the side: it is the one whose endpoint is set. */
  private Optional<String> onlySide(boolean reachable) {
    List<String> set =
        SIDES.stream().filter(side -> !variable(side, "REST_ENDPOINT").isEmpty()).toList();
    if (set.size() > 1 && reachable) {
      return Optional.empty();
    }
    if (set.size() > 1) {
      throw new Refused(
          Reason.INVALID,
          "IMPORT_%s_KAFKA_REST_ENDPOINT and IMPORT_%s_KAFKA_REST_ENDPOINT are both set: set only the one of the cluster that owns the link."
              .formatted(set.get(0), set.get(1)));
    }
    return set.stream().findFirst();
  }

  private Value block(String side) {
    Value block =
        ImportedCluster.block(
            variable(side, "REST_ENDPOINT"),
            variable(side, "API_KEY"),
            variable(side, "API_SECRET"));
    String bootstrap = variable(side, "BOOTSTRAP_ENDPOINT");
    return bootstrap.isEmpty()
        ? block
        : block.with(ClusterTables.BOOTSTRAP_ENDPOINT, Value.of(bootstrap));
  }

  private String variable(String side, String name) {
    return environment.getOrDefault("IMPORT_" + side + "_KAFKA_" + name, "").strip();
  }
}
