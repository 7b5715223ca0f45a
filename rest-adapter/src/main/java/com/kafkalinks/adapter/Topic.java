package com.kafkalinks.adapter;

/**
 * A topic of a cluster.
 *
 * @param name its name
 * @param internal whether Kafka uses it for itself
 * @param partitions the number of partitions
 */
public record Topic(String name, boolean internal, int partitions) {}
