package com.kafkalinks.simulator.model;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a link finds at its bootstrap servers.
 *
 * @param cluster the cluster that answers, if one does
 * @param error value of {@code link_error} if none does
 * @param reason why none does
 */
record Reach(Optional<Cluster> cluster, String error, String reason) {
  private static final Pattern SCHEME = Pattern.compile("^[A-Z_]+://");
  private static final Reach NO_TCP =
      nothing(
          "BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR",
          "Failed to create a TCP connection to the remote cluster.");

  /** Looks up the hosts of {@code bootstrap.servers}; the first that leads anywhere counts. */
  static Reach of(World world, String bootstrapServers, String expectedId) {
    Reach last = nothing("UNRESOLVABLE_BOOTSTRAP_ERROR", "No bootstrap servers were given.");
    for (String server : bootstrapServers.split(",", -1)) {
      last = one(world, SCHEME.matcher(server.strip()).replaceFirst(""), expectedId);
      if (last.cluster.isPresent()) {
        return last;
      }
    }
    return last;
  }

  private static Reach one(World world, String server, String expectedId) {
    Reach found = found(world, server, expectedId);
    return found.cluster.filter(cluster -> cluster.outage() != Outage.NONE).isPresent()
        ? NO_TCP
        : found;
  }

  private static Reach found(World world, String server, String expectedId) {
    Collection<Cluster> all = world.clusters().values();
    String host = hostOf(server);
    return all.stream()
        .filter(cluster -> cluster.bootstrap().contains(server))
        .findFirst()
        .or(() -> undeclared(world, host, expectedId))
        .map(cluster -> new Reach(Optional.of(cluster), "", ""))
        .orElseGet(() -> all.stream().anyMatch(any -> isAt(any, host)) ? NO_TCP : unknown(host));
  }

  /** A cluster whose hosts nobody declared is found at any host that no other has. */
  private static Optional<Cluster> undeclared(World world, String host, String expectedId) {
    return Optional.ofNullable(world.clusters().get(expectedId))
        .filter(cluster -> cluster.bootstrap().isEmpty())
        .filter(cluster -> world.clusters().values().stream().noneMatch(any -> isAt(any, host)));
  }

  private static boolean isAt(Cluster cluster, String host) {
    return cluster.bootstrap().stream().anyMatch(known -> hostOf(known).equals(host));
  }

  private static Reach unknown(String host) {
    return nothing("UNRESOLVABLE_BOOTSTRAP_ERROR", "No resolvable bootstrap urls: " + host + ".");
  }

  static Reach nothing(String error, String reason) {
    return new Reach(Optional.empty(), error, reason);
  }

  private static String hostOf(String server) {
    int colon = server.lastIndexOf(':');
    return colon < 0 ? server : server.substring(0, colon);
  }
}
