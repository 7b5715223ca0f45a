package com.kafkalinks.pulumi.table;

import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fills in what absent properties mean. Verbs get inputs with defaults and outputs are stored with
 * them; the inputs that the engine keeps stay as the program wrote them.
 */
public final class Defaults {
  private Defaults() {}

  /** The object with every absent property set to its default, also in objects inside of it. */
  public static Value fill(ObjectType type, Value object) {
    Map<String, Value> filled = new LinkedHashMap<>(object.fields());
    for (Property row : type.properties()) {
      Value value = of(row, object.get(row.name()));
      if (value.isNull()) {
        filled.remove(row.name());
      } else {
        filled.put(row.name(), value);
      }
    }
    return object.withFields(filled);
  }

  /** What a property means: its default where it is absent. */
  public static Value of(Property row, Value value) {
    return value.isNull() ? row.defaultValue() : Nested.map(row.type(), value, Defaults::fill);
  }
}
