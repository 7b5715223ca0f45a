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

  /** Makes this key valid, for the REST API and for links that authenticate here. */
  public void addKey(String key, String secret) {
    change(() -> cluster.keys().put(key, secret));
  }

  /** Revokes this key: the REST API rejects it at once, links notice after a while. */
  public void removeKey(String key) {
    change(() -> cluster.keys().remove(key));
  }

  /** Makes this login valid; see {@link LinkSimulatorBuilder#login}. */
  public void addLogin(String mechanism, String user, String secret) {
    change(() -> cluster.logins(mechanism).put(user, secret));
  }

  /** Makes this client certificate (PEM) valid. */
  public void addCertificate(String pem) {
    change(() -> cluster.certificates().add(pem));
  }

  /** Revokes this client certificate, unless it is the last one. */
  public void removeCertificate(String pem) {
    change(() -> cluster.certificates().remove(pem));
  }

  /**
   * Moves the cluster to these hosts; links with the old bootstrap servers can't reach it any more.
   */
  public void moveTo(String... hostsAndPorts) {
    change(
        () -> {
          cluster.bootstrap().clear();
          cluster.bootstrap().addAll(List.of(hostsAndPorts));
        });
  }

  /** Starts an outage of the whole cluster; {@link Outage#NONE} ends it. */
  public void fail(Outage outage) {
    synchronized (world) {
      world.change(() -> cluster.fail(outage));
      world.notifyAll();
    }
  }

  /** The current outage. */
  public Outage outage() {
    synchronized (world) {
      return cluster.outage();
    }
  }

  /** A handle for a topic, which need not exist yet. */
  public SimulatedTopic topic(String name) {
    return new SimulatedTopic(world, cluster, name);
  }

  /** Names of all topics, including mirror topics and topics that clients can't see yet. */
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

  /** A handle for a link, which need not exist yet. */
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
