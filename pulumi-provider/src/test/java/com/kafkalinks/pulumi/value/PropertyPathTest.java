package com.kafkalinks.pulumi.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expected texts are those of {@code PropertyPath.String} and {@code ParsePropertyPath} in Pulumi's
 * {@code properties_path.go}.
 */
class PropertyPathTest {
  static List<Arguments> printed() {
    return List.of(
        Arguments.of(List.of(), ""),
        Arguments.of(List.of("linkName"), "linkName"),
        Arguments.of(List.of("a", "b_2", "C"), "a.b_2.C"),
        Arguments.of(List.of("items", 0, "name"), "items[0].name"),
        Arguments.of(List.of("grid", 0, 12), "grid[0][12]"),
        Arguments.of(List.of("config", "acl.sync.ms"), "config[\"acl.sync.ms\"]"),
        Arguments.of(List.of("odd.key", "x"), "[\"odd.key\"].x"),
        Arguments.of(List.of("config", "a\"b"), "config[\"a\\\"b\"]"),
        Arguments.of(List.of("config", "a\\b"), "config[\"a\\b\"]"),
        Arguments.of(List.of("config", "naïve"), "config[\"naïve\"]"),
        Arguments.of(List.of("config", "😀"), "config[\"😀\"]"),
        Arguments.of(List.of("config", "two words"), "config[\"two words\"]"),
        Arguments.of(List.of("config", "[0]"), "config[\"[0]\"]"),
        Arguments.of(List.of("clusters", "lkc-1"), "clusters[\"lkc-1\"]"));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void printsAsTheEngineDoes(List<Object> segments, String text) {
    assertEquals(text, new PropertyPath(segments).toString());
  }

  @ParameterizedTest
  @MethodSource("printed")
  void readsWhatItPrints(List<Object> segments, String text) {
    List<Object> expected = segments.isEmpty() ? List.of("") : segments;
    assertEquals(expected, PropertyPath.parse(text).segments());
  }

  @Property
  void readsWhateverItPrints(@ForAll("paths") List<Object> segments) {
    PropertyPath path = new PropertyPath(segments);
    assertEquals(path, PropertyPath.parse(path.toString()));
  }

  @Provide
  Arbitrary<List<Object>> paths() {
    // A backslash before the closing quote cannot be written in this grammar.
    Arbitrary<Object> names =
        Arbitraries.strings().filter(name -> !name.contains("\\")).map(name -> name);
    Arbitrary<Object> indexes = Arbitraries.integers().between(0, 999_999_999).map(i -> i);
    return Arbitraries.oneOf(names, indexes).list().ofMinSize(1).ofMaxSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "config, config, true",
        "config, config.a, true",
        "config.a, config, false",
        "config, configuration, false",
        "config.*, 'config[\"acl.sync.ms\"]', true",
        "config[*], config.a, true",
        "*, linkName, true",
        "*.id, sourceKafkaCluster.id, true",
        "*.id, sourceKafkaCluster.tls, false",
        "'config[\"acl.sync.ms\"]', 'config[\"acl.sync.ms\"]', true",
        "config.acl.sync.ms, 'config[\"acl.sync.ms\"]', false",
        "list[1], list[1].x, true",
        "list[1], list[2].x, false",
      })
  void ignoredPathCoversItselfAndWhatIsBelow(String ignored, String path, boolean covered) {
    assertEquals(covered, PropertyPath.parse(ignored).covers(PropertyPath.parse(path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[", "a[", "a[\"b", "a[\"b\"", "a..b", "a]", "[x]", "a[-1]", "a[99999999999]"})
  void textThatIsNoPathIgnoresNothing(String text) {
    PropertyPath path = PropertyPath.parse(text);
    assertEquals(List.of(text), path.segments());
    assertEquals(false, path.covers(PropertyPath.of("linkName")));
  }

  @Test
  void readsVeryLongPaths() {
    List<Object> names = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      names.add("setting." + i);
    }
    PropertyPath path = new PropertyPath(names);
    assertEquals(path, PropertyPath.parse(path.toString()));
    PropertyPath longName = PropertyPath.of("x\"".repeat(100_000));
    assertEquals(longName, PropertyPath.parse(longName.toString()));
  }
}
