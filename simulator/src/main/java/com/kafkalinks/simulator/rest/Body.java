package com.kafkalinks.simulator.rest;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.kafkalinks.simulator.model.Refusals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A JSON object that a client sent. Absent and null are alike; unknown members are ignored. */
final class Body {
  private static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  private final JsonObject json;

  private Body(JsonObject json) {
    this.json = json;
  }

  /** Reads the text; none at all counts as an empty object. */
  static Body parse(String text) {
    if (text.isBlank()) {
      return new Body(new JsonObject());
    }
    try {
      return of(STRICT.getAdapter(JsonElement.class).fromJson(text));
    } catch (IOException | JsonParseException malformed) {
      throw Refusals.malformed("Malformed JSON in the body of the request.");
    }
  }

  private static Body of(JsonElement element) {
    if (element == null || !element.isJsonObject()) {
      throw wrongType("LinkedHashMap", element);
    }
    return new Body(element.getAsJsonObject());
  }

  /** A string; null if absent. */
  String text(String name) {
    JsonElement value = value(name);
    if (value.isJsonNull()) {
      return null;
    }
    if (!isString(value)) {
      throw wrongType("String", value);
    }
    return value.getAsString();
  }

  /** A string that must be there. */
  String requiredText(String name) {
    String value = text(name);
    if (value == null) {
      throw Refusals.malformed("Missing required property '" + name + "'.");
    }
    return value;
  }

  /** A number without fraction; null if absent. */
  Integer number(String name) {
    JsonElement value = value(name);
    try {
      return value.isJsonNull() ? null : Integer.valueOf(wholeNumber(value));
    } catch (NumberFormatException fraction) {
      throw wrongType("Integer", value);
    }
  }

  /** Whether a boolean is there and true. */
  boolean isTrue(String name) {
    JsonElement value = value(name);
    if (value.isJsonNull()) {
      return false;
    }
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
      throw wrongType("Boolean", value);
    }
    return value.getAsBoolean();
  }

  boolean has(String name) {
    return !value(name).isJsonNull();
  }

  /** An array of objects; empty if absent. */
  List<Body> objects(String name) {
    List<Body> objects = new ArrayList<>();
    array(name).forEach(element -> objects.add(of(element)));
    return objects;
  }

  /** An array of strings; empty if absent. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonElement element : array(name)) {
      if (!isString(element)) {
        throw wrongType("String", element);
      }
      texts.add(element.getAsString());
    }
    return texts;
  }

  private Iterable<JsonElement> array(String name) {
    JsonElement value = value(name);
    if (value.isJsonNull()) {
      return List.of();
    }
    if (!value.isJsonArray()) {
      throw wrongType("ArrayList", value);
    }
    return value.getAsJsonArray();
  }

  private JsonElement value(String name) {
    return json.has(name) ? json.get(name) : JsonNull.INSTANCE;
  }

  private static boolean isString(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
  }

  private static String wholeNumber(JsonElement value) {
    boolean isNumber = value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    return isNumber ? value.getAsString() : "none";
  }

  /** Names the type only: the value may be a secret. */
  private static RuntimeException wrongType(String wanted, JsonElement found) {
    String kind = found == null ? "nothing" : found.getClass().getSimpleName();
    return Refusals.malformed(
        "Cannot deserialize value of type `" + wanted + "` from " + kind + ".");
  }
}
