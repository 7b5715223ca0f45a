package com.kafkalinks.provider.sync;

import static com.kafkalinks.provider.link.Programs.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.table.Defaults;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final String GROUPS =
      "{\"groupFilters\":[{\"name\":\"*\",\"patternType\":\"LITERAL\",\"filterType\":\"INCLUDE\"}]}";

  /** Every typed property, with values of every field that its table has. */
  @Provide
  Arbitrary<Value> programs() {
    Arbitrary<Value> all = Arbitraries.just(Value.EMPTY);
    for (Property row : SyncProperty.rows()) {
      all = with(all, row, 0.3);
    }
    return all;
  }

  private static Arbitrary<Value> with(Arbitrary<Value> objects, Property row, double absent) {
    boolean required = row.is(Property.Mark.REQUIRED);
    Arbitrary<Value> field = required ? any(row.type()) : any(row.type()).injectNull(absent);
    return Combinators.combine(objects, field)
        .as((object, value) -> value == null ? object : object.with(row.name(), value));
  }

  private static Arbitrary<Value> any(Type type) {
    return switch (type.kind()) {
      case STRING ->
          Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8).map(Value::of);
      case ENUM -> Arbitraries.of(type.choice().values()).map(choice -> Value.of(choice.value()));
      case BOOLEAN -> Arbitraries.of(true, false).map(Value::of);
      case NUMBER, INTEGER -> Arbitraries.integers().map(number -> Value.of((double) number));
      case LIST -> any(type.item()).list().ofMinSize(1).ofMaxSize(3).map(Value::list);
      case MAP -> throw new AssertionError("no map among them");
      case OBJECT -> {
        Arbitrary<Value> object = Arbitraries.just(Value.EMPTY);
        for (Property row : type.object().properties()) {
          object = with(object, row, 0.4);
        }
        yield object;
      }
    };
  }

  @net.jqwik.api.Property(tries = 300)
  void aProgramKeepsItsSpellingThroughTheSettings(@ForAll("programs") Value program) {
    assertEquals(program, Spelling.like(program, Spelling.inConfig(program)));
  }

  @net.jqwik.api.Property(tries = 300)
  void everyTypedValueIsReadBackFromItsSettings(@ForAll("programs") Value program) {
    Value settings = Spelling.inConfig(program);
    Value read = Spelling.typed(settings, any -> true);
    for (SyncProperty each : SyncProperty.values()) {
      Property row = each.row();
      Value wanted = program.get(row.name());
      if (wanted.fields().isEmpty() && wanted.kind() == Value.Kind.OBJECT && !hasSwitch(each)) {
        continue;
      }
      same(row, wanted, read.get(row.name()));
    }
  }

  private static boolean hasSwitch(SyncProperty each) {
    return each.parts().stream().anyMatch(Part::isSwitch);
  }

  private static void same(Property row, Value wanted, Value read) {
    assertEquals(wanted.isNull(), read.isNull(), row.name());
    if (row.type().kind() != Type.Kind.OBJECT) {
      assertTrue(wanted.isNull() || row.equivalence().holds(wanted, read), row.name());
      return;
    }
    for (Property field : row.type().object().properties()) {
      Value one = Defaults.fill(row.type().object(), wanted).get(field.name());
      Value two = Defaults.fill(row.type().object(), read).get(field.name());
      assertTrue(
          (one.isNull() && two.isNull()) || field.equivalence().holds(one, two), field.name());
    }
  }

  /** What Confluent's own tools send for the same filters. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "consumerOffsetSync | {\"groupFilters\": [{\"name\": \"*\"}]} | consumer.offset.group.filters | {\"groupFilters\":[{\"name\":\"*\",\"patternType\":\"LITERAL\",\"filterType\":\"INCLUDE\"}]}",
        "autoCreateMirrorTopics | {\"topicFilters\": [{\"patternType\": \"PREFIXED\", \"name\": \"a\"}]} | auto.create.mirror.topics.filters | {\"topicFilters\":[{\"name\":\"a\",\"patternType\":\"PREFIXED\",\"filterType\":\"INCLUDE\"}]}",
        "aclSync | {\"filters\": [{\"resourceFilter\": {\"resourceType\": \"any\", \"patternType\": \"any\"}, \"accessFilter\": {\"operation\": \"any\", \"permissionType\": \"any\"}}]} | acl.filters | {\"aclFilters\":[{\"resourceFilter\":{\"resourceType\":\"any\",\"patternType\":\"any\"},\"accessFilter\":{\"operation\":\"any\",\"permissionType\":\"any\"}}]}",
      })
  void filtersAreSentAsTheyAreDocumented(
      String property, String value, String setting, String text) {
    Value sent = Spelling.inConfig(Value.EMPTY.with(property, json(value))).get("config");
    assertEquals(text, sent.get(setting).text());
    assertEquals("true", sent.get(SyncProperty.of(setting).orElseThrow().settings().get(0)).text());
  }

  @Test
  void whatAPropertyCannotSayStaysInConfig() {
    Value config =
        Value.EMPTY
            .with("acl.sync.enable", Value.of("true"))
            .with("acl.filters", Value.of("{\"aclFilters\":[{\"more\":1}]}"))
            .with("paused", Value.of("x"));
    Value values = Value.EMPTY.with("config", config);
    assertEquals(values, Spelling.typed(values, any -> true));
  }

  @Test
  void fieldsThatOnlyTheServerHasAreKept() {
    String live = GROUPS.replace("\"name\"", "\"scope\":\"LOCAL\",\"name\"");
    assertTrue(FilterText.covers(live, GROUPS));
    assertFalse(FilterText.covers(GROUPS, live));
    assertEquals(GROUPS, FilterText.keeping(GROUPS, GROUPS));
    String more = GROUPS.replace("]}", ",{\"name\":\"b\"}]}");
    Value sent = json(FilterText.keeping(live, more));
    assertEquals("LOCAL", sent.get("groupFilters").items().get(0).get("scope").text());
    assertEquals("b", sent.get("groupFilters").items().get(1).get("name").text());
  }

  @Test
  void whatDoesNotFitIsNoticed() {
    String contradiction =
        "{\"groupFilters\":[{\"name\":\"a\"},{\"name\":\"a\",\"filterType\":\"EXCLUDE\"}]}";
    String nothing = "{\"groupFilters\":[{\"name\":\"a\",\"filterType\":\"EXCLUDE\"}]}";
    assertEquals(List.of(), SyncFilters.faults("x", GROUPS));
    assertEquals(1, SyncFilters.faults("x", contradiction).size());
    assertEquals(
        List.of("`x` chooses nothing: at least one filter must have `filterType` INCLUDE."),
        SyncFilters.faults("x", nothing));
  }
}
