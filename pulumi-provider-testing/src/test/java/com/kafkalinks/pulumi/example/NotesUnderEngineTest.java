package com.kafkalinks.pulumi.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example under the engine on PATH: {@code tools/test/engine} runs it. */
@Tag("engine")
class NotesUnderEngineTest {
  @TempDir Path folder;

  @Test
  void livesAWholeLife() throws IOException, InterruptedException {
    Path note = folder.resolve("note.txt");
    Path imported = folder.resolve("imported.txt");
    install();
    program(note, "one");
    pulumi("stack", "init", "test");
    pulumi("up", "--yes");
    assertEquals("one\n", Files.readString(note));

    program(note, "two");
    pulumi("up", "--yes");
    assertEquals("two\n", Files.readString(note));

    Files.writeString(note, "three\n");
    assertTrue(pulumi("refresh", "--yes").contains("1 updated"));
    assertTrue(pulumi("stack", "export").contains("three"));

    Files.writeString(imported, "four\n");
    pulumi("import", "notes:index:Note", "other", imported.toString(), "--yes", "--protect=false");
    assertTrue(pulumi("stack", "export").contains("four"));

    pulumi("destroy", "--yes");
    assertFalse(Files.exists(note));
    assertFalse(Files.exists(imported));
  }

  private void install() throws IOException {
    Path plugin = Files.createDirectory(folder.resolve("bin")).resolve("pulumi-resource-notes");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        plugin,
        "#!/bin/sh\nexec '%s' -cp '%s' %s \"$@\"\n"
            .formatted(java, System.getProperty("java.class.path"), NotesProvider.class.getName()));
    assertTrue(plugin.toFile().setExecutable(true));
    Files.createDirectory(folder.resolve("state"));
  }

  private void program(Path note, String text) throws IOException {
    Files.writeString(
        folder.resolve("Pulumi.yaml"),
        """
        name: notes-example
        runtime: yaml
        resources:
          note:
            type: notes:index:Note
            properties:
              path: %s
              text: %s
        """
            .formatted(note, text));
  }

  private String pulumi(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("pulumi"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--non-interactive", "--color=never"));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment(builder.environment().get("PATH")));
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed;
  }

  private Map<String, String> environment(String path) {
    return Map.of(
        "PATH",
        folder.resolve("bin") + ":" + path,
        "PULUMI_HOME",
        folder.resolve("home").toString(),
        "PULUMI_BACKEND_URL",
        folder.resolve("state").toUri().toString(),
        "PULUMI_CONFIG_PASSPHRASE",
        "example",
        "PULUMI_SKIP_UPDATE_CHECK",
        "true",
        "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
        "true");
  }
}
