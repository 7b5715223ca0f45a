package com.kafkalinks.adapter;

/**
 * A topic as the API shows it.
 *
 * @param name its name
 * @param partitions the number of its partitions
 * @param replicationFactor replicas of each partition, 0 where the API does not say
 * @param internal whether it belongs to Kafka itself
 */
public record Topic(String name, int partitions, int replicationFactor, boolean internal) {}
