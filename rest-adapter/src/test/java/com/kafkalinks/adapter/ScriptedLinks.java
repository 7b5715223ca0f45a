package com.kafkalinks.adapter;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/** The links of a cluster in memory, with a script of what the next calls do instead. */
final class ScriptedLinks implements ClusterLinks {
  final TreeMap<String, ClusterLink> links = new TreeMap<>();
  final List<String> calls = new ArrayList<>();
  private final Deque<Step> creates = new ArrayDeque<>();
  private final Deque<Step> reads = new ArrayDeque<>();
  private final Deque<Step> lists = new ArrayDeque<>();

  /** What a call does before or instead of its own work. */
  interface Step {
    void run();
  }

  ScriptedLinks onCreate(Step... steps) {
    creates.addAll(List.of(steps));
    return this;
  }

  ScriptedLinks onRead(Step... steps) {
    reads.addAll(List.of(steps));
    return this;
  }

  ScriptedLinks onList(Step... steps) {
    lists.addAll(List.of(steps));
    return this;
  }

  static Step fails(ApiException.Kind kind) {
    return () -> {
      throw ApiException.of(kind, "scripted " + kind);
    };
  }

  /** Carries the create out, and its answer is lost because the operation ended. */
  Step losesAtEnd(Ended end, String name) {
    return () -> {
      links.put(name, link(name, "id-1"));
      throw end;
    };
  }

  /** Carries the create out and loses the answer. */
  Step loses(ApiException.Kind kind, String name) {
    return () -> {
      links.put(name, link(name, "id-1"));
      throw ApiException.of(kind, "scripted loss " + kind);
    };
  }

  static ClusterLink link(String name, String id) {
    return new ClusterLink(name, id, "", "", "", "ACTIVE", "", "", List.of(), List.of());
  }

  @Override
  public void create(NewLink link, Apply apply, Cancellation cancellation) {
    calls.add("create");
    cancellation.check();
    play(creates);
    if (links.putIfAbsent(link.name(), link(link.name(), "id-1")) != null) {
      throw ApiException.of(ApiException.Kind.NAME_TAKEN, "exists");
    }
  }

  @Override
  public ClusterLink read(String name, Cancellation cancellation) {
    calls.add("read");
    cancellation.check();
    play(reads);
    if (!links.containsKey(name)) {
      throw ApiException.of(ApiException.Kind.NOT_FOUND, "no such link");
    }
    return links.get(name);
  }

  @Override
  public List<ClusterLink> list(Cancellation cancellation) {
    cancellation.check();
    play(lists);
    return List.copyOf(links.values());
  }

  private static void play(Deque<Step> script) {
    if (!script.isEmpty()) {
      script.pop().run();
    }
  }

  @Override
  public void delete(String name, boolean force, Apply apply, Cancellation cancellation) {
    links.remove(name);
  }

  @Override
  public List<Setting> settings(String name, Cancellation cancellation) {
    return List.of();
  }

  @Override
  public void alter(
      String name, List<SettingChange> changes, Apply apply, Cancellation cancellation) {}
}
