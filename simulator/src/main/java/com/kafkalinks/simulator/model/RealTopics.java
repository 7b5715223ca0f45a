package com.kafkalinks.simulator.model;

import com.kafkalinks.simulator.model.Contact.Offsets;
import com.kafkalinks.simulator.model.Contact.RealTopic;
import com.kafkalinks.simulator.model.Contact.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /**
   * Takes over names, partitions, end offsets and settings. Topics that only the simulator has
   * stay, and so do the records of mirrors: their replicas know them better.
   */
  void follow(Contact contact) {
    if (contact.isGood() && cluster.isNews(contact.span())) {
      List.copyOf(cluster.topics().values()).forEach(topic -> drop(topic, contact));
      contact.topics().forEach((name, real) -> follow(name, real, contact.span()));
    }
  }

  private void drop(Topic topic, Contact contact) {
    RealTopic real = contact.topics().get(topic.name());
    boolean gone = real == null || !real.id().equals(topic.realId());
    if (topic.realId() == null || !topic.isKnownBefore(contact.span()) || !gone) {
      return;
    }
    if (cluster.feeding(topic).isPresent()) {
      cluster.delete(topic.name(), world.now());
    } else {
      cluster.topics().remove(topic.name());
    }
  }

  private void follow(String name, RealTopic real, Span span) {
    if (!cluster.topics().containsKey(name) && cluster.isForgotten(name, span)) {
      return;
    }
    Topic topic = cluster.topics().computeIfAbsent(name, missing -> declare(missing, real, span));
    boolean same = real.id().equals(topic.realId()) && topic.isKnownBefore(span);
    if (same && cluster.feeding(topic).isEmpty()) {
      follow(topic, real.partitions());
      topic.takeRealSettings(known(real.settings()));
    }
  }

  private Topic declare(String name, RealTopic real, Span span) {
    Topic topic = new Topic(name, 0, world.now());
    topic.represent(real.id(), span.began());
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
      world.produce(log, Math.min(end - log.end(), KEPT));
      log.endAt(end);
    }
  }

  private Map<String, String> known(Map<String, String> settings) {
    Map<String, String> known = new TreeMap<>(settings);
    known.keySet().removeIf(name -> SettingTable.OF_TOPICS.find(name, world.profile()).isEmpty());
    return known;
  }

  private static long firstKept(Offsets offsets) {
    return Math.max(offsets.start(), offsets.end() - KEPT);
  }
}
