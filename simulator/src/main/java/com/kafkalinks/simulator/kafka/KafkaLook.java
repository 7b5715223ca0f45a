package com.kafkalinks.simulator.kafka;

import com.kafkalinks.simulator.model.Contact;
import com.kafkalinks.simulator.model.Contact.Offsets;
import com.kafkalinks.simulator.model.Contact.RealTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** One look at real brokers with the settings of a link. */
final class KafkaLook {
  private final Map<String, String> settings;
  private final Duration patience;
  private final KafkaAnswers answers;

  /** A look that takes little longer than this. */
  KafkaLook(Map<String, String> settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
    this.answers = new KafkaAnswers(settings, patience);
  }

  Contact now() {
    TokenUrls.allow(settings);
    Map<String, Object> client = new HashMap<>(settings);
    client.put("request.timeout.ms", String.valueOf(patience.toMillis()));
    client.put("default.api.timeout.ms", String.valueOf(patience.toMillis()));
    long began = System.nanoTime();
    try {
      Admin admin = Admin.create(client);
      try {
        return Contact.with(topics(admin, answers.of(admin.listTopics().names())), began);
      } finally {
        admin.close(Duration.ZERO); // Else what has no answer would be waited for again.
      }
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
  private Map<String, RealTopic> topics(Admin admin, Set<String> names)
      throws InterruptedException, TimeoutException {
    Map<String, RealTopic> topics = new TreeMap<>();
    Map<String, KafkaFuture<Map<String, String>>> configs = configs(admin, names);
    for (var described : admin.describeTopics(names).topicNameValues().entrySet()) {
      try {
        TopicDescription topic = answers.of(described.getValue());
        Map<String, String> own = readable(configs.get(topic.name()));
        topics.put(
            topic.name(), new RealTopic(topic.topicId().toString(), offsets(admin, topic), own));
      } catch (ExecutionException unreadable) {
        // It is left out.
      }
    }
    return topics;
  }

  private static Map<String, KafkaFuture<Map<String, String>>> configs(
      Admin admin, Set<String> names) {
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    return admin.describeConfigs(resources).values().entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().name(),
                entry ->
                    entry
                        .getValue()
                        .thenApply(
                            config ->
                                config.entries().stream()
                                    .filter(KafkaLook::isOwn)
                                    .collect(
                                        Collectors.toMap(ConfigEntry::name, ConfigEntry::value)))));
  }

  private static boolean isOwn(ConfigEntry entry) {
    return entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG && entry.value() != null;
  }

  /** A login may be allowed to read a topic, but not its settings. */
  private Map<String, String> readable(KafkaFuture<Map<String, String>> settings)
      throws InterruptedException, TimeoutException {
    try {
      return answers.of(settings);
    } catch (ExecutionException unreadable) {
      return Map.of();
    }
  }

  private List<Offsets> offsets(Admin admin, TopicDescription topic)
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
              answers.of(admin, topic.name(), starts).get(partition).offset(),
              answers.of(admin, topic.name(), ends).get(partition).offset()));
    }
    return offsets;
  }

  private static Map<TopicPartition, OffsetSpec> each(
      List<TopicPartition> partitions, OffsetSpec spec) {
    return partitions.stream().collect(Collectors.toMap(partition -> partition, any -> spec));
  }
}
