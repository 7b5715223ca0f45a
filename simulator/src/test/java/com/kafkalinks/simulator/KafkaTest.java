package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.broker.KafkaBroker;
import com.kafkalinks.broker.KafkaVersion;
import com.kafkalinks.broker.Listener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source cluster that a real broker backs. */
class KafkaTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static KafkaBroker broker;

  private LinkSimulator simulator;
  private Api api;

  @BeforeAll
  static void startBroker() {
    broker = KafkaBroker.start(KafkaVersion.CURRENT);
    broker.addPlainUser("user", "right");
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void start() {
    simulator =
        LinkSimulator.builder()
            .cluster(Lab.SOURCE, "K", "s")
            .cluster(Lab.DESTINATION, "K", "s")
            .kafka(
                Lab.SOURCE,
                broker.address(Listener.SASL_PLAINTEXT),
                broker.address(Listener.SSL),
                "localhost:1")
            .start();
    api = Api.withKey(simulator, Lab.DESTINATION, "K", "s");
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void brokerDecidesAboutTheLogin() {
    assertEquals(401, create("orders", Listener.SASL_PLAINTEXT, "wrong").status());
    assertEquals(201, create("orders", Listener.SASL_PLAINTEXT, "right").status());
    assertEquals("ACTIVE", link().state());

    broker.addPlainUser("user", "changed");
    await(() -> link().error().equals("AUTHENTICATION_ERROR"));
    broker.addPlainUser("user", "right");
    await(() -> link().state().equals("ACTIVE"));
  }

  @Test
  void topicsPartitionsAndOffsetsAreThoseOfTheBroker() throws Exception {
    try (Admin admin = broker.admin()) {
      admin.createTopics(List.of(new NewTopic("payments", 3, (short) 1))).all().get();
      produce("payments", 5);
      assertEquals(201, create("orders", Listener.SASL_PLAINTEXT, "right").status());
      SimulatedTopic topic = simulator.cluster(Lab.SOURCE).topic("payments");
      assertEquals(3, topic.partitions());
      assertEquals(5, topic.records().size());
      link().setMirror("payments", "ACTIVE");

      produce("payments", 2);
      await(() -> topic.records().size() == 7);
      admin.deleteTopics(List.of("payments")).all().get();
      await(() -> !simulator.cluster(Lab.SOURCE).topicNames().contains("payments"));
    }
  }

  @Test
  void noBrokerThere() {
    Answer answer = create("orders", "localhost:1", "SASL_PLAINTEXT", "right");
    assertEquals(400, answer.status());
    assertTrue(answer.text().contains("BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR"), answer.text());
  }

  @Test
  void brokerThatWantsAnotherProtocol() {
    Answer answer = create("orders", broker.address(Listener.SSL), "SASL_PLAINTEXT", "right");
    assertTrue(answer.status() == 400 || answer.status() == 401, answer.text());
  }

  private SimulatedLink link() {
    return simulator.cluster(Lab.DESTINATION).link("orders");
  }

  private Answer create(String name, Listener listener, String password) {
    return create(name, broker.address(listener), listener.protocol(), password);
  }

  private Answer create(String name, String servers, String protocol, String password) {
    return api.post(
        "links?link_name=" + name,
        LinkBody.destination()
            .set("bootstrap.servers", servers)
            .plain("", "user", password)
            .set("security.protocol", protocol));
  }

  private static void produce(String topic, int records) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.address(Listener.PLAINTEXT)),
            new StringSerializer(),
            new StringSerializer())) {
      for (int i = 0; i < records; i++) {
        producer.send(new ProducerRecord<>(topic, "key" + i, "value" + i)).get();
      }
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "not within " + PATIENCE);
      Thread.onSpinWait();
    }
  }
}
