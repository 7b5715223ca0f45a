package com.kafkalinks.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of real brokers, as producers and consumers see it. */
public final class BrokerTopic {
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final String servers;
  private final String name;

  /** The topic of this name of the brokers at these addresses, which need no login. */
  public BrokerTopic(String servers, String name) {
    this.servers = servers;
    this.name = name;
  }

  /** Makes it, and waits until the brokers show it: its creation is answered before that. */
  public BrokerTopic create(int partitions, Map<String, String> settings) {
    try (Admin admin = admin()) {
      NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(settings);
      Answers.of(admin.createTopics(List.of(topic)).all());
    }
    while (!exists()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return this;
  }

  /** Makes it with one partition or more. */
  public BrokerTopic create(int partitions) {
    return create(partitions, Map.of());
  }

  /** Deletes it. */
  public void delete() {
    try (Admin admin = admin()) {
      Answers.of(admin.deleteTopics(List.of(name)).all());
    }
  }

  /** Whether it is there. */
  public boolean exists() {
    try (Admin admin = admin()) {
      return Answers.of(admin.listTopics().names()).contains(name);
    }
  }

  /** Writes records with these values, to one partition after the other. */
  public void produce(List<String> values) {
    int partitions = partitions();
    List<ProducerRecord<String, String>> records = new ArrayList<>();
    for (String value : values) {
      records.add(new ProducerRecord<>(name, records.size() % partitions, "key", value));
    }
    send(records);
  }

  /** Writes these records, each to its partition. */
  public void send(List<ProducerRecord<String, String>> records) {
    StringSerializer text = new StringSerializer();
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(client(), text, text)) {
      List<Future<RecordMetadata>> answers = records.stream().map(producer::send).toList();
      for (Future<RecordMetadata> answer : answers) {
        answer.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything that it has, by partition and offset. */
  public List<ConsumerRecord<String, String>> records() {
    Map<TopicPartition, Long> ends = ends();
    StringDeserializer text = new StringDeserializer();
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(client(), text, text)) {
      consumer.assign(ends.keySet());
      consumer.seekToBeginning(ends.keySet());
      while (isBehind(consumer, ends)) {
        ConsumerRecords<String, String> some = consumer.poll(Duration.ofMillis(100));
        some.forEach(records::add);
        ends = some.isEmpty() ? ends() : ends; // The topic may be deleted, or made again.
      }
    }
    records.sort(
        Comparator.<ConsumerRecord<String, String>>comparingInt(ConsumerRecord::partition)
            .thenComparingLong(ConsumerRecord::offset));
    return records;
  }

  private static boolean isBehind(
      KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  /** The values of everything that it has, sorted. */
  public List<String> values() {
    return records().stream().map(ConsumerRecord::value).sorted().toList();
  }

  /** Number of partitions. */
  public int partitions() {
    try (Admin admin = admin()) {
      return Answers.of(admin.describeTopics(List.of(name)).allTopicNames())
          .get(name)
          .partitions()
          .size();
    }
  }

  private Map<TopicPartition, Long> ends() {
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, partitions())
            .mapToObj(partition -> new TopicPartition(name, partition))
            .collect(Collectors.toMap(each -> each, any -> OffsetSpec.latest()));
    try (Admin admin = admin()) {
      return Answers.of(admin.listOffsets(latest).all()).entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }
  }

  private Admin admin() {
    return Admin.create(client());
  }

  private Map<String, Object> client() {
    return new HashMap<>(Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"));
  }
}
