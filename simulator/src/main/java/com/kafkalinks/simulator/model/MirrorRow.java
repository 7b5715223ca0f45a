package com.kafkalinks.simulator.model;

/**
 * A mirror topic as the API shows it.
 *
 * @param status status of the mirror with the health of its link taken into account
 */
public record MirrorRow(String linkName, Mirror mirror, String status) {}
