package com.kafkalinks.engine;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.DELETE;
import static com.pulumi.automation.OperationType.UPDATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.simulator.fault.Effect;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A whole life of a link with each kind of login, and of a mirror topic, in debug logs, with a
 * server that fails and quotes what it was sent. The secrets get nowhere but into requests and,
 * encrypted, into state.
 *
 * <p>Level 8 is the most detailed one that can be asked for: from 9 on Pulumi itself logs every
 * value, marked as a secret or not, and {@code PULUMI_DEBUG_GRPC} records the wire.
 */
class LeakTest {
  /** A refusal with the whole request in it, login and body. */
  private static final Effect QUOTING =
      (call, next) ->
          Reply.error(400, 40002, "cannot read " + call.authorization() + " " + call.body());

  private final Clusters clusters = new Clusters();
  private final List<String> secrets = new ArrayList<>();
  private EngineStack stack;

  @BeforeEach
  void openStack(@TempDir Path folder) {
    stack = EngineStack.in(folder).verbose(8);
  }

  @AfterEach
  void close() {
    clusters.close();
  }

  @ParameterizedTest
  @EnumSource(MarkedLogin.class)
  void noSecretLeaksInAWholeLife(MarkedLogin login) throws IOException {
    LinkProgram first = program(login, 1);
    clusters.plan(Fault.once(Operation.CREATE, QUOTING));
    String said = stack.up(first).assertFailed().printed();
    assertTrue(said.contains("cannot read"), said);
    stack.preview(first).assertDid(CREATE);
    clusters.plan(Fault.parse("any@every4=503"));
    stack.up(first).assertDid(CREATE);

    clusters.heal();

    LinkProgram second = program(login, 2);
    clusters.plan(Fault.on(Operation.ALTER, QUOTING));
    stack.up(second).assertFailed();
    clusters.heal();
    stack.up(second).assertDid(UPDATE);
    stack.refresh().assertSucceeded();
    assertNothingLeaked();
    stack.destroy().assertDid(DELETE);
    assertNothingLeaked();
  }

  @Test
  void noSecretLeaksInTheLifeOfAMirrorTopic() throws IOException {
    secrets.addAll(clusters.secrets());
    clusters.createTopic("orders");
    LinkProgram program = clusters.secretProgram("orders");
    clusters.plan(Fault.once(Operation.MIRROR_CREATE, QUOTING));
    String said = stack.up(program.textWithMirror("orders", "ACTIVE")).assertFailed().printed();
    assertTrue(said.contains("cannot read"), said);
    stack.preview().assertSucceeded();
    stack.up().assertSucceeded();

    clusters.plan(Fault.on(Operation.PAUSE, QUOTING));
    stack.up(program.textWithMirror("orders", "PAUSED")).assertFailed();
    clusters.heal();
    stack.up().assertSucceeded();
    assertEquals("PAUSED", clusters.link("orders").mirror("orders").status());
    stack.refresh().assertSucceeded();
    assertNothingLeaked();
    stack.destroy().assertDid(DELETE);
    assertNothingLeaked();
  }

  private LinkProgram program(MarkedLogin login, int generation) {
    secrets.addAll(login.marks(generation));
    LinkProgram program = clusters.secretProgram("orders");
    return program
        .without("sourceKafkaCluster", "credentials")
        .with(login.block(generation), "sourceKafkaCluster", login.property())
        .with(false, "validateLink")
        .with(false, "waitForActive");
  }

  /** The program itself says its secrets; nothing else may. */
  private void assertNothingLeaked() throws IOException {
    assertNoSecretIn("what was printed", stack.everythingPrinted());
    try (Stream<Path> files = Files.walk(stack.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("Pulumi.yaml")) {
          String name = file.getFileName().toString();
          assertNoSecretIn(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  private void assertNoSecretIn(String place, String text) {
    assertFalse(secrets.isEmpty());
    List<String> all = new ArrayList<>(secrets);
    all.addAll(clusters.secrets());
    for (String secret : all) {
      assertFalse(text.contains(secret), () -> "a secret is in " + place);
    }
  }
}
