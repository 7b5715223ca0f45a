package com.kafkalinks.simulator.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A Kafka cluster: who may log in, where it is reached, its links and topics. */
public final class Cluster {
  private final String id;
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> logins = new TreeMap<>();
  private final Set<String> certificates = new LinkedHashSet<>();
  private final Set<String> mechanisms = new LinkedHashSet<>();
  private final Set<String> bootstrap = new LinkedHashSet<>();
  private final Map<String, Link> links = new TreeMap<>();
  private final Map<String, Integer> topics = new TreeMap<>();
  private final Map<String, Instant> doomedTopics = new TreeMap<>();
  private final List<Link> leftovers = new ArrayList<>();

  Cluster(String id) {
    this.id = id;
  }

  /** Id of the cluster. */
  public String id() {
    return id;
  }

  /** API keys with their secrets, good for the REST API and for SASL/PLAIN. */
  public Map<String, String> keys() {
    return keys;
  }

  /** Further logins by mechanism: user or client id, and its secret. */
  public Map<String, String> logins(String mechanism) {
    return logins.computeIfAbsent(mechanism, none -> new LinkedHashMap<>());
  }

  /** Client certificates (PEM) that are let in; empty means any, and clients without one too. */
  public Set<String> certificates() {
    return certificates;
  }

  boolean admits(String certificate) {
    return certificates.isEmpty() || certificates.contains(certificate);
  }

  /** SASL mechanisms that are switched on; empty means all. */
  public Set<String> mechanisms() {
    return mechanisms;
  }

  /** Where clients find it, {@code host:port}; empty means: at every host nobody else has. */
  public Set<String> bootstrap() {
    return bootstrap;
  }

  /** Topics that aren't mirrors, with their number of partitions. */
  public Map<String, Integer> topics() {
    return topics;
  }

  /** Topics that were deleted, and when. */
  Map<String, Instant> doomedTopics() {
    return doomedTopics;
  }

  Map<String, Link> links() {
    return links;
  }

  /** What Platform keeps of source halves that were deleted: rows without a name. */
  List<Link> leftovers() {
    return leftovers;
  }
}
