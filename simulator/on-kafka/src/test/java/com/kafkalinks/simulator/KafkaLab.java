package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.kafkalinks.broker.BrokerTopic;
import com.kafkalinks.broker.KafkaBroker;
import com.kafkalinks.broker.KafkaVersion;
import com.kafkalinks.broker.Listener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Two clusters with real brokers, the source of the oldest version, and a link between them. */
final class KafkaLab implements AutoCloseable {
  /** What tests lock: to use the brokers beside other tests, or to stop them. */
  static final String BROKERS = "brokers";

  static {
    KafkaBroker.startShared();
  }

  static final KafkaBroker SOURCE = KafkaBroker.shared(KafkaVersion.OLDEST);
  static final KafkaBroker DESTINATION = KafkaBroker.shared(KafkaVersion.CURRENT);

  /** Long enough for what succeeds in the end. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  static final Duration PACE = Duration.ofMillis(200);

  private static final AtomicInteger NAMES = new AtomicInteger();

  final LinkSimulator simulator;
  final Api api;
  final Api sourceApi;

  /** A topic of this name is nobody else's. */
  final String name = "topic-" + NAMES.incrementAndGet();

  KafkaLab() {
    this(UnaryOperator.identity());
  }

  KafkaLab(UnaryOperator<LinkSimulatorBuilder> taste) {
    LinkSimulatorBuilder builder =
        LinkSimulator.builder()
            .kafkaPatience(PATIENCE)
            .kafkaPace(PACE)
            .cluster(Lab.SOURCE, "K", "s")
            .cluster(Lab.DESTINATION, "K", "s")
            .kafka(Lab.SOURCE, SOURCE.address(Listener.PLAINTEXT))
            .kafka(Lab.DESTINATION, DESTINATION.address(Listener.PLAINTEXT));
    simulator = taste.apply(builder).start();
    api = Api.withKey(simulator, Lab.DESTINATION, "K", "s");
    sourceApi = Api.withKey(simulator, Lab.SOURCE, "K", "s");
  }

  /** A link without a login. */
  static LinkBody open() {
    return LinkBody.destination()
        .set("bootstrap.servers", SOURCE.address(Listener.PLAINTEXT))
        .set("security.protocol", "PLAINTEXT")
        .without("sasl.mechanism")
        .without("sasl.jaas.config");
  }

  /** The link {@code orders}. */
  KafkaLab linked(LinkBody body) {
    Answer answer = api.post("links?link_name=orders", body);
    assertEquals(201, answer.status(), answer::text);
    return this;
  }

  KafkaLab linked() {
    return linked(open());
  }

  /** The same where the brokers may take longer than the simulator waits. */
  KafkaLab linkedInTheEnd() {
    await(() -> api.post("links?link_name=orders", open()).status() == 201);
    return this;
  }

  /** The topic of this lab at the source. */
  BrokerTopic source() {
    return SOURCE.topic(name);
  }

  /** Its copy. */
  BrokerTopic copy() {
    return DESTINATION.topic(name);
  }

  Answer mirror() {
    JsonObject body = new JsonObject();
    body.addProperty("source_topic_name", name);
    return api.post("links/orders/mirrors", body);
  }

  /** The topic with these records, and its mirror, which has them all. */
  KafkaLab mirrored(List<String> values) {
    source().create(2).produce(values);
    Answer answer = mirror();
    assertEquals(201, answer.status(), answer::text);
    await(() -> status().equals("ACTIVE") && lag() == 0);
    return this;
  }

  /** The same where the brokers may take longer than the simulator waits. */
  void mirroredInTheEnd(List<String> values) {
    source().create(2).produce(values);
    await(() -> mirror().status() == 201 || copy().exists());
    await(() -> status().equals("ACTIVE") && lag() == 0 && copy().values().equals(values));
  }

  void act(String action) {
    Answer answer = api.post("links/orders/mirrors:" + action, MirrorLab.names(name));
    assertEquals(200, answer.status(), answer::text);
    assertEquals("null", answer.data().get(0).get("error_code").toString(), answer::text);
  }

  String status() {
    return api.get("links/orders/mirrors/" + name).text("mirror_status");
  }

  long lag() {
    return handle().lag();
  }

  SimulatedMirror handle() {
    return link().mirror(name);
  }

  SimulatedLink link() {
    return simulator.cluster(Lab.DESTINATION).link("orders");
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "not within " + PATIENCE);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Override
  public void close() {
    simulator.close();
  }
}
