package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.value.PropertyPath;

/**
 * A fault in what a program gives.
 *
 * @param path the property; the engine prints what it finds there, so it is the root where that may
 *     be a secret
 * @param reason a sentence that names the property and says what to write instead
 */
public record Failure(PropertyPath path, String reason) {}
