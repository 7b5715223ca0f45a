package com.kafkalinks.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a new process takes for its first REST calls: a preview or a refresh of some links. */
final class FreshBench {
  private final List<Subject> subjects;
  private final Results results;

  FreshBench(List<Subject> subjects, Results results) {
    this.subjects = subjects;
    this.results = results;
  }

  void run(int links, int rounds) throws Exception {
    try (Clusters clusters = Clusters.start(Duration.ZERO)) {
      List<String> names = IntStream.range(0, links).mapToObj(i -> "link-" + i).toList();
      for (int round = 0; round < rounds; round++) {
        for (Subject subject : subjects) {
          preview(subject, names, clusters);
        }
      }
      List<LifeCycle.Created> created = created(names, clusters);
      for (int round = 0; round < rounds; round++) {
        for (Subject subject : subjects) {
          fresh(subject, "refresh", created, cycle -> cycle::refresh);
        }
      }
    }
  }

  private void preview(Subject subject, List<String> names, Clusters clusters) throws Exception {
    fresh(
        subject,
        "preview of the creation",
        names,
        cycle -> name -> cycle.preview(name, clusters.link(name, Map.of())));
  }

  private List<LifeCycle.Created> created(List<String> names, Clusters clusters)
      throws IOException {
    try (Plugin plugin = Plugin.start(subjects.get(0).plugin())) {
      LifeCycle cycle = new LifeCycle(plugin.calls(), (verb, nanos) -> {});
      cycle.open();
      return names.stream().map(name -> cycle.create(name, clusters.link(name, Map.of()))).toList();
    }
  }

  private <T> void fresh(
      Subject subject, String what, List<T> links, Function<LifeCycle, Consumer<T>> call)
      throws Exception {
    long start = System.nanoTime();
    try (Plugin plugin = Plugin.start(subject.plugin())) {
      LifeCycle cycle = new LifeCycle(plugin.calls(), (verb, nanos) -> {});
      cycle.open();
      AtOnce.all(links, call.apply(cycle));
      double elapsed = (System.nanoTime() - start) / 1e6;
      String group = "new process, %d link%s".formatted(links.size(), links.size() == 1 ? "" : "s");
      results.add(new Results.Key(group, what, "ms", subject.name()), elapsed);
      results.add(
          new Results.Key(group, what + ", processor time", "ms", subject.name()),
          plugin.processorMs());
    }
  }
}
