package com.kafkalinks.simulator.model;

import java.util.List;

/**
 * The request for a mirror topic.
 *
 * @param sourceTopic topic to copy
 * @param name null for prefix and source topic
 * @param replicationFactor null for the default of the cluster
 * @param settings those that are to differ from the cluster's default
 */
public record NewMirror(
    String sourceTopic, String name, Integer replicationFactor, List<SettingChange> settings) {
  /** Copies the settings. */
  public NewMirror {
    settings = List.copyOf(settings);
  }
}
