package com.kafkalinks.adapter;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A mirror topic to create.
 *
 * @param sourceTopic the topic on the other cluster
 * @param name the mirror's name, which servers want to be the link's prefix and the source topic's
 *     name; empty to leave the choice to the server
 * @param replicationFactor replicas of each partition; Confluent Cloud refuses any but 3
 * @param settings settings of the topic by name; those that are synced from the source are refused
 */
public record NewMirrorTopic(
    String sourceTopic, String name, OptionalInt replicationFactor, Map<String, String> settings) {

  /** Rejects null and copies the settings. */
  public NewMirrorTopic {
    Objects.requireNonNull(sourceTopic);
    Objects.requireNonNull(name);
    Objects.requireNonNull(replicationFactor);
    settings = Map.copyOf(settings);
  }

  /** The name that the mirror is looked for by: the source topic's where none is given. */
  public String expectedName() {
    return name.isEmpty() ? sourceTopic : name;
  }
}
