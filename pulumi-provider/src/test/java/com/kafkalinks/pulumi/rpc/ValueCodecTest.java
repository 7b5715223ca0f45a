package com.kafkalinks.pulumi.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.kafkalinks.pulumi.rpc.ValueCodec.Outputs;
import com.kafkalinks.pulumi.value.AnyValue;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The wire form is that of Pulumi's {@code rpc.go}: texts here are copied from there, not from our
 * constants.
 */
class ValueCodecTest {
  private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
  private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
  private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
  private static final String REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";
  private static final String UNKNOWN_STRING = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

  @Provide
  Arbitrary<Map<String, Value>> fields() {
    return Arbitraries.maps(Arbitraries.of("a", "b.c", ""), AnyValue.marked()).ofMaxSize(3);
  }

  @Property(tries = 1000)
  void everythingSurvivesWhereOutputsAreUnderstood(@ForAll("fields") Map<String, Value> fields) {
    Value object = Value.object(fields);
    assertEquals(object, ValueCodec.decode(ValueCodec.encode(object, Outputs.KEPT)));
  }

  @Property(tries = 1000)
  void allButDependenciesSurvivesElsewhere(@ForAll("fields") Map<String, Value> fields) {
    Value object = Value.object(fields);
    assertEquals(independent(object), ValueCodec.decode(ValueCodec.encode(object)));
  }

  private static Value independent(Value value) {
    Map<String, Value> fields = new LinkedHashMap<>();
    value.fields().forEach((name, field) -> fields.put(name, independent(field)));
    Value bare =
        switch (value.kind()) {
          case LIST -> Value.list(value.items().stream().map(ValueCodecTest::independent).toList());
          case OBJECT -> Value.object(fields);
          case SPECIAL -> Value.special(value.signature(), fields);
          default -> Values.bare(value);
        };
    return value.secret() ? bare.asSecret() : bare;
  }

  /** Also what no engine sends: half signatures, signatures that are no text. */
  @Property(tries = 1000)
  void decodesWhateverComes(@ForAll("wire") com.google.protobuf.Value wire) {
    Value decoded = ValueCodec.decode(Struct.newBuilder().putFields("a", wire).build());
    assertEquals(Set.of("a"), ValueCodec.encode(decoded, Outputs.KEPT).getFieldsMap().keySet());
    assertEquals(Set.of("a"), ValueCodec.encode(decoded).getFieldsMap().keySet());
  }

  @Provide
  Arbitrary<com.google.protobuf.Value> wire() {
    return wire(3).withoutEdgeCases();
  }

  private Arbitrary<com.google.protobuf.Value> wire(int depth) {
    Arbitrary<com.google.protobuf.Value> leaves =
        Arbitraries.of(
            com.google.protobuf.Value.getDefaultInstance(),
            com.google.protobuf.Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build(),
            com.google.protobuf.Value.newBuilder().setBoolValue(true).build(),
            com.google.protobuf.Value.newBuilder().setNumberValue(-1.5).build(),
            text(""),
            text(UNKNOWN_STRING),
            text(SECRET),
            text(OUTPUT),
            text(REFERENCE),
            text("no signature"));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<String> names =
        Arbitraries.of(SIGNATURE, "value", "secret", "dependencies", "urn", "id", "hash");
    Arbitrary<com.google.protobuf.Value> structs =
        Arbitraries.maps(names, wire(depth - 1)).ofMaxSize(5).map(ValueCodecTest::struct);
    return Arbitraries.oneOf(
        leaves, structs, wire(depth - 1).list().ofMaxSize(3).map(ValueCodecTest::list));
  }

  private static com.google.protobuf.Value text(String text) {
    return com.google.protobuf.Value.newBuilder().setStringValue(text).build();
  }

  private static com.google.protobuf.Value struct(Map<String, com.google.protobuf.Value> fields) {
    Struct struct = Struct.newBuilder().putAllFields(fields).build();
    return com.google.protobuf.Value.newBuilder().setStructValue(struct).build();
  }

  private static com.google.protobuf.Value list(List<com.google.protobuf.Value> items) {
    ListValue list = ListValue.newBuilder().addAllValues(items).build();
    return com.google.protobuf.Value.newBuilder().setListValue(list).build();
  }

  private static Value decoded(com.google.protobuf.Value wire) {
    return ValueCodec.decode(Struct.newBuilder().putFields("a", wire).build()).get("a");
  }

  private static com.google.protobuf.Value encoded(Value value, Outputs outputs) {
    return ValueCodec.encode(Value.object(Map.of("a", value)), outputs).getFieldsOrThrow("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        UNKNOWN_STRING,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
      })
  void everyKindOfUnknownIsUnknown(String sentinel) {
    assertEquals(Value.UNKNOWN, decoded(text(sentinel)));
    Value secret = decoded(struct(Map.of(SIGNATURE, text(SECRET), "value", text(sentinel))));
    assertEquals(Value.UNKNOWN.asSecret(), secret);
  }

  @Test
  void unknownIsSentAsTheStringOne() {
    assertEquals(text(UNKNOWN_STRING), encoded(Value.UNKNOWN, Outputs.LOWERED));
  }

  @Test
  void secretsAreWrapped() {
    com.google.protobuf.Value wire = struct(Map.of(SIGNATURE, text(SECRET), "value", text("x")));
    assertEquals(wire, encoded(Value.of("x").asSecret(), Outputs.LOWERED));
    assertEquals(Value.of("x").asSecret(), decoded(wire));
  }

  @Test
  void outputsKeepSecretAndDependencies() {
    com.google.protobuf.Value wire =
        struct(
            Map.of(
                SIGNATURE,
                text(OUTPUT),
                "value",
                text("x"),
                "secret",
                com.google.protobuf.Value.newBuilder().setBoolValue(true).build(),
                "dependencies",
                list(List.of(text("urn:a"), text("urn:b")))));
    Value value = Value.of("x").asSecret().dependingOn(Set.of("urn:a", "urn:b"));
    assertEquals(value, decoded(wire));
    assertEquals(wire, encoded(value, Outputs.KEPT));
    assertEquals(Value.UNKNOWN, decoded(struct(Map.of(SIGNATURE, text(OUTPUT)))));
  }

  @Test
  void resourceReferencesAreCarriedAlong() {
    com.google.protobuf.Value wire =
        struct(Map.of(SIGNATURE, text(REFERENCE), "urn", text("urn:a"), "id", text("")));
    assertEquals(Value.Kind.SPECIAL, decoded(wire).kind());
    assertEquals(wire, encoded(decoded(wire), Outputs.LOWERED));
  }

  @Test
  void nullIsNotEmpty() {
    assertEquals(Value.EMPTY, ValueCodec.decode(Struct.getDefaultInstance()));
    assertTrue(decoded(com.google.protobuf.Value.getDefaultInstance()).isNull());
    assertEquals(Value.EMPTY, decoded(struct(Map.of())));
    assertEquals(Struct.getDefaultInstance(), ValueCodec.encode(Value.NULL));
  }
}
