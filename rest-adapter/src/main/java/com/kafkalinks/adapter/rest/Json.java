package com.kafkalinks.adapter.rest;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.kafkalinks.adapter.Secret;
import java.io.IOException;
import java.util.Optional;

/** Reads and writes the {@link Wire} records. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .setStrictness(Strictness.STRICT)
          .disableHtmlEscaping()
          .registerTypeAdapter(Secret.class, new Revealing().nullSafe())
          .create();

  private Json() {}

  static String write(Object body) {
    return GSON.toJson(body);
  }

  /**
   * Reads a body; empty if it is not the JSON of that type. Gson's own message is dropped because
   * it can quote the body.
   */
  static <T> Optional<T> read(String body, Class<T> type) {
    try {
      return Optional.ofNullable(GSON.fromJson(body, type));
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  private static final class Revealing extends TypeAdapter<Secret> {
    @Override
    public void write(JsonWriter out, Secret value) throws IOException {
      out.value(value.reveal());
    }

    @Override
    public Secret read(JsonReader in) throws IOException {
      return Secret.of(in.nextString());
    }
  }
}
