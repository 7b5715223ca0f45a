package com.kafkalinks.simulator.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Refusals;
import com.kafkalinks.simulator.model.SettingChange;
import com.kafkalinks.simulator.model.SettingRow;
import com.kafkalinks.simulator.model.TopicSettings;
import java.util.List;

/** Settings of a topic: list, read, set, reset, and many changes in one call, here by POST. */
final class TopicSettingRoutes {
  private static final String CONFIGS = "clusters/*/topics/*/configs";
  private static final String SET = "DYNAMIC_TOPIC_CONFIG";

  private TopicSettingRoutes() {}

  static List<Route> all() {
    return List.of(
        new Route("GET", CONFIGS, Operation.TOPIC_CONFIGS, TopicSettingRoutes::list),
        new Route("POST", CONFIGS + ":alter", Operation.TOPIC_ALTER, TopicSettingRoutes::alter),
        new Route("GET", CONFIGS + "/*", Operation.TOPIC_CONFIGS, TopicSettingRoutes::read),
        new Route("PUT", CONFIGS + "/*", Operation.TOPIC_ALTER, TopicSettingRoutes::set),
        new Route("DELETE", CONFIGS + "/*", Operation.TOPIC_ALTER, TopicSettingRoutes::reset));
  }

  private static TopicSettings settings(Request request) {
    return TopicRoutes.topics(request).settings(request.name(0));
  }

  private static Reply list(Request request) {
    String self = self(request);
    return Json.list(
        "KafkaTopicConfigList", self, settings(request).rows(), row -> json(request, self, row));
  }

  private static String self(Request request) {
    return request.self(request.cluster().id(), "topics", request.name(0), "configs");
  }

  private static Reply read(Request request) {
    String name = request.name(1);
    SettingRow row = settings(request).row(name).orElseThrow(() -> Refusals.noSetting(name));
    return Json.ok(json(request, self(request), row));
  }

  private static Reply set(Request request) {
    String value = request.body().requiredText("value");
    return change(request, List.of(new SettingChange(request.name(1), value)), false);
  }

  private static Reply reset(Request request) {
    return change(request, List.of(new SettingChange(request.name(1), null)), false);
  }

  private static Reply alter(Request request) {
    Body body = request.body();
    return change(request, SettingBody.changes(body), body.isTrue("validate_only"));
  }

  private static Reply change(Request request, List<SettingChange> changes, boolean validateOnly) {
    settings(request).alter(changes, validateOnly);
    return Reply.empty(204);
  }

  private static JsonObject json(Request request, String configs, SettingRow row) {
    JsonObject body = Json.resource("KafkaTopicConfig", Request.below(configs, row.name()));
    body.addProperty("cluster_id", request.cluster().id());
    body.addProperty("topic_name", request.name(0));
    body.addProperty("name", row.name());
    body.addProperty("value", row.value());
    body.addProperty("is_default", row.isDefault());
    body.addProperty("is_read_only", row.isReadOnly());
    body.addProperty("is_sensitive", row.isSensitive());
    body.addProperty("source", row.source(SET));
    body.add("synonyms", new JsonArray());
    return body;
  }
}
