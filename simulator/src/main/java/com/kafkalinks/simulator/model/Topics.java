package com.kafkalinks.simulator.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The topics of one cluster, mirrors included. Every method may throw {@link Refusal}. */
public final class Topics {
  private static final int LONGEST_NAME = 249;
  private static final int DEFAULT_PARTITIONS = 6;

  private final World world;
  private final Cluster home;

  /** The topics of this cluster. */
  public Topics(World world, Cluster home) {
    this.world = world;
    this.home = home;
  }

  /** Number of partitions by topic. */
  public Map<String, Integer> list() {
    Map<String, Integer> all = new TreeMap<>(home.topics());
    home.links()
        .values()
        .forEach(link -> link.mirrors().forEach((name, m) -> all.put(name, m.partitions())));
    return all;
  }

  /** Number of partitions of a topic. */
  public int read(String name) {
    return Optional.ofNullable(list().get(name)).orElseThrow(Refusals::noTopic);
  }

  /** Makes a topic; null partitions mean the default. */
  public void create(String name, Integer partitions) {
    checkFree(name);
    if (partitions != null && partitions < 1) {
      throw Refusals.mapped("Number of partitions must be larger than 0.");
    }
    home.topics().put(name, partitions == null ? DEFAULT_PARTITIONS : partitions);
  }

  /** Deletes a topic; its name is free again after {@link Timing#goneAfter()}. */
  public void delete(String name) {
    read(name);
    home.topics().remove(name);
    home.links().values().forEach(link -> link.mirrors().remove(name));
    home.doomedTopics().put(name, world.now());
  }

  void checkFree(String name) {
    if (name.length() > LONGEST_NAME) {
      throw Refusals.mapped(
          "Topic name is invalid: the length of '"
              + name
              + "' is longer than the max allowed length "
              + LONGEST_NAME);
    }
    if (!name.matches("[a-zA-Z0-9._-]+") || name.matches("\\.{1,2}")) {
      throw Refusals.mapped("Topic name is invalid: '" + name + "'");
    }
    if (list().containsKey(name)) {
      throw Refusals.mapped("Topic '" + name + "' already exists.");
    }
    if (isDoomed(name)) {
      throw Refusals.mapped("Topic '" + name + "' is marked for deletion.");
    }
  }

  private boolean isDoomed(String name) {
    return Optional.ofNullable(home.doomedTopics().get(name))
        .filter(deleted -> world.now().isBefore(deleted.plus(world.timing().goneAfter())))
        .isPresent();
  }
}
