package com.kafkalinks.simulator;

import static com.kafkalinks.simulator.KafkaLab.DESTINATION;
import static com.kafkalinks.simulator.KafkaLab.SOURCE;
import static com.kafkalinks.simulator.KafkaLab.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.broker.KafkaBroker;
import com.kafkalinks.broker.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is copied between the brokers of two clusters, from the oldest version to the current. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = KafkaLab.BROKERS, mode = ResourceAccessMode.READ)
class KafkaCopyTest {
  private final KafkaLab lab = new KafkaLab();

  @AfterEach
  void stop() {
    lab.close();
  }

  @Test
  void recordsKeepPartitionOffsetKeyHeadersAndTime() {
    lab.linked();
    lab.source().create(3, Map.of("max.message.bytes", "123456"));
    lab.source().send(records(30));
    assertEquals(201, lab.mirror().status());

    await(() -> lab.status().equals("ACTIVE") && lab.lag() == 0);
    assertEquals(shown(lab.source().records()), shown(lab.copy().records()));
    assertEquals("123456", setting(DESTINATION, "max.message.bytes"));

    grow(4);
    await(() -> lab.handle().lag() == 0 && lab.copy().partitions() == 4);
    lab.source().send(List.of(new ProducerRecord<>(lab.name, 3, "k", "v")));
    await(() -> shown(lab.source().records()).equals(shown(lab.copy().records())));
  }

