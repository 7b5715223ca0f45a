package com.kafkalinks.pulumi.value;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** JSON text as a value and back; the only place of the plugin that knows JSON. */
public final class JsonText {
  /** Whole numbers up to here have their own double. */
  private static final double LARGEST_WHOLE = 1L << 53;

  private JsonText() {}

  /**
   * Reads JSON; empty if the text is not JSON. Objects with the signature of a secret become
   * secrets. The parser's own message is dropped: it may quote the text.
   */
  public static Optional<Value> parse(String text) {
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = new GsonBuilder().create().getAdapter(JsonElement.class).read(reader);
      boolean whole = reader.peek() == JsonToken.END_DOCUMENT;
      return whole ? Optional.of(value(element)) : Optional.empty();
    } catch (IOException | JsonParseException | IllegalStateException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static Value value(JsonElement json) {
    if (json.isJsonObject()) {
      return object(json.getAsJsonObject());
    }
    if (json.isJsonArray()) {
      return Value.list(json.getAsJsonArray().asList().stream().map(JsonText::value).toList());
    }
    return json.isJsonNull() ? Value.NULL : primitive(json.getAsJsonPrimitive());
  }

  private static Value object(JsonObject json) {
    Map<String, Value> fields = new LinkedHashMap<>();
    json.entrySet().forEach(entry -> fields.put(entry.getKey(), value(entry.getValue())));
    Value object = Value.object(fields);
    boolean secret = object.get(Signature.FIELD).text().equals(Signature.SECRET);
    return secret ? object.get("value").asSecret() : object;
  }

  private static Value primitive(JsonPrimitive json) {
    if (json.isBoolean()) {
      return Value.of(json.getAsBoolean());
    }
    return json.isNumber() ? Value.of(json.getAsDouble()) : Value.of(json.getAsString());
  }

  /**
   * Writes JSON, indented by two blanks. Secrets are written out: only for values that hold none.
   */
  public static String print(Value value) {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json(value));
  }

  /** Writes JSON without blanks, on one line. Only for values that hold no secret. */
  public static String compact(Value value) {
    return new GsonBuilder().disableHtmlEscaping().create().toJson(json(value));
  }

  private static JsonElement json(Value value) {
    return switch (value.kind()) {
      case BOOL -> new JsonPrimitive(value.bool());
      case NUMBER -> number(value.number());
      case STRING -> new JsonPrimitive(value.text());
      case LIST -> {
        JsonArray array = new JsonArray();
        value.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case OBJECT -> {
        JsonObject object = new JsonObject();
        value.fields().forEach((name, field) -> object.add(name, json(field)));
        yield object;
      }
      case NULL, UNKNOWN, SPECIAL -> JsonNull.INSTANCE;
    };
  }

  private static JsonPrimitive number(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) <= LARGEST_WHOLE;
    return whole ? new JsonPrimitive((long) number) : new JsonPrimitive(number);
  }
}
