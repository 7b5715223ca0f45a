package com.kafkalinks.engine;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.DELETE;
import static com.pulumi.automation.OperationType.UPDATE;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The keys stand in clear in the program, so that only the provider can know that they are secret.
 */
class SecretsTest {
  private final Clusters clusters = new Clusters();
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
  void noKeyLeaksInAWholeLife() throws IOException {
    LinkProgram program = clusters.program("orders");
    stack.preview(program).assertDid(CREATE);
    stack.up(program).assertDid(CREATE);
    assertStateHoldsKeysOnlyEncrypted();
    clusters.replaceKeys();
    stack.up(program.withSetting("consumer.offset.sync.ms", "-")).assertFailed();
    stack.preview(clusters.program("orders")).assertDid(UPDATE);
    stack.up(clusters.program("orders")).assertDid(UPDATE);
    stack.refresh().assertSucceeded();

    assertNothingLeaked();

    stack.destroy().assertDid(DELETE);
    assertNothingLeaked();
  }

  private void assertStateHoldsKeysOnlyEncrypted() {
    ExportedStack exported = stack.exported();
    for (String block : List.of("sourceKafkaCluster", "destinationKafkaCluster")) {
      assertTrue(isEncrypted(exported.input(block)), "input " + block);
      assertTrue(isEncrypted(exported.output(block)), "output " + block);
    }
  }

  /** A secret may be encrypted by itself, or as part of what holds it. */
  private static boolean isEncrypted(Object block) {
    return ExportedStack.isEncrypted(block)
        || ExportedStack.isEncrypted(ExportedStack.at(block, "credentials"))
        || ExportedStack.isEncrypted(ExportedStack.at(block, "credentials", "secret"));
  }

  private void assertNothingLeaked() throws IOException {
    assertNoSecretIn("what was printed", stack.everythingPrinted());
    try (Stream<Path> files = Files.walk(stack.stateFolder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertNoSecretIn(file.getFileName().toString(), Files.readString(file));
      }
    }
  }

  private void assertNoSecretIn(String place, String text) {
    for (String secret : clusters.secrets()) {
      assertFalse(text.contains(secret), () -> "a secret is in " + place);
    }
  }
}
