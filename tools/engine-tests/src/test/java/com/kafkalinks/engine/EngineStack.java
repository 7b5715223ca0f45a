package com.kafkalinks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.CommandException;
import com.pulumi.automation.CommandRunOptions;
import com.pulumi.automation.LocalPulumiCommand;
import com.pulumi.automation.PulumiCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * One stack under the real engine, with its own home, file backend and passphrase, and one program
 * that a test rewrites. Pulumi's Automation API runs the engine and reads its events; its stack
 * objects would start the engine four times for each command.
 *
 * <p>The engine's programs have to be on PATH, the plugin in {@code bin/}: {@code
 * tools/test/engine} sees to it.
 */
final class EngineStack {
  static final String PROJECT = "engine-tests";
  private static final AtomicInteger OPENED = new AtomicInteger();
  private static final PulumiCommand PULUMI = pulumi();

  /** One of its own, so that its engine can be told from the others that run. */
  private final String name = "test" + OPENED.incrementAndGet();

  private final Path folder;
  private final Map<String, String> environment;
  private final StringBuilder everythingPrinted = new StringBuilder();
  private List<String> talk = List.of();

  private EngineStack(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
    write(LinkProgram.empty());
    run(Recorder::listening, "stack", "init", name).assertSucceeded();
  }

  /** A new stack in an empty folder, with further variables for the engine and the plugin. */
  static EngineStack in(Path folder, Map<String, String> variables) {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("PULUMI_HOME", made(folder.resolve("home")).toString());
    environment.put("PULUMI_BACKEND_URL", made(folder.resolve("state")).toUri().toString());
    environment.put("PULUMI_CONFIG_PASSPHRASE", "engine tests");
    environment.put("PULUMI_SKIP_UPDATE_CHECK", "true");
    environment.put("PULUMI_DEBUG_COMMANDS", "true"); // allows the engine's events to be read
    environment.put("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true");
    environment.put("PULUMI_DISABLE_REGISTRY_RESOLVE", "true");
    return new EngineStack(folder, Map.copyOf(environment));
  }

  static EngineStack in(Path folder) {
    return in(folder, Map.of());
  }

  Outcome preview(LinkProgram program) {
    write(program.text());
    return preview();
  }

  /** Previews a program of its own text. */
  Outcome preview(String program) {
    write(program);
    return preview();
  }

  /** Previews the program that is there. */
  Outcome preview() {
    return operate("preview", "--diff");
  }

  Outcome up(LinkProgram program) {
    write(program.text());
    return up();
  }

  /** Ups a program of its own text. */
  Outcome up(String program) {
    write(program);
    return up();
  }

  /** Ups the program that is there. */
  Outcome up() {
    return operate("up", "--yes", "--skip-preview");
  }

  /** From now on the engine and the plugin say as much as at this level of detail. */
  EngineStack verbose(int level) {
    talk = List.of("--debug", "--logtostderr", "--logflow", "-v=" + level);
    return this;
  }

  /** Ups the program that is there, and makes this resource anew. */
  Outcome upReplacing(String urn) {
    return operate("up", "--yes", "--skip-preview", "--replace", urn);
  }

  /** Marks a resource as one that the next {@code up} makes anew. */
  void taint(String urn) {
    run(Recorder::listening, "state", "taint", urn, "--yes", "--stack", name).assertSucceeded();
  }

  /** Runs a line of a message in a shell, as a user does who copies it, and agrees to all. */
  String shell(String line) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder("sh", "-c", line)
              .directory(project().toFile())
              .redirectErrorStream(true);
      builder.environment().putAll(environment);
      builder.environment().put("PULUMI_SKIP_CONFIRMATIONS", "true");
      Process process = builder.start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), line + "\n" + printed);
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Outcome refresh() {
    return operate("refresh", "--yes", "--skip-preview");
  }

  /** As a user refreshes whose engine died: notes of creates are dropped. */
  Outcome refreshAfterDeath() {
    return operate("refresh", "--yes", "--skip-preview", "--clear-pending-creates");
  }

  /** Takes away the lock that a killed engine left. */
  void unlock() {
    run(Recorder::listening, "cancel", "--yes", "--stack", name);
  }

  Outcome destroy() {
    return operate("destroy", "--yes", "--skip-preview");
  }

  /** Imports a link, and makes the generated program the stack's program. */
  Outcome importLink(String id) {
    Path generated = folder.resolve("generated.yaml");
    Outcome outcome =
        operate(
            "import",
            LinkProgram.TYPE,
            "link",
            id,
            "--yes",
            "--skip-preview",
            "--protect=false",
            "--out",
            generated.toString());
    if (outcome.succeeded()) {
      write(LinkProgram.generated(read(generated)));
    }
    return outcome;
  }

  /** The stack as {@code pulumi stack export} gives it. */
  ExportedStack exported() {
    return ExportedStack.parse(
        run(Recorder::listening, "stack", "export").assertSucceeded().printed());
  }

  /** The text of the program that is there. */
  String program() {
    return read(project().resolve("Pulumi.yaml"));
  }

  /** All that any command of this stack printed. */
  String everythingPrinted() {
    return everythingPrinted.toString();
  }

  /** Where all of it is: the engine's home, its state, the program. */
  Path folder() {
    return folder;
  }

  Path stateFolder() {
    return folder.resolve("state");
  }

  /** The engine that works on this stack, if one does, and all that it started. */
  List<ProcessHandle> processes() {
    return ProcessHandle.current()
        .descendants()
        .filter(this::isEngine)
        .flatMap(engine -> Stream.concat(Stream.of(engine), engine.descendants()))
        .toList();
  }

  private boolean isEngine(ProcessHandle process) {
    return Blow.isEngine(process)
        && List.of(process.info().arguments().orElse(new String[0])).contains(name);
  }

  private Outcome operate(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--stack", name, "--non-interactive", "--color=never"));
    arguments.addAll(talk);
    return run(Recorder::listeningToEvents, arguments.toArray(String[]::new));
  }

  private Outcome run(
      BiFunction<Recorder, CommandRunOptions.Builder, CommandRunOptions.Builder> listening,
      String... command) {
    Recorder recorder = new Recorder();
    boolean succeeded = true;
    try {
      PULUMI.run(List.of(command), listening.apply(recorder, options()).build());
    } catch (CommandException e) {
      succeeded = false;
    } catch (AutomationException e) {
      throw new IllegalStateException(e);
    }
    Outcome outcome = recorder.outcome(succeeded);
    everythingPrinted.append(outcome.printed());
    return outcome;
  }

  private CommandRunOptions.Builder options() {
    return CommandRunOptions.builder().workingDir(project()).additionalEnv(environment);
  }

  private static PulumiCommand pulumi() {
    try {
      return LocalPulumiCommand.create();
    } catch (AutomationException e) {
      throw new IllegalStateException("no engine: run these tests by tools/test/engine", e);
    }
  }

  private Path project() {
    return made(folder.resolve("project"));
  }

  /** Makes this the program that is there. */
  void write(LinkProgram program) {
    write(program.text());
  }

  private void write(String program) {
    try {
      Files.writeString(project().resolve("Pulumi.yaml"), program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
