package com.kafkalinks.provider.sync;

import com.kafkalinks.pulumi.schema.Equivalence;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.table.Structure;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Value.Kind;
import com.kafkalinks.pulumi.value.Values;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a property of one type is written as the text of a setting, and read back.
 *
 * @param type the type of the property
 * @param text the text of a known value
 * @param value the value of a text; empty where the property cannot say it
 * @param equivalence when two values mean the same
 */
record Codec(
    Type type,
    Function<Value, String> text,
    Function<String, Optional<Value>> value,
    Equivalence equivalence) {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
  private static final Pattern BOOLEAN = Pattern.compile("true|false", Pattern.CASE_INSENSITIVE);

  static final Codec STRING =
      new Codec(Type.STRING, Value::text, text -> Optional.of(Value.of(text)), Equivalence.exact());

  /** A word, or a time in whatever zone and precision. */
  static final Codec WORD_OR_TIME =
      new Codec(
          Type.STRING,
          Value::text,
          text -> Optional.of(Value.of(text)),
          (one, other) ->
              Values.same(one, other)
                  || instant(one)
                      .filter(time -> instant(other).equals(Optional.of(time)))
                      .isPresent());

  static final Codec BOOL =
      new Codec(
          Type.BOOLEAN,
          value -> String.valueOf(value.bool()),
          text ->
              Optional.of(text)
                  .filter(given -> BOOLEAN.matcher(given).matches())
                  .map(given -> Value.of(Boolean.parseBoolean(given.toLowerCase(Locale.ROOT)))),
          Equivalence.exact());

  static final Codec INTEGER =
      new Codec(
          Type.INTEGER,
          value -> String.valueOf(Math.round(value.number())),
          text ->
              Optional.of(text.strip())
                  .filter(given -> WHOLE.matcher(given).matches())
                  .map(given -> Value.of((double) Long.parseLong(given))),
          Equivalence.exact());

  /** A comma-separated list without an order of its own. */
  static final Codec NAMES =
      new Codec(
          Type.STRING_LIST,
          list -> list.items().stream().map(Value::text).collect(Collectors.joining(",")),
          text -> Optional.of(names(text)),
          (one, other) -> sorted(one).equals(sorted(other)));

  /** The JSON of filters. */
  static Codec filters(FilterKind kind) {
    return new Codec(
        Type.listOf(kind.type()),
        list -> JsonText.compact(Value.EMPTY.with(kind.key(), written(kind.type(), list))),
        text -> JsonText.parse(text).flatMap(json -> read(kind, Values.bare(json))),
        (one, other) ->
            one.isNull() == other.isNull()
                && FilterText.normal(one, kind).equals(FilterText.normal(other, kind)));
  }

  /** Whether two texts mean the same. */
  boolean means(String one, String other) {
    Value first = value.apply(one).orElse(Value.NULL);
    Value second = value.apply(other).orElse(Value.NULL);
    return !first.isNull() && !second.isNull() && equivalence.holds(first, second);
  }

  private static Optional<Instant> instant(Value text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.text()).toInstant());
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }

  private static Value names(String text) {
    return Value.list(
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(Value::of)
            .toList());
  }

  private static List<String> sorted(Value list) {
    return list.items().stream().map(Value::text).sorted(Comparator.naturalOrder()).toList();
  }

  /** Filters with their defaults, each field where its table has it. */
  private static Value written(ObjectType type, Value list) {
    return Value.list(list.items().stream().map(filter -> ordered(type, filter)).toList());
  }

  private static Value ordered(ObjectType type, Value object) {
    Value all = Value.EMPTY;
    for (Property row : type.properties()) {
      Value given = object.get(row.name());
      Value field = given.isNull() ? row.defaultValue() : given;
      boolean nested = row.type().kind() == Type.Kind.OBJECT && field.kind() == Kind.OBJECT;
      all = all.with(row.name(), nested ? ordered(row.type().object(), field) : field);
    }
    return all;
  }

  private static Optional<Value> read(FilterKind kind, Value json) {
    List<Value> filters = json.get(kind.key()).items();
    boolean typed =
        json.fields().keySet().equals(Set.of(kind.key()))
            && filters.stream().map(kind::meaning).allMatch(each -> typed(kind.type(), each));
    return typed
        ? Optional.of(Value.list(filters.stream().map(each -> shortened(kind, each)).toList()))
        : Optional.empty();
  }

  private static boolean typed(ObjectType type, Value filter) {
    return filter.kind() == Kind.OBJECT && Structure.failures(type, filter).isEmpty();
  }

  /** Without the fields that say only what their absence says. */
  private static Value shortened(FilterKind kind, Value filter) {
    Value shorter = kind == FilterKind.ACLS ? filter : kind.meaning(filter);
    for (Property row : kind.type().properties()) {
      boolean same = shorter.get(row.name()).equals(row.defaultValue());
      shorter = same ? shorter.with(row.name(), Value.NULL) : shorter;
    }
    return shorter;
  }
}
