package com.kafkalinks.bench;

import com.google.protobuf.Struct;
import com.kafkalinks.simulator.LinkSimulator;
import com.kafkalinks.simulator.LinkSimulatorBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A source and a destination cluster on a simulator, and programs with links between them. */
final class Clusters implements AutoCloseable {
  static final String SOURCE = "lkc-source";
  static final String DESTINATION = "lkc-destination";
  static final String BOOTSTRAP = "source.example:9092";
  private static final int PARTITIONS = 6;

  private final String secret = UUID.randomUUID().toString();
  private final LinkSimulator simulator;

  private Clusters(Duration latency, int topics) {
    LinkSimulatorBuilder builder =
        LinkSimulator.builder()
            .cluster(SOURCE, "KEY", secret)
            .cluster(DESTINATION, "KEY", secret)
            .bootstrap(SOURCE, BOOTSTRAP)
            .latency(latency);
    for (int i = 1; i <= topics; i++) {
      builder.topic(SOURCE, "topic-" + i, PARTITIONS);
    }
    simulator = builder.start();
  }

  /** Clusters that answer after some time. */
  static Clusters start(Duration latency) {
    return new Clusters(latency, 0);
  }

  /** Clusters that answer at once, with so many topics on the source. */
  static Clusters withTopics(int topics) {
    return new Clusters(Duration.ZERO, topics);
  }

  LinkSimulator simulator() {
    return simulator;
  }

  String secret() {
    return secret;
  }

  /** The inputs of a link, as the engine sends them. */
  Struct link(String name, Map<String, String> settings) {
    return link(name, settings, simulator.uri().toString(), Map.of());
  }

  /** The same, by way of another address, with further properties of the cluster that owns it. */
  Struct link(String name, Map<String, String> settings, String address, Map<String, ?> access) {
    Map<String, Object> owner =
        new HashMap<>(Map.of("id", DESTINATION, "restEndpoint", address, "credentials", key()));
    owner.putAll(access);
    Map<String, ?> other =
        Map.of("id", SOURCE, "bootstrapEndpoint", BOOTSTRAP, "credentials", key());
    return Structs.of(
        Map.of(
            "linkName", name,
            "sourceKafkaCluster", other,
            "destinationKafkaCluster", owner,
            "config", settings));
  }

  private Map<String, ?> key() {
    return Map.of("key", "KEY", "secret", Structs.secret(secret));
  }

  @Override
  public void close() {
    simulator.close();
  }
}
