package com.kafkalinks.simulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The body of {@code configs:alter}. */
final class AlterBody {
  private final JsonArray data = new JsonArray();

  AlterBody set(String name, String value) {
    JsonObject entry = new JsonObject();
    entry.addProperty("name", name);
    entry.addProperty("value", value);
    data.add(entry);
    return this;
  }

  AlterBody reset(String name) {
    JsonObject entry = new JsonObject();
    entry.addProperty("name", name);
    entry.addProperty("operation", "DELETE");
    data.add(entry);
    return this;
  }

  @Override
  public String toString() {
    JsonObject body = new JsonObject();
    body.add("data", data);
    return body.toString();
  }
}
