package com.kafkalinks.simulator.rest;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Topic;
import com.kafkalinks.simulator.model.Topics;
import java.util.List;

/** Topics, mirrors included: list, create, read, delete. */
final class TopicRoutes {
  private static final String TOPICS = "clusters/*/topics";

  private TopicRoutes() {}

  static List<Route> all() {
    return List.of(
        new Route("GET", TOPICS, Operation.TOPIC_LIST, TopicRoutes::list),
        new Route("POST", TOPICS, Operation.TOPIC_CREATE, TopicRoutes::create),
        new Route("GET", TOPICS + "/*", Operation.TOPIC_READ, TopicRoutes::read),
        new Route("DELETE", TOPICS + "/*", Operation.TOPIC_DELETE, TopicRoutes::delete));
  }

  static Topics topics(Request request) {
    return new Topics(request.world(), request.cluster());
  }

  private static Reply list(Request request) {
    String self = request.self(request.cluster().id(), "topics");
    return Json.list("KafkaTopicList", self, topics(request).list(), topic -> json(request, topic));
  }

  private static Reply create(Request request) {
    Body body = request.body();
    Topics.NewTopic requested =
        new Topics.NewTopic(
            body.requiredText("topic_name"),
            body.number("partitions_count"),
            body.number("replication_factor"),
            SettingBody.initial(body));
    boolean validateOnly = body.isTrue("validate_only");
    return Reply.json(
        201, json(request, topics(request).create(requested, validateOnly)).toString());
  }

  private static Reply read(Request request) {
    return Json.ok(json(request, topics(request).read(request.name(0))));
  }

  private static Reply delete(Request request) {
    topics(request).delete(request.name(0));
    return Reply.empty(204);
  }

  private static JsonObject json(Request request, Topic topic) {
    String cluster = request.cluster().id();
    String name = topic.name();
    JsonObject body = Json.resource("KafkaTopic", request.self(cluster, "topics", name));
    body.addProperty("cluster_id", cluster);
    body.addProperty("topic_name", name);
    body.addProperty("is_internal", name.startsWith("__"));
    body.addProperty("replication_factor", topic.replicationFactor());
    body.addProperty("partitions_count", topic.partitions());
    for (String part : List.of("partitions", "configs", "partition_reassignments")) {
      JsonObject related = new JsonObject();
      related.addProperty("related", request.self(cluster, "topics", name, part));
      body.add(part, related);
    }
    return body;
  }
}
