package com.kafkalinks.simulator.kafka;

import com.kafkalinks.simulator.model.Contact;
import com.kafkalinks.simulator.model.Contact.Offsets;
import com.kafkalinks.simulator.model.Contact.RealTopic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** One look at real brokers with the settings of a link. Never longer than a few seconds. */
final class KafkaLook {
  private static final int PATIENCE_MILLIS = 4000;

  private final Map<String, String> settings;

  KafkaLook(Map<String, String> settings) {
    this.settings = settings;
  }

  Contact now() {
    TokenUrls.allow(settings);
    Map<String, Object> client = new HashMap<>(settings);
    client.put("request.timeout.ms", PATIENCE_MILLIS);
    client.put("default.api.timeout.ms", PATIENCE_MILLIS);
    try (Admin admin = Admin.create(client)) {
      return Contact.with(topics(admin, answer(admin.listTopics().names())));
    } catch (ExecutionException failed) {
      return KafkaFailure.answered(settings, failed.getCause());
    } catch (TimeoutException slow) {
      return KafkaFailure.answered(settings, slow);
    } catch (KafkaException unusable) {
      return KafkaFailure.unusable(unusable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Contact.failed("TIMEOUT_ERROR", "Interrupted.");
    }
  }

  /** Topics that vanish meanwhile, or that the login may not see, are left out. */
  private static Map<String, RealTopic> topics(Admin admin, Set<String> names)
      throws InterruptedException, TimeoutException {
    Map<String, RealTopic> topics = new TreeMap<>();
    for (var described : admin.describeTopics(names).topicNameValues().entrySet()) {
      try {
        TopicDescription topic = answer(described.getValue());
        topics.put(topic.name(), new RealTopic(topic.topicId().toString(), offsets(admin, topic)));
      } catch (ExecutionException unreadable) {
        // It is left out.
      }
    }
    return topics;
  }

  private static List<Offsets> offsets(Admin admin, TopicDescription topic)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<TopicPartition> partitions =
        IntStream.range(0, topic.partitions().size())
            .mapToObj(number -> new TopicPartition(topic.name(), number))
            .toList();
    var starts = admin.listOffsets(each(partitions, OffsetSpec.earliest())).all();
    var ends = admin.listOffsets(each(partitions, OffsetSpec.latest())).all();
    List<Offsets> offsets = new ArrayList<>();
    for (TopicPartition partition : partitions) {
      offsets.add(
          new Offsets(
              answer(starts).get(partition).offset(), answer(ends).get(partition).offset()));
    }
    return offsets;
  }

  private static Map<TopicPartition, OffsetSpec> each(
      List<TopicPartition> partitions, OffsetSpec spec) {
    return partitions.stream().collect(Collectors.toMap(partition -> partition, any -> spec));
  }

  private static <T> T answer(KafkaFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(PATIENCE_MILLIS + 1000L, TimeUnit.MILLISECONDS);
  }
}
