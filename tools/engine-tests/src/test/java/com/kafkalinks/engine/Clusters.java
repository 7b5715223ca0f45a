package com.kafkalinks.engine;

import com.google.gson.Gson;
import com.kafkalinks.simulator.LinkSimulator;
import com.kafkalinks.simulator.SimulatedCluster;
import com.kafkalinks.simulator.SimulatedLink;
import com.kafkalinks.simulator.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A source and a destination cluster on a simulator, and the keys that are good there now. */
final class Clusters implements AutoCloseable {
  static final String SOURCE = "lkc-source";
  static final String DESTINATION = "lkc-destination";
  private static final String BOOTSTRAP = "source.example:9092";

  private final List<String> secrets = new ArrayList<>();
  private Key sourceKey = newKey();
  private Key destinationKey = newKey();
  private final LinkSimulator simulator =
      LinkSimulator.builder()
          .cluster(SOURCE, sourceKey.key(), sourceKey.secret())
          .cluster(DESTINATION, destinationKey.key(), destinationKey.secret())
          .bootstrap(SOURCE, BOOTSTRAP)
          .visibleAfter(Duration.ofMillis(50))
          .activeAfter(Duration.ofMillis(100))
          .goneAfter(Duration.ofMillis(50))
          .start();

  /** An API key; its name tells nothing about its secret. */
  private record Key(String key, String secret) {
    Map<String, String> credentials() {
      return Map.of("key", key, "secret", secret);
    }

    @Override
    public String toString() {
      return key;
    }
  }

  /** A program with one link from the source, with the keys of now in clear. */
  LinkProgram program(String linkName) {
    return new LinkProgram(
        Map.of(
            "linkName", linkName,
            "sourceKafkaCluster",
                Map.of(
                    "id", SOURCE,
                    "bootstrapEndpoint", BOOTSTRAP,
                    "credentials", sourceKey.credentials()),
            "destinationKafkaCluster",
                Map.of(
                    "id", DESTINATION,
                    "restEndpoint", simulator.uri().toString(),
                    "credentials", destinationKey.credentials())),
        Map.of());
  }

  /** The destination's entry in the provider's {@code clusters}, as JSON. */
  String access() {
    return new Gson()
        .toJson(
            Map.of(
                DESTINATION,
                Map.of(
                    "restEndpoint", simulator.uri().toString(),
                    "credentials", destinationKey.credentials())));
  }

  boolean hasLink(String name) {
    return destination().hasLink(name);
  }

  /** The names of all links at the destination. */
  List<String> linkNames() {
    return destination().linkNames();
  }

  /** A link at the destination, as the cluster itself knows it. */
  SimulatedLink link(String name) {
    return destination().link(name);
  }

  /** Whether a link logs in at the source with the key of now. */
  boolean logsInWithTheKeyOfNow(String name) {
    String login = link(name).settings().getOrDefault("sasl.jaas.config", "");
    return login.contains(sourceKey.key()) && login.contains(sourceKey.secret());
  }

  /** Both clusters get a new key, and their old ones die. */
  void replaceKeys() {
    Key oldSource = sourceKey;
    Key oldDestination = destinationKey;
    sourceKey = newKey();
    destinationKey = newKey();
    replace(simulator.cluster(SOURCE), oldSource, sourceKey);
    replace(destination(), oldDestination, destinationKey);
  }

  /** The same program, with the key of the destination marked as a secret. */
  LinkProgram secretProgram(String linkName) {
    return program(linkName)
        .with(
            Map.of("fn::secret", destinationKey.secret()),
            "destinationKafkaCluster",
            "credentials",
            "secret");
  }

  /** Creates a topic at the source. */
  void createTopic(String name) {
    simulator.cluster(SOURCE).topic(name).create(1);
  }

  /** Plans a fault, in the simulator's grammar. */
  void plan(String fault) {
    simulator.addFault(fault);
  }

  /** Plans no faults any more. */
  void heal() {
    simulator.clearFaults();
  }

  /** Plans a fault. */
  void plan(Fault fault) {
    simulator.addFault(fault);
  }

  /** Requests so far that could have changed something. */
  long writes() {
    return simulator.requests().stream().filter(request -> !request.method().equals("GET")).count();
  }

  /** Every secret that was ever good. */
  List<String> secrets() {
    return List.copyOf(secrets);
  }

  @Override
  public void close() {
    simulator.close();
  }

  private SimulatedCluster destination() {
    return simulator.cluster(DESTINATION);
  }

  private Key newKey() {
    Key key = new Key("KEY" + (secrets.size() + 1), "seeded-" + UUID.randomUUID());
    secrets.add(key.secret());
    return key;
  }

  private static void replace(SimulatedCluster cluster, Key before, Key after) {
    cluster.addKey(after.key(), after.secret());
    cluster.removeKey(before.key());
  }
}
