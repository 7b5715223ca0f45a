package com.kafkalinks.bench;

import com.google.protobuf.Struct;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/**
 * Switches of failover groups, without the engine: requests, memory, and the time beyond what the
 * clusters take themselves.
 */
final class GroupBench {
  private static final String URN = "urn:pulumi:bench::bench::clusterlink:index:FailoverGroup::dr";

  /**
   * Each status of a transition takes so long. A switch goes through one, on both clusters at once;
   * a failover through one, and the restore after it through two.
   */
  private static final Duration STEP = Duration.ofSeconds(1);

  private final Subject subject;
  private final Results results;
  private String group;
  private ResourceProviderBlockingStub plugin;
  private Pair pair;
  private String id;
  private Struct state;

  private GroupBench(Subject subject, Results results) {
    this.subject = subject;
    this.results = results;
  }

  static void run(Subject subject, List<Integer> sizes, Results results)
      throws IOException, InterruptedException {
    GroupBench bench = new GroupBench(subject, results);
    for (int topics : sizes) {
      bench.run(topics);
    }
  }

  private void run(int topics) throws IOException, InterruptedException {
    group = "failover group, %d topic%s".formatted(topics, topics == 1 ? "" : "s");
    try (Pair clusters = new Pair(topics, STEP);
        Plugin process = Plugin.start(subject.plugin())) {
      pair = clusters;
      plugin = process.calls();
      plugin.configure(ConfigureRequest.getDefaultInstance());
      pair.requests();
      measured("create", 1, () -> create(pair.group(Pair.EAST, "PLANNED")));
      measured("planned switch", 1, () -> update(pair.group(Pair.WEST, "PLANNED")));
      measured("forced switch and restore", 3, () -> update(pair.group(Pair.EAST, "FORCED")));
      add("plugin memory, peak", "MB", process.memory().peakMb());
    }
  }

  /** The outputs afterwards, and what it cost; the clusters go through some statuses meanwhile. */
  private void measured(String what, int statuses, Supplier<Struct> work) {
    long start = System.nanoTime();
    state = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    add(what + ", beyond the clusters' time", "s", seconds - statuses * STEP.toMillis() / 1e3);
    add(what + ", REST requests", "", pair.requests());
  }

  private Struct create(Map<String, ?> program) {
    CreateResponse created =
        plugin.create(CreateRequest.newBuilder().setUrn(URN).setProperties(check(program)).build());
    id = created.getId();
    return created.getProperties();
  }

  private Struct update(Map<String, ?> program) {
    UpdateRequest request =
        UpdateRequest.newBuilder()
            .setId(id)
            .setUrn(URN)
            .setOlds(state)
            .setOldInputs(state)
            .setNews(check(program))
            .build();
    return plugin.update(request).getProperties();
  }

  private Struct check(Map<String, ?> program) {
    CheckRequest request =
        CheckRequest.newBuilder().setUrn(URN).setNews(Structs.of(program)).build();
    return plugin.check(request).getInputs();
  }

  private void add(String name, String unit, double value) {
    results.add(new Results.Key(group, name, unit, subject.name()), value);
  }
}
