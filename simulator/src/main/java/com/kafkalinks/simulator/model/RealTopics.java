package com.kafkalinks.simulator.model;

import com.kafkalinks.simulator.model.Contact.Offsets;
import com.kafkalinks.simulator.model.Contact.RealTopic;
import java.util.List;
import java.util.Map;

/** Keeps the topics of a simulated cluster like those of its real brokers. */
final class RealTopics {
  /** How many records of a partition are kept; what is older counts as deleted. */
  private static final long KEPT = 100_000;

  private final World world;
  private final Cluster cluster;

  RealTopics(World world, Cluster cluster) {
    this.world = world;
    this.cluster = cluster;
  }

  /** Takes over names, partitions and end offsets. Topics that only the simulator has stay. */
  void follow(Map<String, RealTopic> found) {
    cluster
        .topics()
        .values()
        .removeIf(topic -> topic.realId() != null && !isStillThere(topic, found));
    found.forEach(
        (name, real) -> {
          Topic topic = cluster.topics().computeIfAbsent(name, missing -> declare(missing, real));
          if (real.id().equals(topic.realId())) {
            follow(topic, real.partitions());
          }
        });
  }

  private static boolean isStillThere(Topic topic, Map<String, RealTopic> found) {
    RealTopic real = found.get(topic.name());
    return real != null && real.id().equals(topic.realId());
  }

  private Topic declare(String name, RealTopic real) {
    Topic topic = new Topic(name, 0, world.now());
    topic.represent(real.id());
    return topic;
  }

  private void follow(Topic topic, List<Offsets> partitions) {
    topic.addPartitions(
        partitions.size() - topic.partitions(),
        partition -> new Log(firstKept(partitions.get((int) partition))));
    for (int p = 0; p < partitions.size(); p++) {
      Log log = topic.logs().get(p);
      long end = partitions.get(p).end();
      log.truncateTo(end);
      world.produce(log, end - log.end());
    }
  }

  private static long firstKept(Offsets offsets) {
    return Math.max(offsets.start(), offsets.end() - KEPT);
  }
}
