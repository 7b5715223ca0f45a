package com.kafkalinks.pulumi.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
  @Provide
  Arbitrary<Value> any() {
    return AnyValue.marked();
  }

  @Property
  void marksAreNoPartOfWhatAValueMeans(@ForAll("any") Value value) {
    Value marked = value.asSecret().dependingOn(Set.of("urn:pulumi:c"));
    assertTrue(Values.same(value, marked));
    assertTrue(Values.holdsSecret(marked));
    assertFalse(Values.holdsSecret(Values.bare(marked)));
    assertEquals(Set.of(), Values.dependencies(Values.bare(marked)));
  }

  @Property
  void secretsAreNeverPrinted(@ForAll("any") Value value) {
    assertEquals("[secret]", value.asSecret().toString());
    Value nested = Value.EMPTY.with("list", Value.object(Map.of("key", value.asSecret())));
    assertEquals("{list={key=[secret]}}", nested.toString());
  }

  @Property
  void whatIsPutIsFound(@ForAll("any") Value root, @ForAll("any") Value leaf) {
    PropertyPath path = PropertyPath.of("a", "b.c", "d");
    Value found = Values.at(Values.put(root, path, leaf), path);
    assertTrue(root.isUnknown() ? found.isUnknown() : found.equals(leaf) || leaf.isNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}            | a.b | {}",
        "{\"a\":{}}    | a.b | {\"a\":{}}",
        "{\"a\":\"x\"} | a.b | {\"a\":\"x\"}",
        "{\"a\":{\"b\":1,\"c\":2}} | a.b | {\"a\":{\"c\":2}}",
      })
  void takingAwayWhatIsNotThereMakesNothing(String root, String path, String expected) {
    Value changed = Values.put(json(root), PropertyPath.parse(path), Value.NULL);
    assertEquals(json(expected), changed);
  }

  @Test
  void nullFieldsAreAbsent() {
    Value nulls = Value.object(Map.of("a", Value.NULL));
    assertTrue(Values.same(Value.EMPTY, nulls));
    assertTrue(Values.same(Value.list(List.of(nulls)), json("[{}]")));
    assertFalse(Values.same(Value.NULL, Value.EMPTY));
    assertFalse(Values.same(json("[null]"), json("[]")));
  }

  @Test
  void belowAnUnknownEverythingIsUnknown() {
    Value root = Value.EMPTY.with("a", Value.UNKNOWN);
    assertTrue(Values.at(root, PropertyPath.parse("a.b[3].c")).isUnknown());
    assertTrue(Values.at(root, PropertyPath.parse("b[3].c")).isNull());
  }

  private static Value json(String text) {
    return JsonText.parse(text).orElseThrow();
  }
}
