package com.kafkalinks.simulator.model;

/**
 * A wish for a mirror topic.
 *
 * @param sourceTopic topic to copy
 * @param name null for prefix and source topic
 * @param replicationFactor null for the default of the cluster
 */
public record NewMirror(String sourceTopic, String name, Integer replicationFactor) {}
