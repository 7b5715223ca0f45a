package com.kafkalinks.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.simulator.LinkSimulator;
import com.kafkalinks.simulator.SimulatedCluster;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

/** Two clusters with a bidirectional link and topics, and the program of a failover group. */
final class GroupClusters implements AutoCloseable {
  static final String EAST = "lkc-east";
  static final String WEST = "lkc-west";
  static final String LINK = "dr";
  static final List<String> TOPICS = List.of("orders", "payments");

  /** The clusters' clocks are the real one, ahead by what a test has let pass. */
  private volatile Duration ahead = Duration.ZERO;

  private final InstantSource clock = () -> Instant.now().plus(ahead);
  final LinkSimulator simulator =
      LinkSimulator.builder()
          .cluster(EAST, EAST, "secret")
          .cluster(WEST, WEST, "secret")
          .topic(EAST, TOPICS.get(0), 2, 20)
          .topic(EAST, TOPICS.get(1), 1, 20)
          .mirrorAfter(Duration.ofMillis(300))
          .clock(clock.withZone(ZoneOffset.UTC))
          .start();

  GroupClusters() {
    link(EAST, WEST);
    link(WEST, EAST);
  }

  private void link(String here, String there) {
    String body =
        """
        {"remote_cluster_id": "%s", "configs": [
          {"name": "link.mode", "value": "BIDIRECTIONAL"},
          {"name": "bootstrap.servers", "value": "kafka.example:9092"},
          {"name": "security.protocol", "value": "PLAINTEXT"}]}"""
            .formatted(there);
    String login = Base64.getEncoder().encodeToString((here + ":secret").getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "%s/kafka/v3/clusters/%s/links?link_name=%s&validate_link=false"
                        .formatted(simulator.uri(), here, LINK)))
            .header("Authorization", "Basic " + login)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpClient client = HttpClient.newHttpClient();
      assertEquals(201, client.send(request, BodyHandlers.ofString()).statusCode());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The group's program. */
  String program(String primary, String failover, boolean restore) {
    return LinkProgram.generated(
        """
        resources:
          group:
            type: clusterlink:index:FailoverGroup
            properties:
              linkName: %s
              kafkaClusters: [%s, %s]
              topics: [%s]
              primary: %s
              failover: %s
              restore: %s
        outputs: {state: "${group.state}"}
        """
            .formatted(
                LINK,
                block(EAST),
                block(WEST),
                String.join(", ", TOPICS),
                primary,
                failover,
                restore));
  }

  private String block(String id) {
    return "{id: %1$s, restEndpoint: '%2$s', credentials: {key: %1$s, secret: secret}}"
        .formatted(id, simulator.uri());
  }

  /** The cluster that is not this one. */
  static String other(String id) {
    return id.equals(EAST) ? WEST : EAST;
  }

  SimulatedCluster cluster(String id) {
    return simulator.cluster(id);
  }

  /** Long enough for all mirror topics, and for clocks to be of one mind about what was later. */
  void pass() {
    ahead = ahead.plusMinutes(2);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
