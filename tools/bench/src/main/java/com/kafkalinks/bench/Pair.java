package com.kafkalinks.bench;

import com.kafkalinks.simulator.LinkSimulator;
import com.kafkalinks.simulator.LinkSimulatorBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Two simulated clusters with a bidirectional link, and topics on the first one. */
final class Pair implements AutoCloseable {
  static final String EAST = "lkc-east";
  static final String WEST = "lkc-west";
  private static final String LINK = "pair";

  private final String secret = UUID.randomUUID().toString();
  private final List<String> topics;
  private final LinkSimulator simulator;

  /**
   * Starts it.
   *
   * @param step how long a mirror topic is in each status of a transition
   */
  Pair(int count, Duration step) throws IOException, InterruptedException {
    topics = IntStream.range(0, count).mapToObj("topic-%04d"::formatted).toList();
    LinkSimulatorBuilder builder = LinkSimulator.builder().mirrorAfter(step);
    for (String cluster : List.of(EAST, WEST)) {
      builder.cluster(cluster, "KEY", secret).bootstrap(cluster, cluster + ".example:9092");
    }
    topics.forEach(topic -> builder.topic(EAST, topic, 1, 10));
    simulator = builder.start();
    link(EAST, WEST);
    link(WEST, EAST);
  }

  private void link(String here, String there) throws IOException, InterruptedException {
    String settings =
        Map.of(
                "link.mode", "BIDIRECTIONAL",
                "bootstrap.servers", there + ".example:9092",
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", login())
            .entrySet()
            .stream()
            .map(e -> "{\"name\": \"%s\", \"value\": \"%s\"}".formatted(e.getKey(), e.getValue()))
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();
    String body = "{\"remote_cluster_id\": \"%s\", \"configs\": [%s]}".formatted(there, settings);
    String key = "KEY:" + secret;
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "%s/kafka/v3/clusters/%s/links?link_name=%s"
                        .formatted(simulator.uri(), here, LINK)))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    if (status != 201) {
      throw new IOException("the link was answered " + status);
    }
  }

  private String login() {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\\\"KEY\\\" password=\\\"%s\\\";"
        .formatted(secret);
  }

  /** The inputs of a group of all topics, as the engine sends them. */
  Map<String, ?> group(String primary, String failover) {
    return Map.of(
        "linkName",
        LINK,
        "kafkaClusters",
        List.of(block(EAST), block(WEST)),
        "topics",
        topics,
        "primary",
        primary,
        "failover",
        failover,
        "restore",
        true);
  }

  private Map<String, ?> block(String cluster) {
    return Map.of(
        "id",
        cluster,
        "restEndpoint",
        simulator.uri().toString(),
        "credentials",
        Map.of("key", "KEY", "secret", Structs.secret(secret)));
  }

  /** How many requests there were since the last time that this was asked. */
  int requests() {
    int count = simulator.requests().size();
    simulator.clearRequests();
    return count;
  }

  @Override
  public void close() {
    simulator.close();
  }
}
