package com.kafkalinks.simulator.rest;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.kafkalinks.simulator.http.Reply;
import java.util.List;
import java.util.function.Function;

/** The shapes that all resources of the API have in common. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private Json() {}

  static Reply ok(JsonElement body) {
    return Reply.json(200, GSON.toJson(body));
  }

  /** An object with its kind and its own address. */
  static JsonObject resource(String kind, String self) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("self", self);
    JsonObject body = new JsonObject();
    body.addProperty("kind", kind);
    body.add("metadata", metadata);
    return body;
  }

  /** A list; the lists of this API never have a next page. */
  static <T> Reply list(String kind, String self, List<T> items, Function<T, JsonElement> toJson) {
    JsonObject body = resource(kind, self);
    body.getAsJsonObject("metadata").add("next", null);
    body.add("data", array(items, toJson));
    return ok(body);
  }

  static <T> JsonArray array(List<T> items, Function<T, JsonElement> toJson) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(toJson.apply(item)));
    return array;
  }
}
