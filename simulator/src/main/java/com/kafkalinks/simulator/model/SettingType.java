package com.kafkalinks.simulator.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import java.io.IOException;
import java.util.List;

/**
 * Which values a setting takes. Written as {@code text}, {@code boolean}, {@code json}, {@code
 * number LOWEST} of 32 bits, {@code long LOWEST}, {@code enum A,B} or {@code list A,B} of those.
 */
record SettingType(String kind, String argument) {
  private static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  static SettingType parse(String text) {
    String[] parts = text.split(" ", 2);
    return new SettingType(parts[0], parts.length > 1 ? parts[1] : "");
  }

  boolean takes(String value) {
    return switch (kind) {
      case "boolean" -> List.of("true", "false").contains(value);
      case "number" -> isNumber(value, Long.parseLong(argument), Integer.MAX_VALUE);
      case "long" -> isNumber(value, Long.parseLong(argument), Long.MAX_VALUE);
      case "enum" -> List.of(argument.split(",", -1)).contains(value);
      case "list" ->
          List.of(argument.split(",", -1)).containsAll(List.of(value.split(" *, *", -1)));
      case "json" -> value.isEmpty() || isJsonObject(value);
      default -> true;
    };
  }

  private static boolean isNumber(String value, long lowest, long highest) {
    try {
      long number = Long.parseLong(value);
      return number >= lowest && number <= highest;
    } catch (NumberFormatException notOne) {
      return false;
    }
  }

  private static boolean isJsonObject(String value) {
    try {
      JsonElement json = STRICT.getAdapter(JsonElement.class).fromJson(value);
      return json != null && json.isJsonObject();
    } catch (IOException | JsonSyntaxException malformed) {
      return false;
    }
  }

  @Override
  public String toString() {
    return argument.isEmpty() ? kind : kind + " " + argument;
  }
}
