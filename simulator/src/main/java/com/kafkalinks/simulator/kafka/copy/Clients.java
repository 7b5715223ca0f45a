package com.kafkalinks.simulator.kafka.copy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Kafka's clients.
 *
 * @param patience how long each of them waits for an answer
 */
record Clients(Duration patience) {
  private static final int LARGEST_RECORD = 100 << 20;
  private static final int RECORDS_AT_ONCE = 2000;

  Admin admin(Map<String, String> settings) {
    return Admin.create(with(settings, Map.of()));
  }

  /** Reads what was committed, and never makes a topic. */
  Consumer<byte[], byte[]> consumer(Map<String, String> settings) {
    return new KafkaConsumer<>(
        with(
            settings,
            Map.of(
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "none",
                "isolation.level",
                "read_committed",
                "allow.auto.create.topics",
                false,
                "fetch.max.wait.ms",
                200,
                "max.poll.records",
                RECORDS_AT_ONCE)),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** Keeps the order, and writes nothing twice. */
  Producer<byte[], byte[]> producer(Map<String, String> settings) {
    return new KafkaProducer<>(
        with(
            settings,
            Map.of(
                "enable.idempotence",
                true,
                "linger.ms",
                0,
                "delivery.timeout.ms",
                millis(),
                "max.block.ms",
                millis(),
                "max.request.size",
                LARGEST_RECORD)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private Map<String, Object> with(Map<String, String> settings, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("request.timeout.ms", millis());
    if (!more.containsKey("delivery.timeout.ms")) {
      all.put("default.api.timeout.ms", millis());
    }
    all.putAll(more);
    return all;
  }

  private String millis() {
    return String.valueOf(patience.toMillis());
  }

  /** Waits for an answer; throws {@link KafkaException}. */
  <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get(patience.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof KafkaException kafka
          ? kafka
          : new KafkaException(failed.getCause());
    } catch (java.util.concurrent.TimeoutException slow) {
      throw new TimeoutException("The brokers don't answer.", slow);
    } catch (InterruptedException stopped) {
      throw new InterruptException(stopped);
    }
  }
}
