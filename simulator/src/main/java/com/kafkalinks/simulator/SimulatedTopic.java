package com.kafkalinks.simulator;

import com.kafkalinks.simulator.model.Cluster;
import com.kafkalinks.simulator.model.Topic;
import com.kafkalinks.simulator.model.World;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A topic of a running simulator, a mirror topic or not, inspected and changed without the API.
 * Except {@link #create}, every method throws {@link NoSuchElementException} if it doesn't exist.
 *
 * <p>Each record has a unique number, which its copies keep, so that a test can prove that none is
 * lost: {@code destination.topic("orders").records().containsAll(written)}.
 */
public final class SimulatedTopic {
  private final World world;
  private final Cluster cluster;
  private final String name;

  SimulatedTopic(World world, Cluster cluster, String name) {
    this.world = world;
    this.cluster = cluster;
    this.name = name;
  }

  /** Creates the topic if it doesn't exist. */
  public SimulatedTopic create(int partitions) {
    change(() -> cluster.declare(name, partitions, world.now()));
    return this;
  }

  /** Removes it at once, including the mirror if it is a mirror topic. Mirrors of it fail. */
  public void delete() {
    topic();
    change(() -> cluster.remove(name));
  }

  /** Number of partitions. */
  public int partitions() {
    return read(Topic::partitions);
  }

  /** Increases the number of partitions to this one. */
  public void growTo(int partitions) {
    change(() -> topic().growTo(partitions));
  }

  /**
   * Writes records, spread evenly over the partitions.
   *
   * @return their numbers
   * @throws IllegalStateException if it isn't {@linkplain #isWritable() writable}
   */
  public List<Long> produce(int records) {
    synchronized (world) {
      world.settle();
      if (!isWritable()) {
        throw new IllegalStateException(name + " on " + cluster.id() + " takes no records");
      }
      List<Long> written = world.produce(topic(), records);
      world.settle();
      return written;
    }
  }

  /** Whether producers can write to it: it isn't a live mirror topic, and its cluster is up. */
  public boolean isWritable() {
    return read(topic -> cluster.outage().isServing() && cluster.feeding(topic).isEmpty());
  }

  /** The numbers of all records. */
  public Set<Long> records() {
    return read(topic -> new TreeSet<>(topic.records().toList()));
  }

  /** Settings that differ from the default. */
  public Map<String, String> settings() {
    return read(topic -> Map.copyOf(topic.settings()));
  }

  /** Sets a setting, even one that is synced from the source. */
  public void set(String setting, String value) {
    change(() -> topic().settings().put(setting, value));
  }

  /** Resets a setting to its default. */
  public void reset(String setting) {
    change(() -> topic().settings().remove(setting));
  }

  /** Adds an active consumer group, which blocks a restore of the topic. */
  public void addConsumerGroup(String group) {
    change(() -> topic().consumerGroups().add(group));
  }

  /** Removes a consumer group. */
  public void removeConsumerGroup(String group) {
    change(() -> topic().consumerGroups().remove(group));
  }

  private Topic topic() {
    return Optional.ofNullable(cluster.topics().get(name))
        .orElseThrow(() -> new NoSuchElementException("no topic " + name + " on " + cluster.id()));
  }

  private <T> T read(Function<Topic, T> question) {
    synchronized (world) {
      world.settle();
      return question.apply(topic());
    }
  }

  private void change(Runnable change) {
    synchronized (world) {
      world.change(change);
    }
  }
}
