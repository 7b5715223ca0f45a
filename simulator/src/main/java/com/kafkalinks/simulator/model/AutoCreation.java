package com.kafkalinks.simulator.model;

import java.util.List;
import java.util.Optional;

/** The mirrors that a link makes of its own accord, where its settings say so. */
final class AutoCreation {
  private static final String SWITCH = "auto.create.mirror.topics.enable";
  private static final String FILTERS = "auto.create.mirror.topics.filters";

  private final World world;
  private final Cluster home;
  private final Link link;

  AutoCreation(World world, Cluster home, Link link) {
    this.world = world;
    this.home = home;
    this.link = link;
  }

  /** Makes a mirror of each topic that matches and whose name is free. */
  void createMissing() {
    boolean on = link.settings().isOn(SWITCH) && link.mode() != LinkMode.SOURCE;
    if (on && link.isCopying() && !link.isDeleted()) {
      Optional<Cluster> remote = new Pairing(world, home).remote(link);
      remote.map(cluster -> List.copyOf(cluster.topics().keySet())).orElse(List.of()).stream()
          .filter(this::isWanted)
          .forEach(this::create);
    }
  }

  private boolean isWanted(String topic) {
    String name = link.settings().prefix() + topic;
    boolean free = !home.topics().containsKey(name) && !new Topics(world, home).isDoomed(name);
    NameFilters filters = new NameFilters(link.settings().value(FILTERS), "topicFilters");
    return free && !topic.startsWith("__") && filters.pick(topic);
  }

  private void create(String topic) {
    try {
      new MirrorCreation(world, home, link).add(new NewMirror(topic, null, null, List.of()));
    } catch (Refusal impossible) {
      // A real link reports it in its task; the mirror is missing there, too.
    }
  }
}
