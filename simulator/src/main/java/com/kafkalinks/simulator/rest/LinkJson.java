package com.kafkalinks.simulator.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.kafkalinks.simulator.model.Health;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Link;
import com.kafkalinks.simulator.model.LinkMode;
import com.kafkalinks.simulator.model.LinkTask;
import com.kafkalinks.simulator.model.Mirror;
import com.kafkalinks.simulator.model.TaskError;
import java.util.List;

/** A link as the API writes it. */
final class LinkJson {
  private LinkJson() {}

  static JsonObject of(Request request, Link link) {
    String self = request.self(request.cluster().id(), "links", link.name());
    JsonObject body = Json.resource("KafkaLinkData", self);
    addClusters(body, link);
    body.addProperty("link_name", link.name());
    body.addProperty("link_id", link.id().uuid().toString());
    body.addProperty("cluster_link_id", link.id().text());
    List<String> topics = link.visibleMirrors(request.world()).map(Mirror::name).toList();
    body.add("topic_names", Json.array(topics, JsonPrimitive::new));
    addHealth(body, link.healthAt(request.world().now()), request);
    return body;
  }

  /** Source and destination are null except for the remote one of a one-way link. */
  private static void addClusters(JsonObject body, Link link) {
    String remote = link.remoteClusterId();
    LinkMode mode = link.mode();
    body.addProperty("source_cluster_id", mode == LinkMode.DESTINATION ? remote : null);
    body.addProperty("destination_cluster_id", mode == LinkMode.SOURCE ? remote : null);
    body.addProperty("remote_cluster_id", remote);
  }

  private static void addHealth(JsonObject body, Health health, Request request) {
    if (request.world().turned(Knob.LINK_ERROR, "present")) {
      body.addProperty("link_error", health.error());
      body.addProperty("link_error_message", health.message());
    }
    if (request.world().turned(Knob.LINK_STATE, "present")) {
      body.addProperty("link_state", health.state());
    }
  }

  static JsonArray tasks(List<LinkTask> tasks) {
    return Json.array(
        tasks,
        task -> {
          JsonObject body = new JsonObject();
          body.addProperty("task_name", task.name());
          body.addProperty("state", task.state());
          body.add("errors", Json.array(task.errors(), LinkJson::error));
          return body;
        });
  }

  static JsonObject error(TaskError error) {
    JsonObject body = new JsonObject();
    body.addProperty("error_code", error.code());
    body.addProperty("error_message", error.message());
    return body;
  }
}
