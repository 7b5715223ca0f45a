package com.kafkalinks.adapter.rest;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import com.kafkalinks.adapter.Secret;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads and writes the {@link Wire} records: strict in structure, lenient in what texts hold. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .setStrictness(Strictness.LEGACY_STRICT)
          .disableHtmlEscaping()
          .registerTypeAdapter(Secret.class, new Revealing().nullSafe())
          .registerTypeAdapter(String.class, new WellFormed().nullSafe())
          .create();

  private Json() {}

  static String write(Object body) {
    return GSON.toJson(body);
  }

  /**
   * Reads a body; empty if it is not the JSON of that type, or gives a name twice. Gson's own
   * message is dropped because it can quote the body.
   */
  static <T> Optional<T> read(String body, Class<T> type) {
    try {
      JsonReader in = new Unambiguous(body);
      T read = GSON.fromJson(in, type);
      return in.peek() == JsonToken.END_DOCUMENT ? Optional.ofNullable(read) : Optional.empty();
    } catch (JsonParseException | IOException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /**
   * Refuses an object that gives a name twice: which of the two counts is not said. What a type has
   * no field for is skipped, and may be as it likes.
   */
  private static final class Unambiguous extends JsonReader {
    private final Deque<Set<String>> names = new ArrayDeque<>();

    Unambiguous(String body) {
      super(new StringReader(body));
    }

    @Override
    public void beginObject() throws IOException {
      super.beginObject();
      names.push(new HashSet<>());
    }

    @Override
    public void endObject() throws IOException {
      super.endObject();
      names.pop();
    }

    @Override
    public String nextName() throws IOException {
      String name = super.nextName();
      if (!names.element().add(name)) {
        throw new MalformedJsonException("a name is given twice");
      }
      return name;
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

  /** A lone surrogate is no character, and cannot be passed on: U+FFFD takes its place. */
  private static final class WellFormed extends TypeAdapter<String> {
    @Override
    public void write(JsonWriter out, String value) throws IOException {
      out.value(value);
    }

    @Override
    public String read(JsonReader in) throws IOException {
      String text =
          in.peek() == JsonToken.BOOLEAN ? String.valueOf(in.nextBoolean()) : in.nextString();
      return text.chars().noneMatch(c -> Character.isSurrogate((char) c)) ? text : mended(text);
    }

    private static String mended(String text) {
      StringBuilder mended = new StringBuilder();
      text.codePoints()
          .map(c -> Character.getType(c) == Character.SURROGATE ? '\ufffd' : c)
          .forEach(mended::appendCodePoint);
      return mended.toString();
    }
  }
}
