package com.kafkalinks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A stack of the real engine, in a folder of its own. */
final class Stack {
  private static final long SAMPLE_MILLIS = 50;

  private final Path folder;
  private final Path pluginFolder;

  /** How long a command ran, and the most memory that one process of the plugin had. */
  record Run(double seconds, double pluginPeakMb) {}

  private Stack(Path folder, Path pluginFolder) {
    this.folder = folder;
    this.pluginFolder = pluginFolder;
  }

  /** A new stack of this program. */
  static Stack init(Path folder, String program, Path pluginFolder) throws IOException {
    for (String part : List.of("home", "state", "project")) {
      Files.createDirectories(folder.resolve(part));
    }
    Stack stack = new Stack(folder, pluginFolder);
    stack.write(program);
    stack.run("stack", "init", "bench");
    return stack;
  }

  /** From now on this is its program. */
  void write(String program) throws IOException {
    Files.writeString(folder.resolve("project/Pulumi.yaml"), program);
  }

  /** Removes the folder of a stack. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** An operation of the engine, such as {@code up --yes}. */
  Run operate(String... command) throws IOException {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--stack", "bench", "--non-interactive", "--color=never"));
    return run(words.toArray(String[]::new));
  }

  private Run run(String... command) throws IOException {
    List<String> words = new ArrayList<>(List.of("pulumi"));
    words.addAll(List.of(command));
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(folder.resolve("project").toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PULUMI_"));
    builder.environment().putAll(environment());
    long start = System.nanoTime();
    Process process = builder.start();
    double peak = watch(process);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(String.join(" ", words) + " failed:\n" + Files.readString(log));
    }
    return new Run(seconds, peak);
  }

  private double watch(Process process) throws IOException {
    double peak = 0;
    try {
      do {
        peak = Math.max(peak, pluginPeak(process));
      } while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS));
      return peak;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private double pluginPeak(Process process) {
    return process
        .descendants()
        .filter(p -> p.info().command().orElse("").startsWith(pluginFolder.toString()))
        .mapToDouble(p -> Memory.of(p).peakMb())
        .max()
        .orElse(0);
  }

  private Map<String, String> environment() {
    return Map.of(
        "PULUMI_HOME", folder.resolve("home").toString(),
        "PULUMI_BACKEND_URL", folder.resolve("state").toUri().toString(),
        "PULUMI_CONFIG_PASSPHRASE", "bench",
        "PULUMI_SKIP_UPDATE_CHECK", "true",
        "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true",
        "PULUMI_DISABLE_REGISTRY_RESOLVE", "true",
        "NO_PROXY", "127.0.0.1");
  }
}
