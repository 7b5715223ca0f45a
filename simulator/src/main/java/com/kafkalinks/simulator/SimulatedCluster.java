package com.kafkalinks.simulator;

import com.kafkalinks.simulator.model.Cluster;
import com.kafkalinks.simulator.model.Link;
import com.kafkalinks.simulator.model.Links;
import com.kafkalinks.simulator.model.Outage;
import com.kafkalinks.simulator.model.World;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** A cluster of a running simulator. */
public final class SimulatedCluster {
  private final World world;
  private final Cluster cluster;

  SimulatedCluster(World world, String id) {
    this.world = world;
    synchronized (world) {
      cluster =
          Optional.ofNullable(world.clusters().get(id))
              .orElseThrow(() -> new NoSuchElementException("no cluster " + id));
    }
  }

  /** Id of the cluster. */
  public String id() {
    return cluster.id();
  }

  /** From now on this key is good, for the REST API and for links that log in here. */
  public void addKey(String key, String secret) {
    change(() -> cluster.keys().put(key, secret));
  }

  /** From now on this key is refused, by the REST API at once, of links after a while. */
  public void removeKey(String key) {
    change(() -> cluster.keys().remove(key));
  }

  /** From now on this login is good; see {@link LinkSimulatorBuilder#login}. */
  public void addLogin(String mechanism, String user, String secret) {
    change(() -> cluster.logins(mechanism).put(user, secret));
  }

  /** From now on this login is refused, unless it was the last one of its mechanism. */
  public void removeLogin(String mechanism, String user) {
    change(() -> cluster.logins(mechanism).remove(user));
  }

  /** From now on this client certificate (PEM) is good. */
  public void addCertificate(String pem) {
    change(() -> cluster.certificates().add(pem));
  }

  /** From now on this client certificate is refused, unless it was the last one. */
  public void removeCertificate(String pem) {
    change(() -> cluster.certificates().remove(pem));
  }

  /** Moves the cluster to other hosts: links that look for it at the old ones lose it. */
  public void moveTo(String... hostsAndPorts) {
    change(
        () -> {
          cluster.bootstrap().clear();
          cluster.bootstrap().addAll(List.of(hostsAndPorts));
        });
  }

  /** From now on this is wrong with the whole cluster; {@link Outage#NONE} ends it. */
  public void fail(Outage outage) {
    synchronized (world) {
      world.change(() -> cluster.fail(outage));
      world.notifyAll();
    }
  }

  /** What is wrong with it. */
  public Outage outage() {
    synchronized (world) {
      return cluster.outage();
    }
  }

  /** A topic, there or not: its methods say so when they miss it. */
  public SimulatedTopic topic(String name) {
    return new SimulatedTopic(world, cluster, name);
  }

  /** Names of all topics, mirrors included, those too that can't be seen yet. */
  public List<String> topicNames() {
    synchronized (world) {
      world.settle();
      return List.copyOf(cluster.topics().keySet());
    }
  }

  /** Names of the links that can be read now. */
  public List<String> linkNames() {
    return read(links -> links.list().stream().map(Link::name).toList());
  }

  /** Whether a link of this name can be read now. */
  public boolean hasLink(String name) {
    return linkNames().contains(name);
  }

  /** A link, there or not: its methods say so when they miss it. */
  public SimulatedLink link(String name) {
    return new SimulatedLink(world, cluster, name);
  }

  private <T> T read(Function<Links, T> question) {
    synchronized (world) {
      world.settle();
      return question.apply(new Links(world, cluster));
    }
  }

  private void change(Runnable change) {
    synchronized (world) {
      world.change(change);
    }
  }
}
