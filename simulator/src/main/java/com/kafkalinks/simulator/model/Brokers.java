package com.kafkalinks.simulator.model;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The real Kafka brokers that a simulated cluster is backed by. */
public interface Brokers extends AutoCloseable {
  /**
   * What Kafka's client finds with these settings. Blocks for seconds at the most, and only where
   * the settings are new; otherwise the answer may be some seconds old.
   *
   * @param settings {@code bootstrap.servers}, {@code security.protocol}, {@code sasl.*} and {@code
   *     ssl.*} of a link
   */
  Contact contact(Map<String, String> settings);

  /** The same, looked up now. Blocks for seconds at the most. */
  Contact look(Map<String, String> settings);

  /** What the simulator itself finds; empty as long as it has no answer. Never blocks. */
  Optional<Contact> own();

  /**
   * Makes a topic. Blocks for seconds at the most.
   *
   * @return its id
   * @throws Refusal if the brokers refuse it or don't answer
   */
  String createTopic(String name, int partitions, Map<String, String> settings);

  /** Deletes a topic if it can, and what copies to it ends before. Blocks for seconds at most. */
  void deleteTopic(String name);

  /**
   * Copies a topic of other brokers to a topic of these. Does nothing until it has orders.
   *
   * @param topicId id of the topic of these brokers
   */
  Replica replica(String sourceTopic, String topic, String topicId, Replica.Start start);

  /** Takes over the offsets of consumer groups in the background. */
  void syncGroups(GroupSync sync);

  /** Ends everything that runs in the background. */
  @Override
  void close();

  /**
   * Which offsets of which groups are synced.
   *
   * @param reader settings of Kafka's client to ask the source with
   * @param groups the groups, by their names at the source
   * @param prefix what is put before their names here
   * @param topics the copies of topics, by the name at the source
   */
  record GroupSync(
      Map<String, String> reader,
      Predicate<String> groups,
      String prefix,
      Map<String, String> topics) {
    /** Copies the maps. */
    public GroupSync {
      reader = Map.copyOf(reader);
      topics = Map.copyOf(topics);
    }
  }
}
