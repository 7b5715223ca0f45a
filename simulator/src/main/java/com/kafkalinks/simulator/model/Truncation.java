package com.kafkalinks.simulator.model;

/**
 * What a restore cuts off one partition.
 *
 * @param offset where the partition ends afterwards
 * @param records how many records are lost
 */
public record Truncation(int partition, long offset, long records) {}
