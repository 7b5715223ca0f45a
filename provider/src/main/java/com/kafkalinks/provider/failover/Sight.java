package com.kafkalinks.provider.failover;

/**
 * What both clusters show at a moment.
 *
 * @param wanted the cluster that is wanted as the primary
 * @param other the other one
 */
record Sight(ClusterView wanted, ClusterView other) {
  TopicPair pair(String topic) {
    return new TopicPair(wanted.topic(topic), other.topic(topic));
  }

  boolean complete() {
    return wanted.answered() && other.answered();
  }
}
