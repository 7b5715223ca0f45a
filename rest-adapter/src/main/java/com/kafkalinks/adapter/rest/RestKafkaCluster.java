package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorTopics;
import com.kafkalinks.adapter.Topics;

/** A cluster whose ports share their connections, credentials and retries. */
record RestKafkaCluster(RestEndpoint endpoint, RestCalls calls) implements KafkaCluster {
  @Override
  public ClusterLinks links() {
    return new RestClusterLinks(endpoint, calls);
  }

  @Override
  public MirrorTopics mirrorTopics() {
    return new RestMirrorTopics(endpoint, calls);
  }

  @Override
  public Topics topics() {
    return new RestTopics(endpoint, calls);
  }
}
