package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorTopics;
import com.kafkalinks.adapter.Topics;
import java.util.List;

/** A cluster's ports, which share its endpoint and its logins. */
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

  @Override
  public List<Login> refused() {
    return calls.keys().refused();
  }
}
