package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.json;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.provider.link.model.ModePair.SOURCE_OUTBOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.pulumi.resource.Log.Level;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a link copies besides topics: the life of its typed properties. */
class SyncTest {
  private static final String FILTERS = "consumer.offset.group.filters";

  @AutoClose private final Lab lab = new Lab();

  private final Value plain = lab.program(DESTINATION_OUTBOUND);
  private final Value typed =
      plain
          .with("prefix", Value.of("eu-"))
          .with(
              "consumerOffsetSync",
              json(
                  "{\"intervalMs\": 5000, \"groupFilters\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}"))
          .with("mirrorStartOffset", Value.of("latest"));
  private final Value inConfig =
      plain.with(
          "config",
          Value.EMPTY
              .with("cluster.link.prefix", Value.of("eu-"))
              .with("consumer.offset.sync.enable", Value.of("true"))
              .with("consumer.offset.sync.ms", Value.of("5000"))
              .with(FILTERS, Value.of("{\"groupFilters\": [{\"name\": \"b\"}, {\"name\": \"a\"}]}"))
              .with("mirror.start.offset.spec", Value.of("latest")));

  private Stack created(Value program) {
    Stack stack = lab.stack();
    assertEquals(Action.CREATE, stack.up(program).done());
    return stack;
  }

  @Test
  void movingFromOneSpellingToTheOtherChangesNothing() {
    Stack stack = created(inConfig);
    Map<String, String> before = lab.link().settings();
    assertEquals(Action.SAME, stack.up(typed).done());
    assertEquals(Set.of(), stack.refresh().changes());
    assertEquals(Action.SAME, stack.up(typed).done());
    assertEquals(Action.SAME, stack.up(inConfig).done());
    assertEquals(Set.of(), stack.refresh().changes());
    assertEquals(before, lab.link().settings());
  }

  @Test
  void aMoveIsSaidOnceAndThatNothingChanges() {
    Stack stack = created(inConfig);
    String moved =
        "No change on the cluster: `config[\"cluster.link.prefix\"]` moves to `prefix`;"
            + " `config[\"consumer.offset.sync.enable\"]` moves to `consumerOffsetSync.enabled`;"
            + " `config[\"consumer.offset.sync.ms\"]` moves to `consumerOffsetSync.intervalMs`;"
            + " `config[\"consumer.offset.group.filters\"]` moves to `consumerOffsetSync.groupFilters`;"
            + " `config[\"mirror.start.offset.spec\"]` moves to `mirrorStartOffset`.";

    assertEquals(moved, stack.preview(typed).said(Level.INFO));
    assertEquals("", stack.up(typed).said(Level.INFO));
    assertEquals("", stack.up(typed).said(Level.INFO));
    String back = stack.up(inConfig).said(Level.INFO);
    assertTrue(back.contains("`prefix` moves to `config[\"cluster.link.prefix\"]`"), back);
  }

  @Test
  void aMoveWithAnotherValueIsAChange() {
    Stack stack = created(inConfig);
    Step up = stack.up(Programs.set(typed, "consumerOffsetSync.intervalMs", Value.of(7000)));
    assertEquals(Set.of("consumerOffsetSync.intervalMs"), up.changes());
    assertFalse(up.said(Level.INFO).contains("intervalMs"), up.said(Level.INFO));
    assertTrue(up.said(Level.INFO).contains("groupFilters"), up.said(Level.INFO));
    assertEquals(List.of("consumer.offset.sync.ms"), lab.altered());
  }

  @Test
  void aReplacementSaysNothingOfMoves() {
    Stack stack = created(inConfig);
    assertEquals("", stack.preview(typed.with("prefix", Value.of("us-"))).said(Level.INFO));
  }

  @Test
  void aRefreshGivesTheOutputsAsTheProgramSpellsThem() {
    Stack stack = created(inConfig);
    assertEquals(Action.SAME, stack.up(typed).done());
    assertEquals(Action.READ, stack.refresh().done());
    assertEquals("eu-", stack.outputs().get("prefix").text());
    assertTrue(stack.outputs().get("config").isNull());
    assertEquals(Action.SAME, stack.up(typed).done());
  }

  @Test
  void aRemovedPropertyIsReset() {
    Stack stack = created(typed);
    assertTrue(lab.link().settings().containsKey("consumer.offset.sync.ms"));
    Step up = stack.up(typed.with("consumerOffsetSync", Value.NULL));
    assertEquals(Action.UPDATE, up.done());
    assertEquals(null, lab.link().settings().get("consumer.offset.sync.ms"));
    assertEquals(null, lab.link().settings().get("consumer.offset.sync.enable"));
    assertEquals(Set.of(), stack.refresh().changes());
  }

  @Test
  void aNewPrefixReplaces() {
    Stack stack = created(inConfig);
    assertEquals(Action.REPLACE, stack.up(typed.with("prefix", Value.of("us-"))).done());
  }

