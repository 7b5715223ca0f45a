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

  /** The same, where the other cluster has fallen silent. */
  Sight withoutOther(String reason) {
    return new Sight(wanted, ClusterView.silent(other.clusterId(), reason));
  }

  boolean complete() {
    return wanted.answered() && other.answered();
  }
}
