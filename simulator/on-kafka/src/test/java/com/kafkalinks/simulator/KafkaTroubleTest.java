package com.kafkalinks.simulator;

import static com.kafkalinks.simulator.KafkaLab.DESTINATION;
import static com.kafkalinks.simulator.KafkaLab.SOURCE;
import static com.kafkalinks.simulator.KafkaLab.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.broker.Listener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brokers that are not there, or not those that a link expects. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = KafkaLab.BROKERS, mode = ResourceAccessMode.READ)
class KafkaTroubleTest {
  private static final Duration SOON = Duration.ofSeconds(2);

  private static LinkSimulatorBuilder soon(LinkSimulatorBuilder builder) {
    return builder.kafkaPatience(SOON);
  }

  @ParameterizedTest
  @CsvSource({
    "nosuch.invalid:9092, PLAINTEXT, UNRESOLVABLE_BOOTSTRAP_ERROR",
    "localhost:1, PLAINTEXT, BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR",
    "SSL, PLAINTEXT, TIMEOUT_ERROR",
    "SASL_PLAINTEXT, PLAINTEXT, TIMEOUT_ERROR",
  })
  void linkSaysWhyItDoesNotConnect(String place, String protocol, String error) {
    String servers = place.contains(":") ? place : SOURCE.address(Listener.valueOf(place));
    try (KafkaLab lab = new KafkaLab(b -> soon(b).kafka(Lab.SOURCE, servers))) {
      LinkBody body = KafkaLab.open().set("bootstrap.servers", servers);
      Answer answer =
          lab.api.post("links?link_name=orders", body.set("security.protocol", protocol));
      assertEquals(400, answer.status(), answer::text);
      assertTrue(answer.text().contains(error), answer::text);
    }
  }

  @Test
  void clientThatSpeaksTlsToABrokerThatDoesNotIsRefused() {
    try (KafkaLab lab = new KafkaLab(KafkaTroubleTest::soon)) {
      Answer answer =
          lab.api.post("links?link_name=orders", KafkaLab.open().set("security.protocol", "SSL"));
      assertTrue(answer.status() == 400 || answer.status() == 401, answer::text);
    }
  }

  @Test
  void localLoginOfASourceInitiatedLinkIsTriedOnItsOwnBrokers() {
    SOURCE.addPlainUser("local", "right");
    String local = SOURCE.address(Listener.SASL_PLAINTEXT);
    try (KafkaLab lab = new KafkaLab(builder -> builder.kafka(Lab.SOURCE, local))) {
      assertEquals(201, lab.api.post("links?link_name=orders", LinkBody.inbound()).status());
      LinkBody body =
          LinkBody.source()
              .set("bootstrap.servers", DESTINATION.address(Listener.PLAINTEXT))
              .set("security.protocol", "PLAINTEXT")
              .without("sasl.mechanism")
              .without("sasl.jaas.config");
      assertEquals(401, create(lab.sourceApi, body.plain("local.", "local", "wrong")).status());
      Answer right = create(lab.sourceApi, body.plain("local.", "local", "right"));
      assertEquals(201, right.status(), right::text);
    }
  }

  private static Answer create(Api api, LinkBody body) {
    return api.post(
        "links?link_name=orders", body.set("local.security.protocol", "SASL_PLAINTEXT"));
  }

  @Test
  void simulatorNeedsALoginOfItsOwnToMakeMirrorTopics() {
    DESTINATION.addPlainUser("simulator", "right");
    String address = DESTINATION.address(Listener.SASL_PLAINTEXT);
    Map<String, String> login =
        Map.of(
            "bootstrap.servers",
            address,
            "security.protocol",
            "SASL_PLAINTEXT",
            "sasl.mechanism",
            "PLAIN",
            "sasl.jaas.config",
            LinkBody.plainLine("simulator", "right"));
    UnaryOperator<LinkSimulatorBuilder> other = b -> b.kafka(Lab.DESTINATION, address);
    Map<String, String> useless = Map.of("bootstrap.servers", "localhost:1");
    try (KafkaLab lab =
        new KafkaLab(b -> soon(other.apply(b.kafkaClient(Lab.DESTINATION, useless))))) {
      lab.linkedInTheEnd().source().create(1);
      await(() -> lab.mirror().text().contains("--kafka-client lkc-destination=FILE"));
    }
    try (KafkaLab lab = new KafkaLab(b -> other.apply(b.kafkaClient(Lab.DESTINATION, login)))) {
      lab.linked().mirrored(List.of("a"));
      assertEquals(List.of("a"), lab.copy().values());
    }
  }

  @Test
  void topicThatIsThereAlreadyIsNotWrittenTo() {
    try (KafkaLab lab = new KafkaLab()) {
      lab.copy().create(1).produce(List.of("own"));
      lab.source().create(1);
      Answer answer = lab.linked().mirror();
      assertEquals(400, answer.status(), answer::text);
      assertTrue(answer.text().contains("already exists"), answer::text);
      assertEquals(List.of("own"), lab.copy().values());
    }
  }

  @Test
  void sourceTopicThatIsDeletedMeanwhileFailsTheMirrorAlone() {
    try (KafkaLab lab = new KafkaLab()) {
      lab.linked().mirrored(List.of("a"));
      lab.source().delete();
      await(() -> lab.status().equals("FAILED"));
      assertEquals("SOURCE_TOPIC_MAY_BE_DELETED", lab.handle().error());
      assertEquals("ACTIVE", lab.link().state());
      assertEquals(List.of("a"), lab.copy().values());
    }
  }
}
