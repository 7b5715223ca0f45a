package com.kafkalinks.engine;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.SAME;
import static com.pulumi.automation.OperationType.UPDATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads when something is refused, and what state holds then. */
class RefusalTest {
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

  @Test
  void everyBrokenRuleIsSaidAtOnceByPreview() {
    LinkProgram broken =
        program
            .with("", "linkName")
            .without("sourceKafkaCluster", "bootstrapEndpoint")
            .with("not a url", "destinationKafkaCluster", "restEndpoint");

    String said = errors(stack.preview(broken).assertFailed());

    for (String name : List.of("linkName", "bootstrapEndpoint", "restEndpoint")) {
      assertTrue(said.contains(name), () -> name + " isn't in: " + said);
    }
    assertFalse(said.contains("<nil>"), said);
    assertFalse(clusters.hasLink("orders"));
  }

  @Test
  void aNameThatIsTakenIsRefusedWithTheImportLine(@TempDir Path folder) {
    EngineStack first = EngineStack.in(folder);
    first.up(program).assertDid(CREATE);

    String said = errors(stack.up(program).assertFailed());

    assertTrue(said.contains("already exists"), said);
    assertTrue(said.contains("pulumi import"), said);
    assertTrue(stack.exported().link().isEmpty());
    assertTrue(clusters.hasLink("orders"));
  }

  @Test
  void aRefusedSettingLeavesStateAndLinkAsTheyWere() {
    String setting = "consumer.offset.sync.ms";
    stack.up(program.withSetting(setting, "25000")).assertDid(CREATE);

    String said = errors(stack.up(program.withSetting(setting, "soon")).assertFailed());

    assertTrue(said.contains(setting), said);
    assertEquals("25000", clusters.link("orders").settings().get(setting));
    stack.up(program.withSetting(setting, "25000")).assertDid(SAME);
  }

  @Test
  void aWrongKeyIsRefusedWithoutState() {
    LinkProgram wrong = program.with("wrong", "destinationKafkaCluster", "credentials", "secret");

    String said = errors(stack.up(wrong).assertFailed());

    assertTrue(said.contains("key"), said);
    assertFalse(said.contains("wrong"), said);
    assertTrue(stack.exported().link().isEmpty());
  }

  @Test
  void anUnknownClusterNeverMakesALinkVanish() {
    stack.up(program).assertDid(CREATE);
    clusters.plan("any=404-cluster");

    stack.refresh().assertFailed();

    assertTrue(stack.exported().link().isPresent());
  }

  @Test
  void aLinkThatIsNotHealthyInTimeIsKept() {
    LinkProgram hasty =
        program
            .with("wrong", "sourceKafkaCluster", "credentials", "secret")
            .with(false, "validateLink")
            .withTimeout("5s");

    stack.up(hasty).assertFailed();

    assertTrue(stack.exported().link().isPresent());
    stack.up(program).assertDid(UPDATE);
    assertEquals("ACTIVE", stack.exported().output("linkState"));
  }

  /** With a small heap, because with a usual one it takes hundreds of MB. */
  @Test
  void aProgramThatIsTooLargeForTheHeapIsRefusedWithASentence(@TempDir Path folder) {
    EngineStack small = EngineStack.in(folder, Map.of("CLUSTERLINK_JAVA_OPTIONS", "-Xmx64m"));
    String value = "x".repeat(6 << 20);

    String said = errors(small.up(program.withSetting("topic.config.sync.ms", value)));

    assertTrue(said.contains("The message is larger than"), () -> said);
    small.up(program).assertDid(CREATE);
  }

  private static String errors(Outcome outcome) {
    return String.join("\n", outcome.messages("error"));
  }
}
