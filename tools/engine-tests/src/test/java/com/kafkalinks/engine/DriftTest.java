package com.kafkalinks.engine;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.SAME;
import static com.pulumi.automation.OperationType.UPDATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftTest {
  private static final String OURS = "consumer.offset.sync.ms";
  private static final String OTHER = "topic.config.sync.ms";

  private final Clusters clusters = new Clusters();
  private final LinkProgram program = clusters.program("orders").withSetting(OURS, "25000");
  private EngineStack stack;

  @BeforeEach
  void makeTheLink(@TempDir Path folder) {
    stack = EngineStack.in(folder);
    stack.up(program).assertDid(CREATE);
  }

  @AfterEach
  void close() {
    clusters.close();
  }

  /** One stack, because most of the time of a test goes into the start of the engine. */
  @Test
  void refreshShowsWhatChangedAndUpMendsIt() {
    refreshWithoutDriftChangesNothing();
    aChangedSettingShowsInRefreshAndIsMendedByUp();
    aSettingThatNobodyAskedForIsResetByUp();
    aLinkThatIsGoneIsForgottenByRefreshAndMadeAnewByUp();
  }

  private void aChangedSettingShowsInRefreshAndIsMendedByUp() {
    clusters.link("orders").set(OURS, "77000");

    stack.refresh().assertSucceeded();
    assertEquals("77000", stack.exported().output("config", OURS));
    stack.up(program).assertDid(UPDATE);

    assertEquals("25000", clusters.link("orders").settings().get(OURS));
    stack.refresh().assertSucceeded();
    stack.up(program).assertDid(SAME);
  }

  private void aSettingThatNobodyAskedForIsResetByUp() {
    clusters.link("orders").set(OTHER, "9000");

    stack.refresh().assertSucceeded();
    stack.up(program).assertDid(UPDATE);

    assertFalse(clusters.link("orders").settings().containsKey(OTHER));
    assertEquals("25000", clusters.link("orders").settings().get(OURS));
  }

  private void aLinkThatIsGoneIsForgottenByRefreshAndMadeAnewByUp() {
    clusters.link("orders").delete();

    stack.refresh().assertSucceeded();
    assertTrue(stack.exported().link().isEmpty());
    stack.up(program).assertDid(CREATE);

    assertTrue(clusters.hasLink("orders"));
  }

  private void refreshWithoutDriftChangesNothing() {
    String before = stack.exported().output("config").toString();

    stack.refresh().assertSucceeded();

    assertEquals(before, stack.exported().output("config").toString());
    stack.up(program).assertDid(SAME);
  }
}
