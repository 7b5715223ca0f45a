package com.kafkalinks.engine;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.SAME;
import static com.pulumi.automation.OperationType.UPDATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings as typed properties and in {@code config}, in plans and in generated programs. */
class SettingsTest {
  private static final String FILTERS =
      "{\"groupFilters\": [{\"name\": \"*\", \"patternType\": \"LITERAL\", \"filterType\": \"INCLUDE\"}]}";

  private final Clusters clusters = new Clusters();

  private final LinkProgram inConfig =
      clusters
          .program("orders")
          .withSetting("consumer.offset.sync.enable", "true")
          .withSetting("consumer.offset.group.filters", FILTERS);
  private final LinkProgram typed =
      clusters
          .program("orders")
          .with(Map.of("groupFilters", List.of(Map.of("name", "*"))), "consumerOffsetSync");

  @AfterEach
  void close() {
    clusters.close();
  }

  @Test
  void aMoveIsNoChangeAndThePlanSaysSo(@TempDir Path folder) {
    EngineStack stack = EngineStack.in(folder);
    stack.up(inConfig).assertDid(CREATE);

    Outcome plan = stack.preview(typed).assertDid(SAME);

    assertTrue(
        plan.messages("info").stream().anyMatch(line -> line.contains("No change on the cluster")),
        plan.printed());
    stack.up().assertDid(SAME);
    assertEquals(List.of(), stack.preview().messages("info"));
    stack.refresh().assertSucceeded();
    assertNull(stack.exported().output("config"));
    stack.up(inConfig).assertDid(SAME);
    stack.up(typed.with(20_000, "consumerOffsetSync", "intervalMs")).assertDid(UPDATE);
    assertEquals("20000", clusters.link("orders").settings().get("consumer.offset.sync.ms"));
  }

  @Test
  void anImportWritesTheTypedForm(@TempDir Path maker, @TempDir Path importer) {
    EngineStack.in(maker).up(inConfig).assertDid(CREATE);
    EngineStack stack = EngineStack.in(importer, Map.of("CLUSTERLINK_CLUSTERS", clusters.access()));

    stack.importLink(Clusters.DESTINATION + "/orders").assertSucceeded();

    assertEquals(
        List.of(Map.of("name", "*")), stack.exported().input("consumerOffsetSync", "groupFilters"));
    assertTrue(stack.program().contains("consumerOffsetSync:"), stack.program());
    stack.preview().assertDid(SAME);
    stack.up().assertDid(SAME);
  }
}
