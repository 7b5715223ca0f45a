package com.kafkalinks.engine;

import static com.pulumi.automation.OperationType.CREATE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plugin reports while it works reaches the person who runs the engine. */
class MessagesTest {

  private final Clusters clusters = new Clusters();
  private final LinkProgram program =
      clusters.program("orders").withSetting("consumer.offset.sync.enable", "true");
  private EngineStack stack;

  @BeforeEach
  void openStack(@TempDir Path folder) {
    stack = EngineStack.in(folder);
  }

  @AfterEach
  void close() {
    clusters.close();
  }

  @Test
  void aCreateShowsItsWarningsAndItsProgress() {
    Outcome outcome = stack.up(program).assertDid(CREATE);

    assertShown(outcome, "warning", false, "nothing will be synced");
    assertShown(outcome, "info", true, "creating the link");
  }

  @Test
  void aRotationTellsHowFarTheNewKeyIsKnownToWork() {
    stack.up(program).assertDid(CREATE);

    clusters.replaceKeys();
    Outcome outcome =
        stack
            .up(clusters.program("orders").withSetting("consumer.offset.sync.enable", "true"))
            .assertSucceeded();

    assertShown(outcome, "info", false, "changed connection");
  }

  private static void assertShown(
      Outcome outcome, String severity, boolean ephemeral, String text) {
    assertTrue(
        outcome.diagnostics().stream()
            .filter(diagnostic -> diagnostic.severity().equals(severity))
            .filter(diagnostic -> Boolean.TRUE.equals(diagnostic.ephemeral()) == ephemeral)
            .anyMatch(diagnostic -> diagnostic.message().contains(text)),
        () -> "no %s with '%s' in: %s".formatted(severity, text, outcome.printed()));
  }
}
