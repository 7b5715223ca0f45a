package com.kafkalinks.simulator.rest;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Topics;
import java.util.List;
import java.util.Map;

/** As much of the topics API as clients of cluster links need. */
final class TopicRoutes {
  private static final String TOPICS = "clusters/*/topics";
  private static final int REPLICATION = 3;

  private TopicRoutes() {}

  static List<Route> all() {
    return List.of(
        new Route("GET", TOPICS, Operation.TOPICS, TopicRoutes::list),
        new Route("POST", TOPICS, Operation.TOPICS, TopicRoutes::create),
        new Route("GET", TOPICS + "/*", Operation.TOPICS, TopicRoutes::read),
        new Route("DELETE", TOPICS + "/*", Operation.TOPICS, TopicRoutes::delete));
  }

  private static Topics topics(Request request) {
    return new Topics(request.world(), request.cluster());
  }

  private static Reply list(Request request) {
    List<Map.Entry<String, Integer>> all = List.copyOf(topics(request).list().entrySet());
    String self = request.self(request.cluster().id(), "topics");
    return Json.list(
        "KafkaTopicList", self, all, topic -> json(request, topic.getKey(), topic.getValue()));
  }

  private static Reply create(Request request) {
    Body body = request.body();
    String name = body.requiredText("topic_name");
    topics(request).create(name, body.number("partitions_count"));
    JsonObject made = json(request, name, topics(request).read(name));
    return Reply.json(201, made.toString());
  }

  private static Reply read(Request request) {
    String name = request.name(0);
    return Json.ok(json(request, name, topics(request).read(name)));
  }

  private static Reply delete(Request request) {
    topics(request).delete(request.name(0));
    return Reply.empty(204);
  }

  private static JsonObject json(Request request, String name, int partitions) {
    String cluster = request.cluster().id();
    JsonObject body = Json.resource("KafkaTopic", request.self(cluster, "topics", name));
    body.addProperty("cluster_id", cluster);
    body.addProperty("topic_name", name);
    body.addProperty("is_internal", false);
    body.addProperty("replication_factor", REPLICATION);
    body.addProperty("partitions_count", partitions);
    for (String part : List.of("partitions", "configs", "partition_reassignments")) {
      JsonObject related = new JsonObject();
      related.addProperty("related", request.self(cluster, "topics", name, part));
      body.add(part, related);
    }
    return body;
  }
}
