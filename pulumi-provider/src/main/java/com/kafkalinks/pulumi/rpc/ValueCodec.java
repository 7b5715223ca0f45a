package com.kafkalinks.pulumi.rpc;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value.KindCase;
import com.kafkalinks.pulumi.value.Signature;
import com.kafkalinks.pulumi.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pulumi's encoding of values in a protobuf {@code Struct}, in both directions. */
public final class ValueCodec {
  private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

  /** Unknowns by type: string, bool, number, array, asset, archive, object. */
  private static final Set<String> UNKNOWNS =
      Set.of(
          UNKNOWN,
          "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
          "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
          "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
          "030794c1-ac77-496b-92df-f27374a8bd58",
          "e48ece36-62e2-4504-bad9-02848725956a",
          "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

  /** How dependencies are sent: only Construct and Call understand output values. */
  enum Outputs {
    /** As output values, with their dependencies. */
    KEPT,
    /** As plain values, secrets and unknowns; dependencies are left out. */
    LOWERED
  }

  private ValueCodec() {}

  /** Decodes an object. */
  public static Value decode(Struct struct) {
    Map<String, Value> fields = new LinkedHashMap<>();
    struct.getFieldsMap().forEach((name, field) -> fields.put(name, decode(field)));
    return Value.object(fields);
  }

  static Value decode(com.google.protobuf.Value wire) {
    return switch (wire.getKindCase()) {
      case NULL_VALUE, KIND_NOT_SET -> Value.NULL;
      case BOOL_VALUE -> Value.of(wire.getBoolValue());
      case NUMBER_VALUE -> Value.of(wire.getNumberValue());
      case STRING_VALUE -> text(wire.getStringValue());
      case LIST_VALUE ->
          Value.list(wire.getListValue().getValuesList().stream().map(ValueCodec::decode).toList());
      case STRUCT_VALUE -> object(wire.getStructValue());
    };
  }

  private static Value text(String text) {
    return UNKNOWNS.contains(text) ? Value.UNKNOWN : Value.of(text);
  }

  private static Value object(Struct struct) {
    com.google.protobuf.Value mark = struct.getFieldsMap().get(Signature.FIELD);
    if (mark == null || mark.getKindCase() != KindCase.STRING_VALUE) {
      return decode(struct);
    }
    return switch (mark.getStringValue()) {
      case Signature.SECRET -> decode(field(struct, "value")).asSecret();
      case Signature.OUTPUT -> output(struct);
      default -> special(mark.getStringValue(), struct);
    };
  }

  private static Value output(Struct struct) {
    Value value = struct.containsFields("value") ? decode(field(struct, "value")) : Value.UNKNOWN;
    Value marked = field(struct, "secret").getBoolValue() ? value.asSecret() : value;
    return marked.dependingOn(
        field(struct, "dependencies").getListValue().getValuesList().stream()
            .map(com.google.protobuf.Value::getStringValue)
            .collect(Collectors.toSet()));
  }

  private static Value special(String signature, Struct struct) {
    Map<String, Value> fields = new LinkedHashMap<>(decode(struct).fields());
    fields.remove(Signature.FIELD);
    return Value.special(signature, fields);
  }

  private static com.google.protobuf.Value field(Struct struct, String name) {
    return struct.getFieldsOrDefault(name, com.google.protobuf.Value.getDefaultInstance());
  }

  /** Encodes an object as the engine takes it from a custom resource. */
  public static Struct encode(Value object) {
    return struct(object.fields(), Outputs.LOWERED);
  }

  /** Encodes an object, keeping output values where they are understood. */
  static Struct encode(Value object, Outputs outputs) {
    return struct(object.fields(), outputs);
  }

  private static Struct struct(Map<String, Value> fields, Outputs outputs) {
    Struct.Builder struct = Struct.newBuilder();
    fields.forEach((name, field) -> struct.putFields(name, encodeValue(field, outputs)));
    return struct.build();
  }

  private static com.google.protobuf.Value encodeValue(Value value, Outputs outputs) {
    boolean asOutput =
        outputs == Outputs.KEPT && (value.isUnknown() || !value.dependencies().isEmpty());
    if (asOutput) {
      return outputValue(value);
    }
    com.google.protobuf.Value bare = content(value, outputs);
    return value.secret() ? marked(Signature.SECRET, Map.of("value", bare)) : bare;
  }

  private static com.google.protobuf.Value outputValue(Value value) {
    Map<String, com.google.protobuf.Value> fields = new LinkedHashMap<>();
    if (!value.isUnknown()) {
      fields.put("value", content(value, Outputs.KEPT));
    }
    fields.put(
        "secret", com.google.protobuf.Value.newBuilder().setBoolValue(value.secret()).build());
    ListValue.Builder urns = ListValue.newBuilder();
    value.dependencies().forEach(urn -> urns.addValues(string(urn)));
    fields.put("dependencies", com.google.protobuf.Value.newBuilder().setListValue(urns).build());
    return marked(Signature.OUTPUT, fields);
  }

  private static com.google.protobuf.Value content(Value value, Outputs outputs) {
    com.google.protobuf.Value.Builder wire = com.google.protobuf.Value.newBuilder();
    return switch (value.kind()) {
      case NULL -> wire.setNullValue(NullValue.NULL_VALUE).build();
      case BOOL -> wire.setBoolValue(value.bool()).build();
      case NUMBER -> wire.setNumberValue(value.number()).build();
      case STRING -> string(value.text());
      case UNKNOWN -> string(UNKNOWN);
      case LIST -> wire.setListValue(list(value, outputs)).build();
      case OBJECT -> wire.setStructValue(struct(value.fields(), outputs)).build();
      case SPECIAL ->
          marked(value.signature(), struct(value.fields(), Outputs.LOWERED).getFieldsMap());
    };
  }

  private static ListValue list(Value value, Outputs outputs) {
    ListValue.Builder list = ListValue.newBuilder();
    value.items().forEach(item -> list.addValues(encodeValue(item, outputs)));
    return list.build();
  }

  private static com.google.protobuf.Value marked(
      String signature, Map<String, com.google.protobuf.Value> fields) {
    Struct struct =
        Struct.newBuilder()
            .putFields(Signature.FIELD, string(signature))
            .putAllFields(fields)
            .build();
    return com.google.protobuf.Value.newBuilder().setStructValue(struct).build();
  }

  private static com.google.protobuf.Value string(String text) {
    return com.google.protobuf.Value.newBuilder().setStringValue(text).build();
  }
}
