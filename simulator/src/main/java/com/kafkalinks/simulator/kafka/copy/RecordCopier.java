package com.kafkalinks.simulator.kafka.copy;

import com.kafkalinks.simulator.model.Replica.Start;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** The clients between a topic and its copy. Methods throw KafkaException; then make a new one. */
final class RecordCopier implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final String source;
  private final String name;
  private final Map<String, String> reader;
  private final CopyTopics topics;
  private final Consumer<byte[], byte[]> consumer;
  private final Producer<byte[], byte[]> producer;

  RecordCopier(String source, String name, Map<String, String> reader, CopyTopics topics) {
    this.source = source;
    this.name = name;
    this.reader = reader;
    this.topics = topics;
    this.consumer = topics.clients().consumer(reader);
    this.producer = topics.producer();
  }

  /** Whether it reads with these settings. */
  boolean reads(Map<String, String> settings) {
    return reader.equals(settings);
  }

  /** Lets what waits for the source throw a WakeupException. For any thread. */
  void wakeUp() {
    consumer.wakeup();
  }

  /** The offset of the source at which a start begins. */
  long find(int partition, Start start) {
    TopicPartition place = place(partition);
    List<TopicPartition> places = List.of(place);
    return switch (start.spec()) {
      case "earliest" -> consumer.beginningOffsets(places).get(place);
      case "latest" -> consumer.endOffsets(places).get(place);
      default -> {
        long time = Instant.parse(start.spec()).toEpochMilli();
        yield Optional.ofNullable(consumer.offsetsForTimes(Map.of(place, time)).get(place))
            .map(OffsetAndTimestamp::offset)
            .orElseGet(() -> consumer.endOffsets(places).get(place));
      }
    };
  }

  /** Looks where the source ends, and copies some records. */
  void round(List<CopiedPartition> partitions) {
    recover(partitions);
    assign(partitions);
    consumer
        .endOffsets(consumer.assignment())
        .forEach((place, end) -> partitions.get(place.partition()).look(end));
    ConsumerRecords<byte[], byte[]> records = poll(partitions);
    write(records, partitions);
    for (TopicPartition place : consumer.assignment()) {
      partitions.get(place.partition()).skipTo(consumer.position(place));
    }
  }

  /** After a failure the end of the copy tells what was written. */
  private void recover(List<CopiedPartition> partitions) {
    if (partitions.stream().anyMatch(CopiedPartition::isUnsure)) {
      List<Long> ends = topics.ends(name, partitions.size());
      IntStream.range(0, ends.size()).forEach(p -> partitions.get(p).recover(ends.get(p)));
    }
  }

  private void assign(List<CopiedPartition> partitions) {
    if (consumer.assignment().size() != partitions.size()) {
      List<TopicPartition> places =
          IntStream.range(0, partitions.size()).mapToObj(this::place).toList();
      consumer.assign(places);
      places.forEach(place -> consumer.seek(place, partitions.get(place.partition()).next()));
    }
  }

  private TopicPartition place(int partition) {
    return new TopicPartition(source, partition);
  }

  private ConsumerRecords<byte[], byte[]> poll(List<CopiedPartition> partitions) {
    try {
      return consumer.poll(POLL);
    } catch (OffsetOutOfRangeException lost) {
      consumer
          .beginningOffsets(lost.partitions())
          .forEach((place, begin) -> skip(place, begin, partitions.get(place.partition()), lost));
      return ConsumerRecords.empty();
    }
  }

  private void skip(
      TopicPartition place, long begin, CopiedPartition partition, OffsetOutOfRangeException lost) {
    if (begin <= partition.next()) {
      throw lost; // The source was cut off at its end.
    }
    Messages.lost(name, place.partition());
    partition.skipTo(begin);
    consumer.seek(place, begin);
  }

  private void write(ConsumerRecords<byte[], byte[]> records, List<CopiedPartition> partitions) {
    List<Future<RecordMetadata>> answers = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      partitions.get(record.partition()).send(record.offset());
      answers.add(producer.send(copyOf(record)));
    }
    producer.flush();
    int i = 0;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      long offset = offset(answers.get(i++));
      if (partitions.get(record.partition()).take(record.offset(), offset)) {
        Messages.offsetsDiffer(name, record.partition(), record.offset(), offset);
      }
    }
  }

  private ProducerRecord<byte[], byte[]> copyOf(ConsumerRecord<byte[], byte[]> record) {
    Long time = record.timestamp() < 0 ? null : record.timestamp();
    return new ProducerRecord<>(
        name, record.partition(), time, record.key(), record.value(), record.headers());
  }

  private static long offset(Future<RecordMetadata> answer) {
    try {
      return answer.get().offset();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof KafkaException kafka
          ? kafka
          : new KafkaException(failed.getCause());
    } catch (InterruptedException stopped) {
      throw new InterruptException(stopped);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
