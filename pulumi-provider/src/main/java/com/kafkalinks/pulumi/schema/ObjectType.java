package com.kafkalinks.pulumi.schema;

import java.util.List;
import java.util.Optional;

/**
 * An object with named properties.
 *
 * @param name its name in the schema and in every SDK
 * @param description Markdown
 * @param properties its rows
 */
public record ObjectType(String name, String description, List<Property> properties) {
  /** Copies the rows. */
  public ObjectType {
    properties = List.copyOf(properties);
  }

  /** The row of a property, if there is one. */
  public Optional<Property> property(String wanted) {
    return properties.stream().filter(row -> row.name().equals(wanted)).findFirst();
  }
}
