package com.kafkalinks.pulumi.schema;

import java.util.List;

/**
 * A function of the package.
 *
 * @param token for example {@code dns:index:getZone}
 * @param description Markdown
 * @param inputs its arguments
 * @param outputs its result
 */
public record FunctionType(
    String token, String description, List<Property> inputs, ObjectType outputs) {
  /** Copies the arguments. */
  public FunctionType {
    inputs = List.copyOf(inputs);
  }
}
