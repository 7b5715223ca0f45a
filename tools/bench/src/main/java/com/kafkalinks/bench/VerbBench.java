package com.kafkalinks.bench;

import java.io.IOException;
import java.time.Duration;

/** How long each call takes: in a fresh process, and in one that has done it before. */
final class VerbBench {
  private VerbBench() {}

  static void run(Subject subject, int rounds, Results results) throws IOException {
    try (Clusters clusters = Clusters.start(Duration.ZERO)) {
      for (int round = 0; round < rounds; round++) {
        try (Plugin plugin = Plugin.start(subject.plugin())) {
          live(plugin, clusters, new Watch("first call", subject, results));
          live(plugin, clusters, new Watch("second call", subject, results));
        }
      }
    }
  }

  private static void live(Plugin plugin, Clusters clusters, Watch watch) {
    LifeCycle cycle = new LifeCycle(plugin.calls(), watch);
    cycle.open();
    cycle.live("bench", clusters::link);
  }

  private record Watch(String group, Subject subject, Results results) implements LifeCycle.Watch {
    @Override
    public void took(String verb, long nanos) {
      results.add(new Results.Key(group, verb, "ms", subject.name()), nanos / 1e6);
    }
  }
}
