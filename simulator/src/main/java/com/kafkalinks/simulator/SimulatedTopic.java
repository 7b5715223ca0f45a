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
 * A topic of a running simulator, mirror or not, seen and changed without the API. Except {@link
 * #create} every method throws {@link NoSuchElementException} if the topic isn't there.
 *
 * <p>Each record has a number of its own, which its copies keep, so that a test can prove that none
 * is lost: {@code destination.topic("orders").records().containsAll(written)}.
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

  /** Makes the topic if there is none of this name; no rule is checked, no delay kept. */
  public SimulatedTopic create(int partitions) {
    change(() -> cluster.declare(name, partitions, world.now()));
    return this;
  }

  /** Deletes it without a trace; mirrors of it fail, a mirror that it is goes with it. */
  public void delete() {
    topic();
    change(() -> cluster.remove(name));
  }

  /** Number of partitions. */
  public int partitions() {
    return read(Topic::partitions);
  }

  /** Adds partitions until there are so many. */
  public void growTo(int partitions) {
    change(() -> topic().growTo(partitions));
  }

  /**
   * Writes records, spread over the partitions, as a producer does.
   *
   * @return their numbers
   * @throws IllegalStateException if no producer could: see {@link #isWritable()}
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

  /** Whether it takes records: it isn't a live mirror, and its cluster isn't down. */
  public boolean isWritable() {
    return read(topic -> cluster.outage().isServing() && cluster.feeding(topic).isEmpty());
  }

  /** The numbers of all records. */
  public Set<Long> records() {
    return read(topic -> new TreeSet<>(topic.records().toList()));
  }

  /** What was set, by name. */
  public Map<String, String> settings() {
    return read(topic -> Map.copyOf(topic.settings()));
  }

  /** Sets a setting, even one that a mirror gets from its source. */
  public void set(String setting, String value) {
    change(() -> topic().settings().put(setting, value));
  }

  /** Puts a setting back to its default. */
  public void reset(String setting) {
    change(() -> topic().settings().remove(setting));
  }

  /** From now on the group has active members on the topic, which block a restore. */
  public void addConsumerGroup(String group) {
    change(() -> topic().consumerGroups().add(group));
  }

  /** The members of the group have left. */
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
