package com.kafkalinks.pulumi.table;

import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Reaches the objects inside of a property: its own, and those in its lists and maps. */
final class Nested {
  private Nested() {}

  /** The value with every outermost object in it changed; what has another shape stays as it is. */
  static Value map(Type type, Value value, BiFunction<ObjectType, Value, Value> change) {
    return switch (type.kind()) {
      case OBJECT -> value.kind() == Value.Kind.OBJECT ? change.apply(type.object(), value) : value;
      case LIST ->
          value.kind() == Value.Kind.LIST
              ? value.withItems(
                  value.items().stream().map(item -> map(type.item(), item, change)).toList())
              : value;
      case MAP -> value.kind() == Value.Kind.OBJECT ? entries(type.item(), value, change) : value;
      case STRING, BOOLEAN, NUMBER, INTEGER, ENUM -> value;
    };
  }

  /** All at once: {@link Value#with} copies the map, which may have thousands of entries. */
  private static Value entries(Type item, Value map, BiFunction<ObjectType, Value, Value> change) {
    Map<String, Value> changed = new LinkedHashMap<>(map.fields());
    changed.replaceAll((key, value) -> map(item, value, change));
    changed.values().removeIf(Value::isNull);
    return map.withFields(changed);
  }
}
