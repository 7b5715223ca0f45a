package com.kafkalinks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The engine's operations on a stack of some links. */
final class StackBench {
  static final String PEAK = "plugin memory, peak";
  private static final Map<String, String[]> OPERATIONS = operations();

  private final Results results;

  StackBench(Results results) {
    this.results = results;
  }

  private static Map<String, String[]> operations() {
    Map<String, String[]> operations = new LinkedHashMap<>();
    operations.put("preview", words("preview"));
    operations.put("up", words("up --yes --skip-preview"));
    operations.put("preview, no change", words("preview"));
    operations.put("up, no change", words("up --yes --skip-preview"));
    operations.put("refresh", words("refresh --yes --skip-preview"));
    operations.put("destroy", words("destroy --yes --skip-preview"));
    return operations;
  }

  private static String[] words(String command) {
    return command.split(" ", -1);
  }

  /** What a group of rows is called. */
  static String group(int links, int latency) {
    return "%d link%s, %d ms".formatted(links, links == 1 ? "" : "s", latency);
  }

  /** Runs all operations of a stack of so many links on clusters that answer after some time. */
  void run(Subject subject, int links, int latency) throws IOException {
    Path folder = Files.createTempDirectory("clusterlink-bench");
    try (Clusters clusters = Clusters.start(Duration.ofMillis(latency))) {
      Stack stack =
          Stack.init(folder, subject.program(links, clusters), subject.plugin().getParent());
      double peak = 0;
      for (Map.Entry<String, String[]> operation : OPERATIONS.entrySet()) {
        clusters.simulator().clearRequests();
        Stack.Run run = stack.operate(operation.getValue());
        peak = Math.max(peak, run.pluginPeakMb());
        String group = group(links, latency);
        add(subject, group, operation.getKey(), "s", run.seconds());
        double calls = clusters.simulator().requests().size() / (double) links;
        add(subject, group, operation.getKey() + ", calls per link", "calls", calls);
      }
      add(subject, group(links, latency), PEAK, "MB", peak);
    } finally {
      Stack.delete(folder);
    }
  }

  private void add(Subject subject, String group, String name, String unit, double value) {
    results.add(new Results.Key(group, name, unit, subject.name()), value);
  }
}
