package com.kafkalinks.simulator.kafka.copy;

import com.kafkalinks.simulator.model.Brokers.GroupSync;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Gives consumer groups of the copies the offsets that they have at the source. */
final class GroupOffsets {
  private final CopyTopics topics;
  private final Map<String, KafkaReplica> replicas;

  GroupOffsets(CopyTopics topics, Map<String, KafkaReplica> replicas) {
    this.topics = topics;
    this.replicas = replicas;
  }

  /** A group that consumes from a copy keeps its own offsets, as Kafka demands. */
  void take(GroupSync sync) {
    try (Admin source = topics.clients().admin(sync.reader())) {
      List<String> groups =
          topics
              .clients()
              .answer(source.listGroups(ListGroupsOptions.forConsumerGroups()).all())
              .stream()
              .map(GroupListing::groupId)
              .filter(sync.groups())
              .toList();
      for (String group : groups) {
        take(source, group, sync);
      }
    } catch (InterruptException closing) {
      Thread.currentThread().interrupt();
    } catch (KafkaException failed) {
      Messages.stuckGroups("consumer groups", Messages.reason(failed));
    }
  }

  private void take(Admin source, String group, GroupSync sync) {
    try {
      Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
      topics
          .clients()
          .answer(source.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
          .forEach((place, offset) -> translate(place, offset, sync.topics(), offsets));
      if (!offsets.isEmpty()) {
        topics.commit(sync.prefix() + group, offsets);
      }
    } catch (InterruptException closing) {
      throw closing;
    } catch (KafkaException failed) {
      Messages.stuckGroups("consumer group " + group, Messages.reason(failed));
    }
  }

  private void translate(
      TopicPartition place,
      OffsetAndMetadata offset,
      Map<String, String> names,
      Map<TopicPartition, OffsetAndMetadata> offsets) {
    String name = names.get(place.topic());
    KafkaReplica replica = name == null ? null : replicas.get(name);
    long copy =
        replica == null || offset == null
            ? -1
            : replica.translate(place.partition(), offset.offset());
    if (copy >= 0) {
      offsets.put(
          new TopicPartition(name, place.partition()),
          new OffsetAndMetadata(copy, offset.metadata()));
    }
  }
}
