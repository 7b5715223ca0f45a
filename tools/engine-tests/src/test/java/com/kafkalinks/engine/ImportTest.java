package com.kafkalinks.engine;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.DELETE;
import static com.pulumi.automation.OperationType.SAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  private static final String ID = Clusters.DESTINATION + "/orders";
  private static final String SETTING = "consumer.offset.sync.ms";

  private final Clusters clusters = new Clusters();
  private EngineStack stack;

  /** The link is made by one stack, and imported into another. */
  @BeforeEach
  void makeTheLink(@TempDir Path maker, @TempDir Path importer) {
    EngineStack first = EngineStack.in(maker);
    first.up(clusters.program("orders").withSetting(SETTING, "25000")).assertDid(CREATE);
    stack = EngineStack.in(importer, Map.of("CLUSTERLINK_CLUSTERS", clusters.access()));
  }

  @AfterEach
  void close() {
    clusters.close();
  }

  @Test
  void theGeneratedProgramPreviewsWithoutAChange() {
    stack.importLink(ID).assertSucceeded();

    stack.preview().assertDid(SAME);
    stack.up().assertDid(SAME);
    assertEquals(ID, stack.exported().id());
    assertEquals("25000", stack.exported().input("config", SETTING));
  }

  @Test
  void theGeneratedProgramHoldsNoKey() {
    stack.importLink(ID).assertSucceeded();

    assertFalse(clusters.secrets().stream().anyMatch(stack.program()::contains), stack.program());
  }

  @Test
  void anImportedLinkIsDestroyedWithTheKeyOfTheConfiguration() {
    stack.importLink(ID).assertSucceeded();

    stack.destroy().assertDid(DELETE);

    assertFalse(clusters.hasLink("orders"));
  }

  @Test
  void aLinkThatIsNotThereCannotBeImported() {
    Outcome outcome = stack.importLink(Clusters.DESTINATION + "/nothing").assertFailed();

    assertTrue(outcome.printed().contains("does not exist"), outcome.printed());
    assertTrue(stack.exported().link().isEmpty());
  }
}