  @ParameterizedTest
  @CsvSource({
    "consumer.offset.sync.ms, 9000, consumerOffsetSync.intervalMs",
    "consumer.offset.sync.ms, , consumerOffsetSync.intervalMs",
    "consumer.offset.sync.enable, false, consumerOffsetSync.enabled",
    "mirror.start.offset.spec, earliest, mirrorStartOffset",
    "acl.sync.ms, 7000, 'config[\"acl.sync.ms\"]'",
  })
  void driftIsShownInTheSpellingOfTheProgram(String setting, String value, String path) {
    Stack stack = created(typed);
    Map<String, String> before = lab.link().settings();
    if (value == null) {
      lab.link().reset(setting);
    } else {
      lab.link().set(setting, value);
    }
    assertEquals(Set.of(path), stack.refresh().changes());
    assertEquals(Action.UPDATE, stack.up(typed).done());
    assertEquals(before, lab.link().settings());
    assertEquals(Set.of(), stack.refresh().changes());
    assertEquals(Action.SAME, stack.up(typed).done());
  }

  @Test
  void orderAndDefaultsOfFiltersAreNoDrift() {
    Stack stack = created(typed);
    lab.link()
        .set(
            FILTERS,
            "{\"groupFilters\":[{\"patternType\":\"literal\",\"name\":\"b\",\"more\":1},{\"name\":\"a\"}]}");
    assertEquals(Set.of(), stack.refresh().changes());
    assertEquals(Action.SAME, stack.up(typed).done());
  }

  @Test
  void fieldsThatOnlyTheServerKnowsAreSentBackUnchanged() {
    Stack stack = created(typed);
    lab.link().set(FILTERS, "{\"groupFilters\":[{\"name\":\"b\",\"more\":1},{\"name\":\"a\"}]}");
    Value filters = json("[{\"name\": \"b\"}, {\"name\": \"c\"}]");

    Step up = stack.up(Programs.set(typed, "consumerOffsetSync.groupFilters", filters));

    assertEquals(Action.UPDATE, up.done());
    Value live = json(lab.link().settings().get(FILTERS)).get("groupFilters");
    assertEquals(1, live.items().get(0).get("more").number());
    assertEquals("c", live.items().get(1).get("name").text());
    assertEquals(Set.of(), stack.refresh().changes());
  }

  @Test
  void aTimeInAnotherFormIsNoDrift() {
    Value program = typed.with("mirrorStartOffset", Value.of("2026-01-31T12:00:00Z"));
    Stack stack = created(program);
    lab.link().set("mirror.start.offset.spec", "2026-01-31T13:00:00.000+01:00");
    assertEquals(Set.of(), stack.refresh().changes());
    assertEquals(Action.SAME, stack.up(program).done());
    lab.link().set("mirror.start.offset.spec", "2026-01-31T13:00:01Z");
    assertEquals(Set.of("mirrorStartOffset"), stack.refresh().changes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prefix | \"thirteen-char\" | `prefix` must have 1 to 12 characters.",
        "mirrorStartOffset | \"yesterday\" | `mirrorStartOffset` must be `earliest`, `latest` or a time",
        "aclSync | {\"intervalMs\": 10} | `aclSync.intervalMs` must be a number of milliseconds from 1000.",
        "aclSync | {} | `aclSync.enabled` cannot be combined with a prefix: servers refuse ACL sync on a link with `prefix`.",
        "config | {\"acl.sync.enable\": \"true\"} | [\\\"acl.sync.enable\\\"]` cannot be combined with a prefix",
        "consumerOffsetSync | {\"groupFilters\": [{\"name\": \"a\"}, {\"name\": \"a\", \"filterType\": \"EXCLUDE\"}]} | in the same way: remove one of the two filters",
        "consumerOffsetSync | {\"enabled\": false, \"groupFilters\": [{\"name\": \"a\"}]} | `consumerOffsetSync.groupFilters` is given while `consumerOffsetSync.enabled` is false",
        "consumerOffsetSync | {\"groupFilters\": [{\"name\": \"a\", \"filterType\": \"WITHOUT\"}]} | `consumerOffsetSync.groupFilters[0].filterType` must be",
        "topicConfigSync | {\"intervalMs\": 0} | `topicConfigSync.intervalMs` must be a number of milliseconds from 1.",
        "config | {\"consumer.offset.sync.ms\": \"1\"} | cannot be set in `config`: use `consumerOffsetSync`, which is given",
        "autoCreateMirrorTopics | {\"topicFilters\": [{\"name\": \"a\", \"filterType\": \"EXCLUDE\"}]} | `autoCreateMirrorTopics.topicFilters` chooses nothing",
        "autoCreateMirrorTopics | {\"enabled\": false, \"topicFilters\": [{\"name\": \"a\"}]} | the server removes the filters",
      })
  void badValuesAreRefused(String property, String value, String reason) {
    String failures = String.valueOf(lab.stack().up(typed.with(property, json(value))));
    assertTrue(failures.contains(reason), failures);
  }

  @Test
  void theSourceSideIsRefused() {
    Value program = lab.program(SOURCE_OUTBOUND).with("aclSync", Value.EMPTY);
    String failures = String.valueOf(lab.stack().up(program));
    assertTrue(failures.contains("`aclSync` cannot be set on a SOURCE link"), failures);
  }
}
