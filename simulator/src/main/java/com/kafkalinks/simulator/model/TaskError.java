package com.kafkalinks.simulator.model;

/**
 * Why a task of a link, or a change of a mirror, doesn't get on.
 *
 * @param code such as {@code MISCONFIGURATION_ERROR}
 * @param message one sentence
 */
public record TaskError(String code, String message) {}
