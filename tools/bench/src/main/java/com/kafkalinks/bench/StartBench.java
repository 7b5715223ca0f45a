package com.kafkalinks.bench;

import com.google.protobuf.Empty;
import java.io.IOException;
import java.util.List;

/** From exec to the port, to the first answered call, and the memory that is taken then. */
final class StartBench {
  private static final String GROUP = "start";

  private StartBench() {}

  /** Starts the subjects in turn, so that a change of the machine's pace meets all of them. */
  static void run(List<Subject> subjects, int rounds, Results results) throws IOException {
    for (int round = -1; round < rounds; round++) {
      for (Subject subject : subjects) {
        start(subject, round < 0 ? new Results() : results); // the first warms the disk's cache
      }
    }
  }

  private static void start(Subject subject, Results results) throws IOException {
    long exec = System.nanoTime();
    try (Plugin plugin = Plugin.start(subject.plugin())) {
      long port = System.nanoTime();
      Object info = plugin.calls().getPluginInfo(Empty.getDefaultInstance());
      long answered = System.nanoTime();
      if (info == null) {
        throw new IOException(subject.plugin() + " doesn't answer");
      }
      add(results, subject, "exec to port", "ms", (port - exec) / 1e6);
      add(results, subject, "exec to first answer", "ms", (answered - exec) / 1e6);
      add(results, subject, "resident memory", "MB", plugin.memory().residentMb());
    }
  }

  private static void add(Results results, Subject subject, String name, String unit, double v) {
    results.add(new Results.Key(GROUP, name, unit, subject.name()), v);
  }
}
