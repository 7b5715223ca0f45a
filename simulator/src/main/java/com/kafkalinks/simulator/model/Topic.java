package com.kafkalinks.simulator.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** A topic, ordinary or the copy that a mirror writes to. Another topic of its name is not it. */
public final class Topic {
  /** Number of partitions if none is given. */
  static final int DEFAULT_PARTITIONS = 6;

  private final String name;
  private final Instant visibleFrom;
  private final List<Log> logs = new ArrayList<>();
  private final Map<String, String> settings = new TreeMap<>();
  private final Set<String> consumerGroups = new TreeSet<>();
  private String realId;
  private long realSince;
  private Map<String, String> realSettings = Map.of();
  private int nextPartition;
  private int replicationFactor = Topics.REPLICATION;

  Topic(String name, int partitions, Instant visibleFrom) {
    this.name = name;
    this.visibleFrom = visibleFrom;
    addPartitions(partitions, partition -> new Log(0));
  }

  /** Name of the topic. */
  public String name() {
    return name;
  }

  /** Number of partitions. */
  public int partitions() {
    return logs.size();
  }

  /** Number of replicas of each partition. */
  public int replicationFactor() {
    return replicationFactor;
  }

  void replicate(int factor) {
    replicationFactor = factor;
  }

  /** Id of the topic of a real broker that this one represents; null if there is none. */
  String realId() {
    return realId;
  }

  /** From this time on, by {@link System#nanoTime()}, it represents that topic, or none. */
  void represent(String id, long time) {
    realId = id;
    realSince = time;
  }

  /** It represents that topic, or none; nothing changes if it already does. */
  void represent(String id) {
    if (!Objects.equals(id, realId)) {
      represent(id, System.nanoTime());
    }
  }

  /** Whether a look at the brokers shows how it is, not how it was. */
  boolean isKnownBefore(Contact.Span look) {
    return look.began() - realSince >= 0;
  }

  /** Takes over what has changed at the real topic since the last time. */
  void takeRealSettings(Map<String, String> found) {
    if (!found.equals(realSettings)) {
      settings.keySet().removeAll(realSettings.keySet());
      settings.putAll(found);
      realSettings = found;
    }
  }

  /** Settings that aren't at their default. */
  public Map<String, String> settings() {
    return settings;
  }

  /** Consumer groups with active members. */
  public Set<String> consumerGroups() {
    return consumerGroups;
  }

  /** Identities of all records, by partition and offset. */
  public Stream<Long> records() {
    return logs.stream().flatMap(Log::ids);
  }

  /** Raises the number of partitions; it never falls. */
  public void growTo(int partitions) {
    addPartitions(partitions - logs.size(), partition -> new Log(0));
  }

  /** Writes records to one partition after the other. */
  void append(List<Long> ids, Instant now) {
    for (long id : ids) {
      logs.get(nextPartition).append(id, now);
      nextPartition = (nextPartition + 1) % logs.size();
    }
  }

  List<Log> logs() {
    return logs;
  }

  void addPartitions(int more, LongFunction<Log> log) {
    for (int i = 0; i < more; i++) {
      logs.add(log.apply(logs.size()));
    }
  }

  boolean isVisibleAt(Instant now) {
    return !now.isBefore(visibleFrom);
  }
}
