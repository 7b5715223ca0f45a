package com.kafkalinks.simulator.model;

import java.util.NoSuchElementException;

/** Changes a link behind its owner's back: no rule is checked, no delay kept. */
public final class Backdoor {
  private final World world;
  private final Cluster home;
  private final String name;

  /** The way to the link of this name. */
  public Backdoor(World world, Cluster home, String name) {
    this.world = world;
    this.home = home;
    this.name = name;
  }

  /** The link, also while it can't be seen. */
  public Link link() {
    return world
        .existing(home, name)
        .orElseThrow(() -> new NoSuchElementException("no link " + name + " on " + home.id()));
  }

  /** Sets a setting. */
  public void set(String setting, String value) {
    link().settings().values().put(setting, value);
  }

  /** Puts a setting back to its default. */
  public void reset(String setting) {
    link().settings().values().remove(setting);
  }

  /** Removes the link. */
  public void delete() {
    link();
    home.links().remove(name);
  }

  /** Puts a link with another id in its place. */
  public void recreate() {
    Link old = link();
    LinkSettings settings = old.settings().copy();
    home.links()
        .put(name, new Link(name, world.newLinkId(), old.remoteClusterId(), settings, world));
  }

  /** Adds a mirror or gives it another status. */
  public void setMirror(String topic, String status) {
    link()
        .mirrors()
        .computeIfAbsent(topic, added -> new Mirror(topic, topic, 1, world.timing()))
        .go(world.now(), status);
  }
}