  private List<ProducerRecord<String, String>> records(int count) {
    List<ProducerRecord<String, String>> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String key = i % 3 == 0 ? null : "key " + i % 5;
      String value = i % 7 == 0 ? null : "value " + i;
      records.add(
          new ProducerRecord<>(
              lab.name,
              i % 3,
              1_000_000_000_000L + i,
              key,
              value,
              List.of(
                  new RecordHeader("h", new byte[] {(byte) i}),
                  new RecordHeader("h", null),
                  new RecordHeader("other", new byte[0]))));
    }
    return records;
  }

  private static List<String> shown(List<ConsumerRecord<String, String>> records) {
    return records.stream()
        .map(
            record ->
                "%d@%d %d %s=%s %s"
                    .formatted(
                        record.partition(),
                        record.offset(),
                        record.timestamp(),
                        record.key(),
                        record.value(),
                        record.headers()))
        .toList();
  }

  @Test
  void aSourceThatDoesNotBeginAtZeroIsSaidInTheLog() throws Exception {
    try (LogLines log = new LogLines("com.kafkalinks.simulator.kafka.copy")) {
      lab.linked();
      lab.source().create(1).produce(List.of("a", "b", "c"));
      try (Admin admin = SOURCE.admin()) {
        admin.deleteRecords(Map.of(place(0), RecordsToDelete.beforeOffset(2))).all().get();
      }
      assertEquals(201, lab.mirror().status());

      await(() -> lab.status().equals("ACTIVE") && lab.lag() == 0);
      assertEquals(List.of("c"), lab.copy().values());
      assertTrue(
          log.text().contains(lab.name + "-0: offset 2 of the source is offset 0 of the copy"),
          log::text);
    }
  }

  @Test
  void promoteWaitsForTheLastRecordAndEndsTheCopying() {
    lab.linked().mirrored(List.of("a", "b"));
    lab.handle().stall();
    lab.source().produce(List.of("c", "d", "e"));
    await(() -> lab.lag() == 3);

    lab.act("promote");
    assertEquals("PENDING_STOPPED", lab.status());
    lab.handle().unstall();

    await(() -> lab.status().equals("STOPPED"));
    assertEquals(List.of("a", "b", "c", "d", "e"), lab.copy().values());
    lab.source().produce(List.of("too late"));
    lab.copy().produce(List.of("own"));
    assertEquals(List.of("a", "b", "c", "d", "e", "own"), lab.copy().values());
  }

  @Test
  void failoverStopsAtOnceWithTheLagThatItSays() {
    lab.linked().mirrored(List.of("a", "b"));
    lab.handle().stall();
    lab.source().produce(List.of("c", "d", "e"));
    await(() -> lab.lag() == 3);

    lab.act("failover");

    await(() -> lab.status().equals("STOPPED"));
    assertEquals(3, lab.lag());
    assertEquals(List.of("a", "b"), lab.copy().values());
    lab.copy().produce(List.of("own"));
    await(() -> lab.simulator.cluster(Lab.DESTINATION).topic(lab.name).records().size() == 3);
  }

  @Test
  void pausedMirrorGoesOnWhereItWas() {
    lab.linked().mirrored(List.of("a"));
    lab.act("pause");
    lab.source().produce(List.of("b", "c"));
    await(() -> lab.lag() == 2);
    assertEquals(List.of("a"), lab.copy().values());
    lab.act("resume");
    await(() -> lab.lag() == 0);
    assertEquals(List.of("a", "b", "c"), lab.copy().values());
  }

  @Test
  void offsetsOfTheGroupsThatTheLinkNamesAreSynced() throws Exception {
    String filters =
        "{\"groupFilters\":[{\"name\":\"app\",\"patternType\":\"PREFIXED\",\"filterType\":\"INCLUDE\"}]}";
    lab.linked(
        KafkaLab.open()
            .set("consumer.offset.sync.enable", "true")
            .set("consumer.offset.sync.ms", "1000")
            .set("consumer.offset.group.filters", filters));
    lab.mirrored(List.of("a", "b", "c", "d", "e"));
    String group = "app-" + lab.name;
    commit(group, 2);
    commit("other-" + lab.name, 1);

    await(() -> offset(group) == 2);
    assertEquals(-1, offset("other-" + lab.name));
    commit(group, 3);
    await(() -> offset(group) == 3);
  }

  @Test
  void topicsThatTheLinkWantsAreMirroredWithoutARequest() {
    String filters =
        "{\"topicFilters\":[{\"name\":\"%s\",\"patternType\":\"LITERAL\",\"filterType\":\"INCLUDE\"}]}"
            .formatted(lab.name);
    lab.linked(
        KafkaLab.open()
            .set("auto.create.mirror.topics.enable", "true")
            .set("auto.create.mirror.topics.filters", filters));
    lab.source().create(2).produce(List.of("a", "b"));
    await(() -> lab.copy().exists() && lab.copy().values().equals(List.of("a", "b")));
  }

  @Test
  void deletingTheMirrorDeletesTheTopicOfTheBroker() {
    lab.linked().mirrored(List.of("a"));
    assertEquals(204, lab.api.delete("topics/" + lab.name).status());
    await(() -> !lab.copy().exists());
    assertEquals(List.of("a"), lab.source().values());
    assertFalse(lab.simulator.cluster(Lab.DESTINATION).topicNames().contains(lab.name));
  }

  @Test
  void sourceInitiatedLinkCopiesWithTheLocalLoginOfTheSource() {
    assertEquals(201, lab.api.post("links?link_name=orders", LinkBody.inbound()).status());
    LinkBody source =
        LinkBody.source()
            .set("bootstrap.servers", DESTINATION.address(Listener.PLAINTEXT))
            .set("security.protocol", "PLAINTEXT")
            .set("local.security.protocol", "PLAINTEXT");
    List.of("sasl.mechanism", "sasl.jaas.config")
        .forEach(name -> source.without(name).without("local." + name));
    Answer answer = lab.sourceApi.post("links?link_name=orders", source);
    assertEquals(201, answer.status(), answer::text);
    await(() -> lab.link().state().equals("ACTIVE"));
    lab.source().create(1);
    await(() -> lab.simulator.cluster(Lab.SOURCE).topicNames().contains(lab.name));
    lab.source().produce(List.of("a", "b"));
    assertEquals(201, lab.mirror().status());
    await(() -> lab.status().equals("ACTIVE") && lab.copy().values().equals(List.of("a", "b")));
  }

  private TopicPartition place(int partition) {
    return new TopicPartition(lab.name, partition);
  }

  private String setting(KafkaBroker broker, String setting) {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, lab.name);
    try (Admin admin = broker.admin()) {
      return admin.describeConfigs(Set.of(topic)).all().get().get(topic).get(setting).value();
    } catch (ExecutionException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private void grow(int partitions) {
    try (Admin admin = SOURCE.admin()) {
      admin.createPartitions(Map.of(lab.name, NewPartitions.increaseTo(partitions))).all().get();
    } catch (ExecutionException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private void commit(String group, long offset) throws Exception {
    try (Admin admin = SOURCE.admin()) {
      admin
          .alterConsumerGroupOffsets(group, Map.of(place(0), new OffsetAndMetadata(offset)))
          .all()
          .get();
    }
  }

  /** Negative if the destination has none. */
  private long offset(String group) {
    try (Admin admin = DESTINATION.admin()) {
      OffsetAndMetadata offset =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().get(place(0));
      return offset == null ? -1 : offset.offset();
    } catch (ExecutionException none) {
      return -1;
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
