package com.kafkalinks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The engine's operations on a stack of one link and some mirror topics. */
final class MirrorBench {
  private static final String[] UP = {"up", "--yes", "--skip-preview"};
  private static final String[] DESTROY = {"destroy", "--yes", "--skip-preview"};

  private final Results results;
  private final Subject subject;
  private final int topics;

  private MirrorBench(Results results, Subject subject, int topics) {
    this.results = results;
    this.subject = subject;
    this.topics = topics;
  }

  /** What a group of rows is called. */
  static String group(int topics) {
    return "%d mirror topic%s".formatted(topics, topics == 1 ? "" : "s");
  }

  /** Creates, promotes and deletes so many mirror topics of one link. */
  static void run(Subject subject, int topics, Results results) throws IOException {
    new MirrorBench(results, subject, topics).run();
  }

  private void run() throws IOException {
    Path folder = Files.createTempDirectory("clusterlink-bench");
    try (Clusters clusters = Clusters.withTopics(topics)) {
      String live = subject.mirrors(topics, "ACTIVE", clusters);
      Stack stack = Stack.init(folder, live, subject.plugin().getParent());
      measure("create", stack, clusters, UP);
      measure("up, no change", stack, clusters, UP);
      stack.write(subject.mirrors(topics, "PROMOTED", clusters));
      measure("promote", stack, clusters, UP);
      measure("delete", stack, clusters, DESTROY);
    } finally {
      Stack.delete(folder);
    }
  }

  private void measure(String name, Stack stack, Clusters clusters, String... operation)
      throws IOException {
    clusters.simulator().clearRequests();
    Stack.Run run = stack.operate(operation);
    add(name, "s", run.seconds());
    double calls = clusters.simulator().requests().size() / (double) topics;
    add(name + ", calls per topic", "calls", calls);
    add(name + ", plugin memory", "MB", run.pluginPeakMb());
  }

  private void add(String name, String unit, double value) {
    results.add(new Results.Key(group(topics), name, unit, subject.name()), value);
  }
}
