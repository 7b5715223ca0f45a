package com.kafkalinks.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.ApiKey;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Creation;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.testing.ManualTime;
import com.kafkalinks.simulator.LinkSimulator;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Two simulated clusters, links between them, and a clock that never waits. */
final class SimulatedApi implements AutoCloseable {
  static final String HERE = "lkc-here";
  static final String SECRET = "s3cr\"et\\";
  private static final String TO_THERE =
      "org.apache.kafka.common.security.plain.PlainLoginModule required"
          + " username=\"there-key\" password=\"there-secret\";";
  private static final String TO_HERE =
      TO_THERE.replace("there-key", "key").replace("there-secret", "s3cr\\\"et\\\\");

  final ManualTime time = new ManualTime();
  final Cancellation cancellation = Cancellation.root(time).within(Duration.ofMinutes(5));
  final LinkSimulator simulator =
      LinkSimulator.builder()
          .cluster(HERE, "key", SECRET)
          .cluster("lkc-there", "there-key", "there-secret")
          .bootstrap("lkc-there", "there:9092")
          .clock(time.clock())
          .visibleAfter(Duration.ofSeconds(3))
          .goneAfter(Duration.ofSeconds(3))
          .start();
  final RestConnector connector = new RestConnector(Map.of(), () -> 1.0);
  final KafkaCluster cluster = cluster(HERE, "key", SECRET);
  final ClusterLinks links = cluster.links();

  ClusterLinks links(String cluster, String key, String secret) {
    return cluster(cluster, key, secret).links();
  }

  KafkaCluster cluster(String cluster, String key, String secret) {
    ApiKey login = new ApiKey(key, Secret.of(secret));
    String endpoint = simulator.uri().toString();
    return connector.open(new ClusterAccess(cluster, endpoint, login, Tls.SYSTEM), Api.LIMITS);
  }

  ClusterLink created(String name, String... setting) {
    Creation.submit(links, link(name, setting), cancellation);
    return Creation.readable(links, name, cancellation);
  }

  Setting setting(String link, String name) {
    return links.settings(link, cancellation).stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A destination link, with one setting more or another one. */
  static NewLink link(String name, String... setting) {
    Map<String, String> settings = new HashMap<>(login("", TO_THERE, "there:9092"));
    if (setting.length > 0) {
      settings.put(setting[0], setting[1]);
    }
    return new NewLink(name, FarEnd.SOURCE, "lkc-there", "", secrets(settings), true);
  }

  /** The link of a pair that is INBOUND. */
  static NewLink inbound(String name) {
    Map<String, String> settings = Map.of("link.mode", "DESTINATION", "connection.mode", "INBOUND");
    return new NewLink(name, FarEnd.SOURCE, "lkc-there", "", secrets(settings), true);
  }

  /** The link of a pair that connects. */
  static NewLink source(String name) {
    Map<String, String> settings = new HashMap<>(login("", TO_HERE, "here:9092"));
    settings.putAll(login("local.", TO_THERE, ""));
    settings.putAll(Map.of("link.mode", "SOURCE", "connection.mode", "OUTBOUND"));
    return new NewLink(name, FarEnd.DESTINATION, HERE, "", secrets(settings), true);
  }

  private static Map<String, String> login(String prefix, String line, String bootstrap) {
    Map<String, String> settings = new HashMap<>();
    settings.put(prefix + "security.protocol", "SASL_SSL");
    settings.put(prefix + "sasl.mechanism", "PLAIN");
    settings.put(prefix + "sasl.jaas.config", line);
    if (!bootstrap.isEmpty()) {
      settings.put("bootstrap.servers", bootstrap);
    }
    return settings;
  }

  private static Map<String, Secret> secrets(Map<String, String> settings) {
    return settings.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, s -> Secret.of(s.getValue())));
  }

  static Kind kind(Runnable call) {
    return assertThrows(ApiException.class, call::run).kind();
  }

  @Override
  public void close() {
    connector.close();
    simulator.close();
  }
}
