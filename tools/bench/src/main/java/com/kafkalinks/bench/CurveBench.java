package com.kafkalinks.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * Whole lives of many links in one plugin, some at a time: the plugin's own curve. A stack has the
 * engine's in it too, which writes the whole state after each step.
 */
final class CurveBench {
  static final String GROUP = ", without the engine";
  static final String LIVES = "their lives";

  private CurveBench() {}

  static void run(Subject subject, List<Integer> sizes, Results results) throws Exception {
    for (int links : sizes) {
      try (Clusters clusters = Clusters.start(Duration.ZERO);
          Plugin plugin = Plugin.start(subject.plugin())) {
        run(subject, links, plugin, clusters, results);
      }
    }
  }

  private static void run(
      Subject subject, int links, Plugin plugin, Clusters clusters, Results results)
      throws IOException, InterruptedException, ExecutionException {
    LifeCycle cycle = new LifeCycle(plugin.calls(), (verb, nanos) -> {});
    cycle.open();
    long start = System.nanoTime();
    List<String> names = IntStream.range(0, links).mapToObj(i -> "link-" + i).toList();
    AtOnce.all(names, name -> cycle.live(name, clusters::link));
    double seconds = (System.nanoTime() - start) / 1e9;
    String group = "%d link%s%s".formatted(links, links == 1 ? "" : "s", GROUP);
    add(results, subject, group, LIVES, "s", seconds);
    add(results, subject, group, "each", "ms", seconds * 1000 / links);
    add(results, subject, group, "plugin memory, peak", "MB", plugin.memory().peakMb());
  }

  private static void add(
      Results results, Subject subject, String group, String name, String unit, double value) {
    results.add(new Results.Key(group, name, unit, subject.name()), value);
  }
}
