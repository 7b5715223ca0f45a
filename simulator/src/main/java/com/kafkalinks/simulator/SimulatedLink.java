package com.kafkalinks.simulator;

import com.kafkalinks.simulator.model.Backdoor;
import com.kafkalinks.simulator.model.Cluster;
import com.kafkalinks.simulator.model.Health;
import com.kafkalinks.simulator.model.Link;
import com.kafkalinks.simulator.model.TaskError;
import com.kafkalinks.simulator.model.World;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A link of a running simulator, seen and changed without the API: no rule is checked, no delay
 * kept. Every method throws {@link java.util.NoSuchElementException} if the link isn't there.
 */
public final class SimulatedLink {
  private final World world;
  private final Backdoor backdoor;

  SimulatedLink(World world, Cluster cluster, String name) {
    this.world = world;
    this.backdoor = new Backdoor(world, cluster, name);
  }

  /** The value of {@code cluster_link_id}. */
  public String id() {
    return read(link -> link.id().text());
  }

  /** The value of {@code link.mode}. */
  public String mode() {
    return read(link -> link.mode().name());
  }

  /** Id of the cluster at the other end, or null. */
  public String remoteClusterId() {
    return read(Link::remoteClusterId);
  }

  /** The value of {@code link_state}. */
  public String state() {
    return read(link -> link.healthAt(world.now()).state());
  }

  /** The value of {@code link_error}. */
  public String error() {
    return read(link -> link.healthAt(world.now()).error());
  }

  /** The value of {@code link_error_message}. */
  public String errorMessage() {
    return read(link -> link.healthAt(world.now()).message());
  }

  /** What was set, by name: the real values of secrets too. Never print it. */
  public Map<String, String> settings() {
    return read(Link::settingValues);
  }

  /**
   * Whether the link has this value for the setting, for comparing secrets without showing them.
   */
  public boolean has(String setting, String value) {
    return value.equals(settings().get(setting));
  }

  /** Mirror topics with their status, without regard to the health of the link. */
  public Map<String, String> mirrors() {
    return read(
        link -> {
          Map<String, String> mirrors = new TreeMap<>();
          link.mirrors().forEach((name, m) -> mirrors.put(name, m.status().name()));
          return mirrors;
        });
  }

  /** Sets a setting. */
  public void set(String setting, String value) {
    locked(() -> backdoor.set(setting, value));
  }

  /** Puts a setting back to its default. */
  public void reset(String setting) {
    locked(() -> backdoor.reset(setting));
  }

  /** Deletes the link, mirrors and all, without a trace. */
  public void delete() {
    locked(backdoor::delete);
  }

  /** Deletes the link and makes it anew with another id and without mirrors. */
  public void recreate() {
    locked(backdoor::recreate);
  }

  /** The link says this about itself from now on, whatever is true. */
  public void forceHealth(String state, String error, String message) {
    locked(() -> backdoor.link().force(new Health(state, error, message)));
  }

  /** The link says the truth about itself again. */
  public void releaseHealth() {
    locked(() -> backdoor.link().force(null));
  }

  /** A task, such as {@code AclSync}, has this error from now on. */
  public void forceTaskError(String task, String code, String message) {
    locked(() -> backdoor.link().taskErrors().put(task, new TaskError(code, message)));
  }

  /** Tasks have no errors but their own again. */
  public void releaseTaskErrors() {
    locked(() -> backdoor.link().taskErrors().clear());
  }

  /** A mirror topic, there or not: its methods say so when they miss it. */
  public SimulatedMirror mirror(String topic) {
    return new SimulatedMirror(world, backdoor, topic);
  }

  /** Adds a mirror topic, or gives one another status: {@link SimulatedMirror#setStatus}. */
  public void setMirror(String topic, String status) {
    mirror(topic).setStatus(status);
  }

  /** Removes a mirror topic: {@link SimulatedMirror#remove}. */
  public void removeMirror(String topic) {
    mirror(topic).remove();
  }

  private <T> T read(Function<Link, T> question) {
    synchronized (world) {
      world.settle();
      return question.apply(backdoor.link());
    }
  }

  private void locked(Runnable change) {
    synchronized (world) {
      world.change(change);
    }
  }
}
