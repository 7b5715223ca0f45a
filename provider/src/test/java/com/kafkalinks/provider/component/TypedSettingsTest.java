package com.kafkalinks.provider.component;

import static com.kafkalinks.provider.link.Programs.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.sync.SyncProperty;
import com.kafkalinks.pulumi.resource.Component;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The typed settings of the components: each reaches the link that has the mirror topics. */
class TypedSettingsTest {
  private static final Component SOURCE_INITIATED =
      new SourceInitiated(Pairs.check(), Pairs.access());
  private static final Component BIDIRECTIONAL = new Bidirectional(Pairs.check(), Pairs.access());

  private static Component component(String name) {
    return name.equals("source-initiated") ? SOURCE_INITIATED : BIDIRECTIONAL;
  }

  private static Value inputs(String name) {
    return name.equals("source-initiated")
        ? Pairs.sourceInitiated()
        : Pairs.bidirectional("BOTH_OUTBOUND");
  }

  /** A value for each typed property that is none of the defaults. */
  private static Value given(SyncProperty property, String name) {
    return switch (property) {
      case PREFIX, MIRROR_START_OFFSET -> Value.of(name);
      case PAUSED -> Value.of(true);
      default -> Value.EMPTY.with("intervalMs", Value.of(name.length() * 1000.0));
    };
  }

  @ParameterizedTest
  @CsvSource({
    "source-initiated, '', pair-destination, pair-source",
    "bidirectional, first, pair-first, pair-second",
    "bidirectional, second, pair-second, pair-first"
  })
  void everyTypedPropertyReachesItsLinkAndNoOther(
      String name, String side, String link, String other) {
    Value inputs = inputs(name);
    for (SyncProperty each : SyncProperty.values()) {
      String property = named(side, each.property());
      inputs = inputs.with(property, given(each, property));
    }
    Children children = new Children();
    component(name).construct("pair", component(name).mark(inputs), children, Pairs.call());

    for (SyncProperty each : SyncProperty.values()) {
      String property = named(side, each.property());
      assertEquals(given(each, property), children.inputs(link).get(each.property()));
      assertTrue(children.inputs(other).get(each.property()).isNull());
    }
  }

  private static String named(String side, String property) {
    return side.isEmpty()
        ? property
        : side + Character.toUpperCase(property.charAt(0)) + property.substring(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source-initiated | prefix | \"thirteen-char\" | prefix | `prefix` must have 1 to 12 characters.",
        "source-initiated | aclSync.intervalMs | 10 | aclSync.intervalMs | `aclSync.intervalMs` must be a number of milliseconds from 1000.",
        "source-initiated | sourceConfig[\"acl.sync.ms\"] | \"5000\" | sourceConfig[\"acl.sync.ms\"] | Set `aclSync.intervalMs` instead.",
        "source-initiated | sourceConfig[\"consumer.offset.sync.clamp.offsets\"] | \"true\" | sourceConfig[\"consumer.offset.sync.clamp.offsets\"] | Set it in `config`.",
        "bidirectional | firstPrefix | \"\" | firstPrefix | `firstPrefix` must have 1 to 12 characters.",
        "bidirectional | secondConsumerOffsetSync.prefixGroups | true | secondConsumerOffsetSync.prefixGroups | `secondConsumerOffsetSync.prefixGroups` needs a `secondPrefix`.",
        "bidirectional | secondMirrorStartOffset | \"yesterday\" | secondMirrorStartOffset | `secondMirrorStartOffset` must be `earliest`",
        "bidirectional | firstAclSync | {\"filters\": [{\"accessFilter\": {\"operation\": \"any\", \"permissionType\": \"any\"}}]} | firstAclSync.filters[0].resourceFilter | `firstAclSync.filters[0].resourceFilter` is required",
      })
  void faultsNameThePropertyOfTheComponent(
      String name, String changed, String value, String path, String reason) {
    Value inputs = Pairs.put(inputs(name), changed, json(value));

    List<Failure> failures = component(name).check(component(name).mark(inputs));

    assertTrue(
        failures.stream()
            .anyMatch(f -> f.path().toString().equals(path) && f.reason().contains(reason)),
        failures::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "source-initiated, consumerOffsetSync, config",
    "bidirectional, firstConsumerOffsetSync, firstConfig",
    "bidirectional, secondConsumerOffsetSync, secondConfig"
  })
  void aSettingIsGivenInOneWayOnly(String name, String property, String config) {
    Value typed = Pairs.put(inputs(name), property + ".intervalMs", Value.of(5000));
    Value both = Pairs.put(typed, config + "[\"consumer.offset.sync.enable\"]", Value.of("true"));

    List<Failure> failures = component(name).check(component(name).mark(both));

    assertEquals(
        List.of(
            "`%s[\"consumer.offset.sync.enable\"]` cannot be set in `%s`: use `%s`, which is given."
                .formatted(config, config, property)),
        failures.stream().map(Failure::reason).toList());
  }

  @Test
  void bothSidesOfABidirectionalLinkHaveTheirOwn() {
    Value first = Pairs.put(inputs("bidirectional"), "firstPrefix", Value.of("eu-"));
    Value both = Pairs.put(first, "secondPrefix", Value.of("us-"));
    Children children = new Children();

    assertEquals(List.of(), BIDIRECTIONAL.check(BIDIRECTIONAL.mark(both)));
    BIDIRECTIONAL.construct("pair", BIDIRECTIONAL.mark(both), children, Pairs.call());

    assertEquals("eu-", children.inputs("pair-first").get("prefix").text());
    assertEquals("us-", children.inputs("pair-second").get("prefix").text());
  }

  @Test
  void ignoredChangesReachTheLinkThatTheyAreAbout() {
    Children children = new Children();
    Value inputs = inputs("bidirectional");
    BIDIRECTIONAL.construct("pair", BIDIRECTIONAL.mark(inputs), children, Pairs.call());

    PropertyPath path = PropertyPath.of("firstAclSync", "intervalMs");
    assertEquals(
        PropertyPath.of("aclSync", "intervalMs"),
        children.child("pair-first").ignored().apply(path));
    assertEquals(null, children.child("pair-second").ignored().apply(path));
  }
}
