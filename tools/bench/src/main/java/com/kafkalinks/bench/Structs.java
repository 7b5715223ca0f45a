package com.kafkalinks.bench;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.List;
import java.util.Map;

/** Plain maps as the engine sends them. */
final class Structs {
  private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
  private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

  private Structs() {}

  static Struct of(Map<String, ?> fields) {
    Struct.Builder struct = Struct.newBuilder();
    fields.forEach((name, field) -> struct.putFields(name, value(field)));
    return struct.build();
  }

  /** A value that the engine keeps secret. */
  static Map<String, String> secret(String text) {
    return Map.of(SIGNATURE, SECRET, "value", text);
  }

  private static Value value(Object value) {
    if (value instanceof Map<?, ?> map) {
      Struct.Builder struct = Struct.newBuilder();
      map.forEach((name, field) -> struct.putFields((String) name, value(field)));
      return Value.newBuilder().setStructValue(struct).build();
    }
    if (value instanceof List<?> list) {
      ListValue.Builder items = ListValue.newBuilder();
      list.forEach(item -> items.addValues(value(item)));
      return Value.newBuilder().setListValue(items).build();
    }
    return value instanceof Boolean bool
        ? Value.newBuilder().setBoolValue(bool).build()
        : Value.newBuilder().setStringValue((String) value).build();
  }
}
