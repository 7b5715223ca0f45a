package com.kafkalinks.simulator.rest;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Cluster;
import java.util.List;

/** Clusters: list and read. */
final class ClusterRoutes {
  private ClusterRoutes() {}

  static List<Route> all() {
    return List.of(
        new Route("GET", "clusters", Operation.CLUSTERS, ClusterRoutes::list),
        new Route("GET", "clusters/*", Operation.CLUSTERS, ClusterRoutes::read));
  }

  private static Reply list(Request request) {
    List<Cluster> own =
        request.world().clusters().values().stream()
            .filter(cluster -> request.access().isOpen(cluster))
            .toList();
    return Json.list("KafkaClusterList", request.self(), own, cluster -> json(request, cluster));
  }

  private static Reply read(Request request) {
    return Json.ok(json(request, request.cluster()));
  }

  private static JsonObject json(Request request, Cluster cluster) {
    JsonObject body = Json.resource("KafkaCluster", request.self(cluster.id()));
    body.addProperty("cluster_id", cluster.id());
    for (String part : List.of("acls", "brokers", "broker_configs", "consumer_groups", "topics")) {
      body.add(part, related(request.self(cluster.id(), part.replace('_', '-'))));
    }
    body.add("partition_reassignments", related(request.self(cluster.id(), "topics")));
    return body;
  }

  private static JsonObject related(String address) {
    JsonObject related = new JsonObject();
    related.addProperty("related", address);
    return related;
  }
}
