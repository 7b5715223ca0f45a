package com.kafkalinks.simulator.kafka.copy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics that are copied to, by the simulator's own login. Methods throw KafkaException. */
final class CopyTopics {
  /** A copy keeps the times of its records, whatever the source does with new ones. */
  private static final Map<String, String> TIMES =
      Map.of(
          "message.timestamp.type", "CreateTime",
          "message.timestamp.before.max.ms", String.valueOf(Long.MAX_VALUE),
          "message.timestamp.after.max.ms", String.valueOf(Long.MAX_VALUE));

  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final String TIME_SETTINGS = "message.timestamp.";

  private final Clients clients;
  private final Map<String, String> login;

  CopyTopics(Clients clients, Map<String, String> login) {
    this.clients = clients;
    this.login = login;
  }

  Clients clients() {
    return clients;
  }

  /** A client that writes to these topics. */
  Producer<byte[], byte[]> producer() {
    return clients.producer(login);
  }

  /** Makes a topic, and waits until looks at the brokers show it; returns its id. */
  String create(String name, int partitions, Map<String, String> settings) {
    NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
    topic.configs(effective(settings));
    return ask(
        admin -> {
          String id = clients.answer(admin.createTopics(List.of(topic)).topicId(name)).toString();
          awaitShown(admin, name);
          return id;
        });
  }

  /** The answer to a create comes from the controller, which tells the brokers afterwards. */
  private void awaitShown(Admin admin, String name) {
    long deadline = System.nanoTime() + clients.patience().toNanos();
    while (!clients.answer(admin.listTopics().names()).contains(name)
        && System.nanoTime() < deadline) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Deletes a topic, if it is there. */
  void delete(String name) {
    ask(
        admin -> {
          try {
            return clients.answer(admin.deleteTopics(List.of(name)).all());
          } catch (UnknownTopicOrPartitionException gone) {
            return null;
          }
        });
  }

  /** Raises the number of partitions. */
  void grow(String name, int partitions) {
    ask(
        admin ->
            clients.answer(
                admin.createPartitions(Map.of(name, NewPartitions.increaseTo(partitions))).all()));
  }

  /** Number of partitions that it has. */
  int partitions(String name) {
    return ask(
        admin ->
            clients
                .answer(admin.describeTopics(List.of(name)).allTopicNames())
                .get(name)
                .partitions()
                .size());
  }

  /** Brings the settings from one state to another. */
  void alter(String name, Map<String, String> from, Map<String, String> to) {
    List<AlterConfigOp> changes = new ArrayList<>();
    Map<String, String> wanted = effective(to);
    new TreeSet<>(effective(from).keySet())
        .stream()
            .filter(setting -> !wanted.containsKey(setting))
            .forEach(setting -> changes.add(change(setting, "", AlterConfigOp.OpType.DELETE)));
    wanted.forEach(
        (setting, value) -> changes.add(change(setting, value, AlterConfigOp.OpType.SET)));
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
    ask(admin -> clients.answer(admin.incrementalAlterConfigs(Map.of(topic, changes)).all()));
  }

  private static AlterConfigOp change(String name, String value, AlterConfigOp.OpType type) {
    return new AlterConfigOp(new ConfigEntry(name, value), type);
  }

  /** Where the first partitions of a topic end. */
  List<Long> ends(String name, int partitions) {
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, partitions)
            .mapToObj(number -> new TopicPartition(name, number))
            .collect(Collectors.toMap(each -> each, any -> OffsetSpec.latest()));
    var ends = ask(admin -> clients.answer(admin.listOffsets(latest).all()));
    return IntStream.range(0, partitions)
        .mapToObj(number -> ends.get(new TopicPartition(name, number)).offset())
        .toList();
  }

  /** Sets the offsets of a consumer group. */
  void commit(String group, Map<TopicPartition, OffsetAndMetadata> offsets) {
    ask(admin -> clients.answer(admin.alterConsumerGroupOffsets(group, offsets).all()));
  }

  private <T> T ask(Function<Admin, T> question) {
    try (Admin admin = clients.admin(login)) {
      return question.apply(admin);
    } catch (IllegalArgumentException unusable) {
      throw new KafkaException(unusable);
    }
  }

  private static Map<String, String> effective(Map<String, String> settings) {
    Map<String, String> effective = new TreeMap<>(new HashMap<>(settings));
    effective.keySet().removeIf(name -> name.startsWith(TIME_SETTINGS));
    effective.putAll(TIMES);
    return effective;
  }
}
