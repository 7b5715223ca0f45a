package com.kafkalinks.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The benchmark; {@code docs/internals/performance.md} explains it. */
@Command(
    name = "make bench ARGS=\"...\"",
    mixinStandardHelpOptions = true,
    description = "Measures the plugin, and another beside it if one is named.")
public final class Bench implements Callable<Integer> {
  private static final int CURVE_END = 1000;

  @Option(names = "--ours", required = true, hidden = true)
  private Path ours;

  @Option(names = "--our-program", required = true, hidden = true)
  private Path ourProgram;

  @Option(
      names = "--plugin",
      description =
          "executable of another plugin, pulumi-resource-NAME, measured in turn with ours")
  private Path plugin;

  @Option(
      names = "--program",
      description = "folder with head.yaml and link.yaml for it, as in tools/bench/program")
  private Path program;

  @Option(names = "--quick", description = "fewer rounds, at most 20 links")
  private boolean quick;

  @Option(
      names = "--only",
      split = ",",
      description =
          "some of: start, verbs, fresh, curve, groups, stacks, mirrors, micro (all by default)")
  private Set<String> only =
      Set.of("start", "verbs", "fresh", "curve", "groups", "stacks", "mirrors", "micro");

  @Option(names = "--out", required = true, hidden = true)
  private Path out;

  private final Results results = new Results();

  private Bench() {}

  /** Runs the benchmark. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    List<Subject> subjects = subjects();
    if (only.contains("start")) {
      say("start");
      StartBench.run(subjects, quick ? 5 : 15, results);
    }
    if (only.contains("verbs")) {
      say("verbs");
      VerbBench.run(subjects.get(0), quick ? 3 : 7, results);
    }
    if (only.contains("fresh")) {
      say("new processes");
      FreshBench bench =
          new FreshBench(subjects.stream().filter(Subject::isOurs).toList(), results);
      bench.run(1, quick ? 5 : 15);
      bench.run(20, quick ? 5 : 15);
    }
    if (only.contains("curve")) {
      say("curve");
      List<Integer> sizes = quick ? List.of(1, 20) : List.of(1, 20, 200, CURVE_END);
      CurveBench.run(subjects.get(0), sizes, results);
    }
    if (only.contains("groups")) {
      say("failover groups");
      GroupBench.run(subjects.get(0), quick ? List.of(1, 20) : List.of(1, 20, 200, 1000), results);
    }
    if (only.contains("stacks")) {
      stacks(subjects);
    }
    if (only.contains("mirrors")) {
      mirrors(subjects.get(0));
    }
    if (only.contains("micro")) {
      say("codec and diff");
      MicroBench.run(quick, results);
    }
    new Report(results, subjects).write(out);
    return 0;
  }

  private List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    subjects.add(new Subject("ours", ours.toAbsolutePath(), ourProgram));
    if (plugin != null) {
      subjects.add(new Subject("other", plugin.toAbsolutePath(), program));
    }
    return subjects;
  }

  private void stacks(List<Subject> subjects) throws Exception {
    StackBench bench = new StackBench(results);
    for (int latency : List.of(0, 50)) {
      for (int links : quick ? List.of(1, 20) : List.of(1, 20, 200)) {
        for (Subject subject : subjects) {
          if (hasProgram(subject)) {
            stack(bench, subject, links, latency);
          }
        }
      }
    }
    if (!quick) {
      stack(bench, subjects.get(0), CURVE_END, 0);
    }
  }

  private void mirrors(Subject subject) throws IOException {
    for (int topics : quick ? List.of(1, 20) : List.of(1, 20, 200)) {
      say(MirrorBench.group(topics));
      MirrorBench.run(subject, topics, results);
    }
  }

  private void stack(StackBench bench, Subject subject, int links, int latency) throws Exception {
    for (int round = 0; round < (links == 1 && !quick ? 3 : 1); round++) {
      say(subject.name() + ": " + StackBench.group(links, latency));
      bench.run(subject, links, latency);
    }
  }

  /** Without one only its start is measured. */
  private static boolean hasProgram(Subject subject) {
    return subject.program() != null;
  }

  private static void say(String what) {
    System.err.println("==> " + what);
  }
}
