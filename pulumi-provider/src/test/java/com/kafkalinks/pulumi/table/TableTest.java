package com.kafkalinks.pulumi.table;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.schema.EnumType;
import com.kafkalinks.pulumi.schema.EnumType.Choice;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table gives: check, defaults, secrets and diff, in nested objects, lists and maps too. */
class TableTest {
  private static final EnumType COLOR =
      new EnumType(
          "Color", "", List.of(new Choice("RED", "Red", ""), new Choice("BLUE", "Blue", "")));
  private static final ObjectType DOOR =
      new ObjectType(
          "Door",
          "",
          List.of(
              required("code", Type.STRING, "The code.").secret(),
              optional("locked", Type.BOOLEAN, "").defaultsTo(Value.of(true))));
  private static final ObjectType HOUSE =
      new ObjectType(
          "House",
          "",
          List.of(
              required("street", Type.STRING, "The street.").replacing(),
              optional("floors", Type.INTEGER, "").defaultsTo(Value.of(1)),
              optional("colors", Type.listOf(COLOR), ""),
              optional("doors", Type.listOf(DOOR), ""),
              optional("byName", Type.mapOf(DOOR), ""),
              optional("rooms", Type.mapOf(Type.listOf(Type.INTEGER)), ""),
              optional("tags", Type.STRING_MAP, "")));

  private static Value json(String text) {
    return JsonText.parse(text.replace('\'', '"')).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'street': 'a', 'floors': 1.5} | `floors` must be a whole number.",
        "{'street': 'a', 'floors': '2'} | `floors` must be a whole number, not text: leave out the quotes.",
        "{'street': 'a', 'colors': ['RED', 'GREEN']} | `colors[1]` must be `RED` or `BLUE`.",
        "{'street': 'a', 'doors': [{}]} | `doors[0].code` is required: The code.",
        "{'street': 'a', 'byName': {'x': {}}} | `byName.x.code` is required: The code.",
        "{'street': 'a', 'rooms': {'x': [1, 0.5]}} | `rooms.x[1]` must be a whole number.",
      })
  void refusesWhatIsWrongHoweverDeepItIs(String inputs, String reason) {
    List<String> reasons =
        Structure.check(HOUSE, json(inputs)).failures().stream().map(f -> f.reason()).toList();
    assertEquals(1, reasons.size(), reasons.toString());
    assertTrue(reasons.get(0).startsWith(reason), reasons.get(0));
  }

  @Test
  void fillsDefaultsHoweverDeepTheyAre() {
    Value given = json("{'street': 'a', 'doors': [{'code': '1'}], 'byName': {'x': {}}}");
    Value filled =
        json(
            "{'street': 'a', 'doors': [{'code': '1', 'locked': true}], 'byName': {'x': {'locked': true}}, 'floors': 1}");
    assertTrue(Values.same(filled, Defaults.fill(HOUSE, given)));
    assertEquals(
        Value.UNKNOWN, Defaults.fill(HOUSE, given.with("doors", Value.UNKNOWN)).get("doors"));
  }

  @Test
  void marksSecretsHoweverDeepTheyAre() {
    Value marked =
        Secrets.mark(HOUSE, json("{'doors': [{'code': '1'}], 'byName': {'x': {'code': '2'}}}"));
    assertTrue(Values.at(marked, PropertyPath.parse("doors[0].code")).secret());
    assertTrue(Values.at(marked, PropertyPath.parse("byName.x.code")).secret());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'street': 'a'} | {'street': 'a', 'floors': 1} | []",
        "{'street': 'a', 'floors': 2} | {'street': 'a'} | [floors REMOVED]",
        "{'street': 'a'} | {'street': 'b'} | [street UPDATED replace]",
        "{'street': 'a', 'tags': {'x': '1', 'y': '1'}} | {'street': 'a', 'tags': {'x': '2', 'z': '1'}} | [tags.x UPDATED, tags.y REMOVED, tags.z ADDED]",
        "{'street': 'a', 'doors': [{'code': '1'}]} | {'street': 'a', 'doors': [{'code': '1', 'locked': true}]} | []",
        "{'street': 'a', 'byName': {'x': {'code': '1'}}} | {'street': 'a', 'byName': {'x': {'code': '1', 'locked': true}}} | []",
        "{'street': 'a', 'byName': {'x': {'code': '1'}}} | {'street': 'a', 'byName': {'x': {'code': '2'}}} | [byName.x UPDATED]",
      })
  void comparesWithDefaultsOnBothSides(String old, String news, String differences) {
    assertEquals(differences, differences(Defaults.fill(HOUSE, json(old)), old, news, List.of()));
  }

  @Test
  void leavesOutWhatNoProgramGaveAndWhatIsIgnored() {
    Value drifted = json("{'street': 'a', 'floors': 7, 'tags': {'x': '1'}}");
    assertEquals("[]", differences(drifted, "{'street': 'a'}", "{'street': 'a'}", List.of()));
    assertEquals(
        "[tags.x ADDED]",
        differences(
            drifted,
            "{'street': 'a'}",
            "{'street': 'a', 'tags': {'x': '2'}, 'floors': 2}",
            List.of(PropertyPath.of("floors"))));
  }

  private static String differences(
      Value state, String old, String news, List<PropertyPath> ignored) {
    return TableDiff.of(HOUSE, new Change(state, json(old), json(news)), ignored).stream()
        .map(each -> each.path() + " " + each.change() + (each.replaces() ? " replace" : ""))
        .toList()
        .toString();
  }
}
