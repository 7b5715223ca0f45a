package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.value.Value;

/**
 * A resource that is there.
 *
 * @param id its id
 * @param inputs what a program would give for it
 * @param state its outputs
 */
public record Live(String id, Value inputs, Value state) {}
