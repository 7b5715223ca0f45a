package com.kafkalinks.simulator.model;

import java.util.NoSuchElementException;
import java.util.Optional;

/** Changes a link without the API, its rules and its delays. */
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

  /** Resets a setting to its default. */
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

  /** The mirror of this name, also while it can't be seen. */
  public Mirror mirror(String topic) {
    return Optional.ofNullable(link().mirrors().get(topic))
        .orElseThrow(() -> new NoSuchElementException("no mirror topic " + topic + " of " + name));
  }

  /** Adds a mirror, with its source where there is none, or gives one another status. */
  public void setMirror(String topic, MirrorStatus status) {
    MirrorStep step = MirrorStep.forced(status, world.now());
    Mirror mirror = link().mirrors().get(topic);
    if (mirror == null) {
      link().mirrors().put(topic, newMirror(topic, step));
    } else {
      mirror.begin(step);
    }
  }

  /** Removes a mirror and its topic without a trace. */
  public void removeMirror(String topic) {
    home.topics().remove(topic);
    link().mirrors().remove(topic);
  }

  private Mirror newMirror(String name, MirrorStep step) {
    String prefix = link().settings().prefix();
    String source = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    Topic original =
        new Pairing(world, home)
            .remote(link())
            .map(remote -> remote.declare(source, 1, world.now()))
            .orElse(null);
    return new Mirror(home.declare(name, 1, world.now()), original, source, world.now(), step);
  }
}
