package com.kafkalinks.engine;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.SAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links that are made anew under a name that stays. */
class ReplacementTest {
  private static final String SETTING = "consumer.offset.sync.ms";

  private final Clusters clusters = new Clusters();
  private final LinkProgram program = clusters.program("orders").withSetting(SETTING, "25000");
  private EngineStack stack;
  private String before;

  @BeforeEach
  void makeTheLink(@TempDir Path folder) {
    stack = EngineStack.in(folder);
    stack.up(program).assertDid(CREATE);
    before = clusters.link("orders").id();
  }

  @AfterEach
  void close() {
    clusters.close();
  }

  private void assertReplaced(Outcome outcome) {
    outcome.assertSucceeded();
    assertNotEquals(before, clusters.link("orders").id());
    assertEquals(clusters.link("orders").id(), stack.exported().output("clusterLinkId"));
    stack.up().assertDid(SAME);
  }

  /** The engine decides these by itself, and creates first unless the program says otherwise. */
  @Test
  void upReplacesALinkThatItsProgramLetsGoFirst() {
    String urn = stack.exported().urn("link");
    String said = String.join("\n", stack.upReplacing(urn).assertFailed().messages("error"));
    assertTrue(said.contains("set the resource option `deleteBeforeReplace` to true"), said);
    assertEquals(before, clusters.link("orders").id());

    stack.write(program.withOption("deleteBeforeReplace", true));
    assertReplaced(stack.upReplacing(urn));
  }

  @Test
  void aTaintedLinkIsReplacedThatItsProgramLetsGoFirst() {
    stack.taint(stack.exported().urn("link"));
    stack.up().assertFailed();

    assertReplaced(stack.up(program.withOption("deleteBeforeReplace", true)));
  }

  /** They end the failing as well, for a link that may stay as it is. */
  @Test
  void theCommandsOfTheErrorKeepATaintedLink(@TempDir Path folder) {
    EngineStack other = EngineStack.in(folder, Map.of("CLUSTERLINK_CLUSTERS", clusters.access()));
    LinkProgram second = clusters.program("second");
    other.up(second).assertDid(CREATE);
    String id = clusters.link("second").id();
    other.taint(other.exported().urn("link"));

    other.up().assertFailed().commands().forEach(other::shell);

    other.up().assertSucceeded();
    other.up().assertDid(SAME);
    assertEquals(id, clusters.link("second").id());
  }

  @Test
  void replaceOnChangesReplacesALink() {
    LinkProgram changed = clusters.program("orders").withSetting(SETTING, "26000");

    assertReplaced(stack.up(changed.withOption("replaceOnChanges", List.of("config"))));

    assertEquals("26000", clusters.link("orders").settings().get(SETTING));
  }
}
