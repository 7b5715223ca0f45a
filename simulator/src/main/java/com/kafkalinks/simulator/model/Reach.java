package com.kafkalinks.simulator.model;

import java.util.Optional;

/**
 * What a link finds at its bootstrap servers.
 *
 * @param cluster the cluster that answers, if one does
 * @param error value of {@code link_error} if none does
 * @param reason why none does
 */
record Reach(Optional<Cluster> cluster, String error, String reason) {

  /** Looks up the hosts of {@code bootstrap.servers}; the first that leads anywhere counts. */
  static Reach of(World world, String bootstrapServers, String expectedId) {
    Reach last = nothing("UNRESOLVABLE_BOOTSTRAP_ERROR", "No bootstrap servers were given.");
    for (String server : bootstrapServers.split(",", -1)) {
      last = one(world, server.strip().replaceFirst("^[A-Z_]+://", ""), expectedId);
      if (last.cluster.isPresent()) {
        return last;
      }
    }
    return last;
  }

  private static Reach one(World world, String server, String expectedId) {
    String host = hostOf(server);
    Reach unresolved =
        nothing("UNRESOLVABLE_BOOTSTRAP_ERROR", "No resolvable bootstrap urls: " + host + ".");
    for (Cluster cluster : world.clusters().values()) {
      if (cluster.bootstrap().contains(server)) {
        return new Reach(Optional.of(cluster), "", "");
      }
      if (cluster.bootstrap().stream().anyMatch(known -> hostOf(known).equals(host))) {
        unresolved =
            nothing(
                "BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR",
                "Failed to create a TCP connection to the remote cluster.");
      }
    }
    return unresolved.error.startsWith("UNRES")
        ? undeclared(world, expectedId, unresolved)
        : unresolved;
  }

  /** A cluster whose hosts nobody declared is found at any host. */
  private static Reach undeclared(World world, String expectedId, Reach otherwise) {
    return Optional.ofNullable(world.clusters().get(expectedId))
        .filter(cluster -> cluster.bootstrap().isEmpty())
        .map(cluster -> new Reach(Optional.of(cluster), "", ""))
        .orElse(otherwise);
  }

  private static Reach nothing(String error, String reason) {
    return new Reach(Optional.empty(), error, reason);
  }

  private static String hostOf(String server) {
    int colon = server.lastIndexOf(':');
    return colon < 0 ? server : server.substring(0, colon);
  }
}
