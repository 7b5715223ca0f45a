package com.kafkalinks.engine;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.CommandRunOptions;
import com.pulumi.automation.DestroyOptions;
import com.pulumi.automation.LocalPulumiCommand;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.PreviewOptions;
import com.pulumi.automation.RefreshOptions;
import com.pulumi.automation.UpOptions;
import com.pulumi.automation.WorkspaceStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One stack under the real engine, with its own home, file backend and passphrase, and one program
 * that a test rewrites. The engine's programs and the plugin have to be on PATH: {@code
 * tools/test/engine} sees to it.
 */
final class EngineStack implements AutoCloseable {
  static final String PROJECT = "engine-tests";
  private static final String STACK = "test";

  private final Path folder;
  private final Map<String, String> environment;
  private final WorkspaceStack stack;
  private final StringBuilder everythingPrinted = new StringBuilder();

  private EngineStack(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
    write(LinkProgram.empty());
    this.stack = open();
  }

  /** A new stack in an empty folder, with further variables for the engine and the plugin. */
  static EngineStack in(Path folder, Map<String, String> variables) {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("PULUMI_BACKEND_URL", made(folder.resolve("state")).toUri().toString());
    environment.put("PULUMI_CONFIG_PASSPHRASE", "engine tests");
    environment.put("PULUMI_SKIP_UPDATE_CHECK", "true");
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

  /** Previews the program that is there. */
  Outcome preview() {
    return run(
        recorder -> stack.preview(recorder.listening(PreviewOptions.builder()).diff(true).build()));
  }

  Outcome up(LinkProgram program) {
    write(program.text());
    return up();
  }

  /** Ups the program that is there. */
  Outcome up() {
    return run(recorder -> stack.up(recorder.listening(UpOptions.builder()).build()));
  }

  /** As {@link #up}, with all that the engine and the plugin can say. */
  Outcome upVerbosely(LinkProgram program) {
    write(program.text());
    return run(recorder -> stack.up(verbose(recorder.listening(UpOptions.builder())).build()));
  }

  Outcome refresh() {
    return run(recorder -> stack.refresh(recorder.listening(RefreshOptions.builder()).build()));
  }

  Outcome destroy() {
    return run(recorder -> stack.destroy(recorder.listening(DestroyOptions.builder()).build()));
  }

  /** Imports a link, and makes the generated program the stack's program. */
  Outcome importLink(String id) {
    Path generated = folder.resolve("generated.yaml");
    List<String> command =
        List.of(
            "import",
            LinkProgram.TYPE,
            "link",
            id,
            "--stack",
            STACK,
            "--yes",
            "--protect=false",
            "--non-interactive",
            "--color=never",
            "--out",
            generated.toString());
    Outcome outcome = run(recorder -> command(command, recorder));
    if (outcome.succeeded()) {
      write("name: " + PROJECT + "\nruntime: yaml\n" + read(generated));
    }
    return outcome;
  }

  /** The stack as {@code pulumi stack export} gives it. */
  ExportedStack exported() {
    try {
      return new ExportedStack(stack.exportStack().deployment());
    } catch (AutomationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of the program that is there. */
  String program() {
    return read(project().resolve("Pulumi.yaml"));
  }

  /** All that any command of this stack printed. */
  String everythingPrinted() {
    return everythingPrinted.toString();
  }

  Path stateFolder() {
    return folder.resolve("state");
  }

  @Override
  public void close() {
    try {
      stack.close();
    } catch (Exception e) {
      throw new IllegalStateException("can't close the stack", e);
    }
  }

  private interface Command {
    void run(Recorder recorder) throws AutomationException;
  }

  private Outcome run(Command command) {
    Recorder recorder = new Recorder();
    boolean succeeded = true;
    try {
      command.run(recorder);
    } catch (AutomationException e) {
      succeeded = false;
      recorder.print(String.valueOf(e.getMessage()));
    }
    Outcome outcome = recorder.outcome(succeeded);
    everythingPrinted.append(outcome.printed());
    return outcome;
  }

  private void command(List<String> arguments, Recorder recorder) throws AutomationException {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("PULUMI_HOME", home().toString());
    LocalPulumiCommand.create()
        .run(
            arguments,
            CommandRunOptions.builder()
                .workingDir(project())
                .additionalEnv(variables)
                .onStandardOutput(recorder::print)
                .onStandardError(recorder::print)
                .build());
  }

  private WorkspaceStack open() {
    try {
      return LocalWorkspace.createStack(
          STACK,
          project(),
          LocalWorkspaceOptions.builder()
              .pulumiHome(home())
              .environmentVariables(environment)
              .build());
    } catch (AutomationException e) {
      throw new IllegalStateException("no stack: run these tests by tools/test/engine", e);
    }
  }

  private static UpOptions.Builder verbose(UpOptions.Builder options) {
    return options.debug(true).logFlow(true).logToStdErr(true).logVerbosity(11);
  }

  private Path home() {
    return made(folder.resolve("home"));
  }

  private Path project() {
    return made(folder.resolve("project"));
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
