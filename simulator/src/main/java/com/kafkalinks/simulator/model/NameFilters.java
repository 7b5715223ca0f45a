package com.kafkalinks.simulator.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The filters of a link's setting, by which it picks topics or consumer groups. */
final class NameFilters {
  private final JsonArray filters;

  /** The filters in the text of a setting; an empty text has none. */
  NameFilters(String text, String member) {
    JsonElement found =
        text.isEmpty() ? null : JsonParser.parseString(text).getAsJsonObject().get(member);
    filters = found == null ? new JsonArray() : found.getAsJsonArray();
  }

  /** Whether a filter includes the name and none excludes it. */
  boolean pick(String name) {
    boolean included = false;
    for (JsonElement filter : filters) {
      if (fits(filter.getAsJsonObject(), name)) {
        if ("EXCLUDE".equals(text(filter.getAsJsonObject(), "filterType"))) {
          return false;
        }
        included = true;
      }
    }
    return included;
  }

  private static boolean fits(JsonObject filter, String candidate) {
    String name = text(filter, "name");
    return "PREFIXED".equals(text(filter, "patternType"))
        ? candidate.startsWith(name)
        : name.equals("*") || name.equals(candidate);
  }

  private static String text(JsonObject filter, String member) {
    return filter.has(member) ? filter.get(member).getAsString() : "";
  }
}
