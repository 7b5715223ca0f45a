package com.kafkalinks.engine;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.DELETE;
import static com.pulumi.automation.OperationType.SAME;
import static com.pulumi.automation.OperationType.UPDATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {
  private static final String SETTING = "consumer.offset.sync.ms";

  private final Clusters clusters = new Clusters();
  private final LinkProgram program = clusters.program("orders");
  private EngineStack stack;

  @BeforeEach
  void openStack(@TempDir Path folder) {
    stack = EngineStack.in(folder);
  }

  @AfterEach
  void close() {
    clusters.close();
  }

  /** One stack, because most of the time of a test goes into the start of the engine. */
  @Test
  void aLinkIsCreatedChangedAndDeleted() {
    previewPlansTheLinkAndMakesNone();
    upMakesTheLink();
    upAgainChangesNothing();
    changedSettingIsSet();
    removedSettingIsReset();
    bothKeysRotateEvenIfTheOldAreDead();
    destroyDeletesTheLink();
  }

  private void previewPlansTheLinkAndMakesNone() {
    stack.preview(program).assertDid(CREATE);

    assertFalse(clusters.hasLink("orders"));
    assertTrue(stack.exported().link().isEmpty());
  }

  private void upMakesTheLink() {
    stack.up(program.withSetting(SETTING, "25000")).assertDid(CREATE);

    assertEquals("25000", clusters.link("orders").settings().get(SETTING));
    assertTrue(clusters.logsInWithTheKeyOfNow("orders"));
    ExportedStack exported = stack.exported();
    assertEquals(Clusters.DESTINATION + "/orders", exported.id());
    assertEquals(clusters.link("orders").id(), exported.output("clusterLinkId"));
    assertEquals("ACTIVE", exported.output("linkState"));
  }

  private void upAgainChangesNothing() {
    long writes = clusters.writes();

    stack.up().assertDid(SAME);

    assertEquals(writes, clusters.writes());
  }

  private void changedSettingIsSet() {
    Outcome outcome = stack.up(program.withSetting(SETTING, "26000")).assertDid(UPDATE);

    assertEquals(Set.of("config[\"" + SETTING + "\"]"), outcome.differing());
    assertEquals("26000", clusters.link("orders").settings().get(SETTING));
  }

  private void removedSettingIsReset() {
    stack.up(program).assertDid(UPDATE);

    assertFalse(clusters.link("orders").settings().containsKey(SETTING));
    stack.up(program).assertDid(SAME);
  }

  private void bothKeysRotateEvenIfTheOldAreDead() {
    String before = clusters.link("orders").id();

    clusters.replaceKeys();
    stack.up(clusters.program("orders")).assertDid(UPDATE);

    assertTrue(clusters.logsInWithTheKeyOfNow("orders"));
    assertEquals(before, clusters.link("orders").id());
    stack.refresh().assertSucceeded();
  }

  private void destroyDeletesTheLink() {
    stack.destroy().assertDid(DELETE);

    assertFalse(clusters.hasLink("orders"));
    assertTrue(stack.exported().link().isEmpty());
  }

  @Test
  void destroyOfALinkThatIsGoneSucceeds() {
    stack.up(program).assertDid(CREATE);
    clusters.link("orders").delete();

    stack.destroy().assertDid(DELETE);

    assertTrue(stack.exported().link().isEmpty());
  }
}
