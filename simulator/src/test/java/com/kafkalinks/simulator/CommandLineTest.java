package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.model.Knob;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandLineTest {
  private static final String CLUSTER = "--cluster=lkc-a=KEY:se:cr=et";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Main.run(args, stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  static Stream<Arguments> misuse() {
    return Stream.of(
        arguments("Unknown option: '--nope'", List.of(CLUSTER, "--nope")),
        arguments("at least one --cluster ID=KEY:SECRET is needed", List.of()),
        arguments("--cluster ID=KEY:SECRET expected", List.of("--cluster", "lkc-a")),
        arguments("--cluster ID=KEY:SECRET expected", List.of("--cluster", "lkc-a=key")),
        arguments("--bootstrap ID=HOST:PORT expected", List.of(CLUSTER, "--bootstrap", "a=b")),
        arguments("--kafka ID=HOST:PORT[,...] expected", List.of(CLUSTER, "--kafka", "a=b:1,c")),
        arguments("--kafka-client ID=FILE expected", List.of(CLUSTER, "--kafka-client", "lkc-a")),
        arguments(
            "--kafka-client needs --kafka of the same cluster",
            List.of(CLUSTER, "--kafka-client", "lkc-a=nosuch")),
        arguments(
            "--kafka-client: the file can't be read",
            List.of(CLUSTER, "--kafka", "lkc-a=h:1", "--kafka-client", "lkc-a=nosuch")),
        arguments("--port is between 0 and 65535", List.of(CLUSTER, "--port", "70000")),
        arguments("milliseconds can't be negative", List.of(CLUSTER, "--latency", "-1")),
        arguments("no effect is called 'boom'", List.of(CLUSTER, "--fault", "any=boom")),
        arguments(
            "--topic ID=NAME:PARTITIONS[:RECORDS] expected",
            List.of(CLUSTER, "--topic", "lkc-a=t:0")),
        arguments(
            "records per second can't be negative", List.of(CLUSTER, "--records-per-second", "-1")),
        arguments("no topic t on lkc-a", List.of(CLUSTER, "--run", "produce lkc-a t 1")),
        arguments("no knob is called 'x'", List.of(CLUSTER, "--knob", "x=y")),
        arguments("Invalid value for option '--auth'", List.of(CLUSTER, "--auth", "magic")),
        arguments("Invalid value for option '--seed'", List.of(CLUSTER, "--seed", "many")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void misuse(String message, List<String> args) {
    assertEquals(2, run(args.toArray(String[]::new)));
    assertTrue(err.toString(StandardCharsets.UTF_8).startsWith(message));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void helpTellsOfEveryOperationAndEveryKnob() {
    assertEquals(0, run("--help"));
    String help = out.toString(StandardCharsets.UTF_8);
    for (Operation operation : Operation.values()) {
      assertTrue(help.contains(operation.option()), operation.option());
    }
    for (Knob knob : Knob.values()) {
      assertTrue(help.contains(knob.option() + "="), knob.option());
    }
    for (Command command : Command.values()) {
      assertTrue(help.contains(command.form()), command.form());
    }
    assertFalse(help.contains("%n"));
  }

  @Test
  void portInUseIsOneSentence() {
    try (Lab lab = new Lab()) {
      assertEquals(1, run(CLUSTER, "--port", String.valueOf(lab.simulator.uri().getPort())));
      assertEquals("Address already in use\n", err.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void programSaysWhereItListensAndServesUntilItIsKilled() throws IOException {
    Process program =
        start(
            CLUSTER,
            "--auth",
            "bearer",
            "--profile",
            "platform",
            "--fault",
            "list@1=503",
            "--topic",
            "lkc-a=t:2:7",
            "--run",
            "knob accepted-code zero");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      String ready = lines.readLine();
      assertTrue(ready.matches("ready http://127\\.0\\.0\\.1:\\d+"), ready);
      URI uri = URI.create(ready.substring("ready ".length()));
      Api api = new Api(uri.resolve("/kafka/v3/clusters/lkc-a/"), "Bearer se:cr=et");
      assertEquals(503, api.get("links").status());
      assertEquals(200, api.get("links").status());
      assertEquals("2", api.get("topics/t").text("partitions_count"));
      // Not Process.destroy, which would close the stream as well.
      program.toHandle().destroy();
      assertEquals(null, lines.readLine());
    } finally {
      program.destroyForcibly();
    }
  }

  private static Process start(String... args) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Stream<String> command =
        Stream.of(
            java.toString(), "-cp", System.getProperty("java.class.path"), Main.class.getName());
    return new ProcessBuilder(Stream.concat(command, Stream.of(args)).toList())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
