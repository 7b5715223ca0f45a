package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.ApiKey;
import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Connector.Limits;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.testing.ManualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server that answers what the test says, a connector to it, and a clock that never waits. */
final class Api implements AutoCloseable {
  static final String CLUSTER = "/kafka/v3/clusters/lkc-1";
  static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 5);
  static final Login KEY = new ApiKey("key", Secret.of("secret"));

  private static final Logger QUIET = Logger.getLogger(MockWebServer.class.getName());

  final MockWebServer server = new MockWebServer();
  final ManualTime time = new ManualTime();
  final Cancellation root = Cancellation.root(time);
  final Cancellation cancellation = root.within(Duration.ofMinutes(5));
  final RestConnector connector;

  Api() {
    this(Map.of());
  }

  /** Pauses between tries are as long as they can be: the random share is all. */
  Api(Map<String, String> environment) {
    QUIET.setLevel(Level.OFF);
    connector = new RestConnector(environment, () -> 1.0);
  }

  ClusterLinks links() {
    return links(LIMITS);
  }

  ClusterLinks links(Limits limits) {
    return cluster(limits).links();
  }

  KafkaCluster cluster() {
    return cluster(LIMITS);
  }

  private KafkaCluster cluster(Limits limits) {
    return connector.open(access(url(""), KEY, Tls.SYSTEM), limits);
  }

  static ClusterAccess access(String endpoint, Login login, Tls tls) {
    return new ClusterAccess("lkc-1", endpoint, login, tls);
  }

  String url(String path) {
    start();
    return server.url("/").newBuilder().encodedPath("/").build() + path;
  }

  private void start() {
    try {
      if (!server.getStarted()) {
        server.start();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Api answers(int status, String body) {
    return answers(new MockResponse.Builder().code(status).body(body));
  }

  Api answers(MockResponse.Builder answer) {
    server.enqueue(answer.build());
    return this;
  }

  /** The next request that the server saw. */
  RecordedRequest request() {
    try {
      RecordedRequest request = server.takeRequest(60, TimeUnit.SECONDS);
      if (request == null) {
        throw new AssertionError("no request came");
      }
      return request;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String sent() {
    RecordedRequest request = request();
    return request.getMethod() + " " + request.getTarget();
  }

  @Override
  public void close() {
    connector.close();
    server.close();
  }
}
