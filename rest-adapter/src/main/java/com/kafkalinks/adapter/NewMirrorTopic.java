package com.kafkalinks.adapter;

import java.util.Map;
import java.util.OptionalInt;

/**
 * A mirror topic to create.
 *
 * @param linkName its cluster link
 * @param sourceTopicName the topic to mirror
 * @param name its name on this cluster; empty where the link has no prefix, because older servers
 *     refuse the field
 * @param replicationFactor sent only where it is given
 * @param settings topic settings that are not synced from the source
 */
public record NewMirrorTopic(
    String linkName,
    String sourceTopicName,
    String name,
    OptionalInt replicationFactor,
    Map<String, String> settings) {

  /** Copies the settings. */
  public NewMirrorTopic {
    settings = Map.copyOf(settings);
  }

  /** The name that the mirror topic will have. */
  public String expectedName() {
    return name.isEmpty() ? sourceTopicName : name;
  }
}
