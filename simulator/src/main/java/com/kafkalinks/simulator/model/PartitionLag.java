package com.kafkalinks.simulator.model;

/**
 * How far one partition of a mirror is behind its source.
 *
 * @param lag records that are missing, by the last look at the source
 * @param lastFetched offset of the newest record that was copied; -1 before the first
 */
public record PartitionLag(int partition, long lag, long lastFetched) {}
