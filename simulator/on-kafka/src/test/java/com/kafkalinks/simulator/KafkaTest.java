package com.kafkalinks.simulator;

import static com.kafkalinks.simulator.KafkaLab.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.broker.BrokerTopic;
import com.kafkalinks.broker.KafkaBroker;
import com.kafkalinks.broker.KafkaVersion;
import com.kafkalinks.broker.Listener;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A source cluster that a real broker backs. */
@ResourceLock(value = KafkaLab.BROKERS, mode = ResourceAccessMode.READ)
class KafkaTest {
  private static final KafkaBroker BROKER = KafkaBroker.shared(KafkaVersion.CURRENT);

  private LinkSimulator simulator;
  private Api api;

  @BeforeEach
  void start() {
    BROKER.addPlainUser("user", "right");
    simulator =
        LinkSimulator.builder()
            .kafkaPatience(KafkaLab.PATIENCE)
            .kafkaPace(KafkaLab.PACE)
            .cluster(Lab.SOURCE, "K", "s")
            .cluster(Lab.DESTINATION, "K", "s")
            .kafka(Lab.SOURCE, BROKER.address(Listener.SASL_PLAINTEXT))
            .start();
    api = Api.withKey(simulator, Lab.DESTINATION, "K", "s");
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void brokerDecidesAboutTheLogin() {
    assertEquals(401, create("orders", "wrong").status());
    assertEquals(201, create("orders", "right").status());
    assertEquals("ACTIVE", link().state());

    BROKER.addPlainUser("user", "changed");
    await(() -> link().error().equals("AUTHENTICATION_ERROR"));
    BROKER.addPlainUser("user", "right");
    await(() -> link().state().equals("ACTIVE"));
  }

  @Test
  void topicsPartitionsAndOffsetsAreThoseOfTheBroker() {
    BrokerTopic payments = BROKER.topic("payments").create(3);
    payments.produce(List.of("a", "b", "c", "d", "e"));
    assertEquals(201, create("orders", "right").status());
    SimulatedTopic topic = simulator.cluster(Lab.SOURCE).topic("payments");
    assertEquals(3, topic.partitions());
    assertEquals(5, topic.records().size());
    link().setMirror("payments", "ACTIVE");

    payments.produce(List.of("f", "g"));
    await(() -> topic.records().size() == 7);
    payments.delete();
    await(() -> !simulator.cluster(Lab.SOURCE).topicNames().contains("payments"));
  }

  private SimulatedLink link() {
    return simulator.cluster(Lab.DESTINATION).link("orders");
  }

  private Answer create(String name, String password) {
    return api.post(
        "links?link_name=" + name,
        LinkBody.destination()
            .set("bootstrap.servers", BROKER.address(Listener.SASL_PLAINTEXT))
            .plain("", "user", password)
            .set("security.protocol", "SASL_PLAINTEXT"));
  }
}
