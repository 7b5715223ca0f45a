package com.kafkalinks.pulumi.schema;

import com.kafkalinks.pulumi.schema.Property.Mark;
import java.util.List;

/**
 * A resource of the package.
 *
 * @param token for example {@code dns:index:Zone}
 * @param body its name, its description and its rows
 * @param component whether it only holds other resources
 * @param listInputs what a listing needs to know
 */
public record ResourceType(
    String token, ObjectType body, boolean component, List<Property> listInputs) {

  /** Copies the list. */
  public ResourceType {
    listInputs = List.copyOf(listInputs);
  }

  /** What a program may give. */
  public List<Property> inputs() {
    return body.properties().stream().filter(row -> !row.is(Mark.COMPUTED)).toList();
  }

  /** What only the resource gives. */
  public List<Property> computed() {
    return body.properties().stream()
        .filter(row -> row.is(Mark.COMPUTED) || row.is(Mark.COMPUTED_TOO))
        .toList();
  }
}
