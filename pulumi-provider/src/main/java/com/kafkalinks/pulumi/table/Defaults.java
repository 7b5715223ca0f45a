package com.kafkalinks.pulumi.table;

import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.value.Value;

/**
 * Fills in what absent properties mean. Verbs get inputs with defaults and outputs are stored with
 * them; the inputs that the engine keeps stay as the program wrote them.
 */
public final class Defaults {
  private Defaults() {}

  /** The object with every absent property set to its default, also in objects inside of it. */
  public static Value fill(ObjectType type, Value object) {
    Value filled = object;
    for (Property row : type.properties()) {
      filled = filled.with(row.name(), of(row, object.get(row.name())));
    }
    return filled;
  }

  /** What a property means: its default where it is absent. */
  static Value of(Property row, Value value) {
    return value.isNull() ? row.defaultValue() : Nested.map(row.type(), value, Defaults::fill);
  }
}
