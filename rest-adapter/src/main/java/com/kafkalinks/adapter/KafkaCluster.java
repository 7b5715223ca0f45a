package com.kafkalinks.adapter;

/**
 * One Kafka cluster behind its REST API. What it hands out is cheap, makes no call by itself and is
 * safe for use by many threads.
 */
public interface KafkaCluster {
  /** The cluster links whose link object is on this cluster. */
  ClusterLinks links();

  /** The mirror topics on this cluster, whichever link they belong to. */
  MirrorTopics mirrorTopics();

  /** All topics of this cluster, mirror topics included. */
  Topics topics();
}
