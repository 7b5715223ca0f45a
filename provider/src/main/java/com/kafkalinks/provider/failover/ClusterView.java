package com.kafkalinks.provider.failover;

import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.Topic;
import java.util.Map;
import java.util.Optional;

/**
 * What one cluster shows of the topics of a cluster link, in a single look.
 *
 * @param clusterId the cluster
 * @param silence why it could not be asked; empty where it answered
 * @param linkPaused whether the link is paused
 * @param topics its topics by name, mirror topics included
 * @param mirrors the mirror topics of the link by name, stopped ones included
 */
record ClusterView(
    String clusterId,
    Optional<String> silence,
    boolean linkPaused,
    Map<String, Topic> topics,
    Map<String, MirrorTopic> mirrors) {

  /** A cluster that does not answer. */
  static ClusterView silent(String clusterId, String reason) {
    return new ClusterView(clusterId, Optional.of(reason), false, Map.of(), Map.of());
  }

  boolean answered() {
    return silence.isEmpty();
  }

  /** This view with newer mirror topics: topics are not listed again with every look. */
  ClusterView with(Map<String, MirrorTopic> newer) {
    return new ClusterView(clusterId, silence, linkPaused, topics, newer);
  }

  TopicOnCluster topic(String name) {
    if (!answered()) {
      return TopicOnCluster.SILENT;
    }
    MirrorTopic mirror = mirrors.get(name);
    if (mirror != null) {
      return TopicOnCluster.of(mirror, linkPaused);
    }
    return topics.containsKey(name) ? TopicOnCluster.ORDINARY : TopicOnCluster.ABSENT;
  }
}
