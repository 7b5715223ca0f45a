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
 * A link of a running simulator, inspected and changed without the API, its rules and its delays.
 * Every method throws {@link java.util.NoSuchElementException} if the link doesn't exist.
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

  /** Id of the remote cluster, or null. */
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

  /** Settings that differ from the default, including the values of secrets. Never print them. */
  public Map<String, String> settings() {
    return read(Link::settingValues);
  }

  /** Whether the setting has this value; compares secrets without showing them. */
  public boolean has(String setting, String value) {
    return value.equals(settings().get(setting));
  }

  /** Mirror topics with their own status, regardless of the health of the link. */
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

  /** Resets a setting to its default. */
  public void reset(String setting) {
    locked(() -> backdoor.reset(setting));
  }

  /** Removes the link and its mirrors at once. */
  public void delete() {
    locked(backdoor::delete);
  }

  /** Replaces the link by one with another id and without mirrors. */
  public void recreate() {
    locked(backdoor::recreate);
  }

  /** Overrides the health that the link reports. */
  public void forceHealth(String state, String error, String message) {
    locked(() -> backdoor.link().force(new Health(state, error, message)));
  }

  /** Makes the link report its real health again. */
  public void releaseHealth() {
    locked(() -> backdoor.link().force(null));
  }

  /** Makes a task, such as {@code AclSync}, report this error. */
  public void forceTaskError(String task, String code, String message) {
    locked(() -> backdoor.link().taskErrors().put(task, new TaskError(code, message)));
  }

  /** Makes tasks report only their own errors again. */
  public void releaseTaskErrors() {
    locked(() -> backdoor.link().taskErrors().clear());
  }

  /** A handle for a mirror topic, which need not exist yet. */
  public SimulatedMirror mirror(String topic) {
    return new SimulatedMirror(world, backdoor, topic);
  }

  /** Adds a mirror topic, or changes its status: {@link SimulatedMirror#setStatus}. */
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
