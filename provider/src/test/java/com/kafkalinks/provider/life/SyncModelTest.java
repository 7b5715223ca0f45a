package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.LinkSettingCatalogue;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.life.SyncPrograms.Program;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.sync.Spelling;
import com.kafkalinks.provider.sync.SyncProperty;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random mixes of typed properties and {@code config}: after each step the server has the settings
 * that the program means, however it spells them.
 */
class SyncModelTest {
  private static final int LONGEST = 4;

  /** What happens to a link after its program went up; each ends with an {@code up}. */
  enum Then {
    /** The same settings, each spelled the other way. */
    RESPELL,
    REFRESH,
    /** Somebody changes settings outside Pulumi, and a refresh sees it. */
    DRIFT,
    /** Another stack imports the link and goes on with what the import wrote. */
    IMPORT
  }

  /** A program, and what happens then. */
  record Chapter(Program program, Then then, String drifts) {}

  @Provide
  Arbitrary<List<List<Chapter>>> lives() {
    Arbitrary<String> drifts =
        Arbitraries.of(
            "consumer.offset.sync.ms=70000",
            "consumer.offset.sync.enable=false",
            "acl.filters=",
            "topic.config.sync.ms=",
            "mirror.start.offset.spec=2026-02-01T00:00:00Z",
            "auto.create.mirror.topics.enable=true;auto.create.mirror.topics.filters={\"topicFilters\":[{\"name\":\"x\",\"more\":1}]}");
    return Lives.of(
        Combinators.combine(SyncPrograms.programs(), Arbitraries.of(Then.class), drifts)
            .as(Chapter::new),
        LONGEST);
  }

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
  void theServerHasWhatTheProgramMeans(@ForAll("lives") List<List<Chapter>> lives) {
    Lives.live(lives, SyncModelTest::live);
  }

  private static void live(List<Chapter> life) {
    try (Lab lab = new Lab(builder -> builder.profile(Profile.PLATFORM))) {
      lab.configure(lab.access());
      Stack stack = lab.stack();
      for (Chapter chapter : life) {
        Value program = written(lab, chapter.program(), chapter.program().inConfig());
        up(lab, stack, program);
        stack = then(lab, stack, chapter, program);
      }
    }
  }

  private static Stack then(Lab lab, Stack stack, Chapter chapter, Value program) {
    switch (chapter.then()) {
      case RESPELL -> {
        Value other = respelled(lab, chapter.program());
        assertEquals(Action.SAME, stack.up(other).done());
        up(lab, stack, other);
      }
      case REFRESH -> up(lab, stack, program);
      case DRIFT -> {
        drift(lab, chapter.drifts());
        assertTrue(stack.refresh().failure().isEmpty());
        up(lab, stack, program);
      }
      case IMPORT -> {
        return imported(lab);
      }
    }
    return stack;
  }

  /** The program with some properties moved into {@code config}. */
  private static Value written(Lab lab, Program program, Set<SyncProperty> inConfig) {
    Value typed = Value.EMPTY;
    Value rest = Value.EMPTY;
    for (SyncProperty each : SyncProperty.values()) {
      Value value = program.typed().get(each.property());
      if (inConfig.contains(each)) {
        rest = rest.with(each.property(), value);
      } else {
        typed = typed.with(each.property(), value);
      }
    }
    Value config = Value.EMPTY;
    for (var setting : Spelling.inConfig(rest).get("config").fields().entrySet()) {
      config = config.with(setting.getKey(), SyncPrograms.spaced(setting.getValue()));
    }
    Value whole = lab.program(ModePair.DESTINATION_OUTBOUND);
    for (var property : typed.fields().entrySet()) {
      whole = whole.with(property.getKey(), property.getValue());
    }
    return config.equals(Value.EMPTY) ? whole : whole.with("config", config);
  }

  private static Value respelled(Lab lab, Program program) {
    List<SyncProperty> others = new ArrayList<>(List.of(SyncProperty.values()));
    others.removeAll(program.inConfig());
    return written(lab, program, Set.copyOf(others));
  }

  /** Brings the program up; then nothing is left to do, and nothing to see for a refresh. */
  private static void up(Lab lab, Stack stack, Value program) {
    Step up = stack.up(program);
    assertTrue(up.failure().isEmpty(), up::error);
    agree(lab, program);
    assertEquals(Action.SAME, stack.up(program).done());
    assertEquals(Set.of(), stack.refresh().changes());
    assertEquals(Action.SAME, stack.up(program).done());
    agree(lab, program);
    assertSpelledAs(program, stack.inputs());
    assertSpelledAs(program, stack.outputs());
  }

  private static void assertSpelledAs(Value program, Value values) {
    for (SyncProperty each : SyncProperty.values()) {
      String property = each.property();
      assertEquals(program.get(property).isNull(), values.get(property).isNull(), property);
    }
  }

  private static Stack imported(Lab lab) {
    Stack stack = lab.stack();
    assertEquals(Action.READ, stack.importing(Programs.OWNER.id() + "/orders").done());
    Value program = stack.inputs();
    for (SyncProperty each : SyncProperty.values()) {
      for (String setting : each.settings()) {
        assertTrue(program.get("config").get(setting).isNull(), setting);
      }
    }
    assertEquals(Action.SAME, stack.up(program).done());
    up(lab, stack, program);
    return stack;
  }

  private static void drift(Lab lab, String drift) {
    for (String change : drift.split(";", -1)) {
      String[] setting = change.split("=", 2);
      if (setting[1].isEmpty()) {
        lab.link().reset(setting[0]);
      } else {
        lab.link().set(setting[0], setting[1]);
      }
    }
  }

  private static void agree(Lab lab, Value program) {
    Map<String, String> wanted = new TreeMap<>();
    Spelling.inConfig(program)
        .get("config")
        .fields()
        .forEach((name, value) -> wanted.put(name, value.text()));
    Map<String, String> live = lab.link().settings();
    for (SyncProperty each : SyncProperty.values()) {
      for (String name : each.settings()) {
        assertEquals(meaning(name, wanted), meaning(name, live), name);
      }
    }
  }

  /** What a setting comes to: lists and filters in no order, and the default if it is not given. */
  private static Set<Object> meaning(String name, Map<String, String> settings) {
    String usual = LinkSettingCatalogue.find(name).orElseThrow().defaultValue().orElse("");
    String text = settings.getOrDefault(name, usual);
    return text.startsWith("{")
        ? json(text).fields().values().stream()
            .flatMap(filters -> filters.items().stream())
            .collect(Collectors.toSet())
        : Set.of((Object[]) text.split(",", -1));
  }
}
