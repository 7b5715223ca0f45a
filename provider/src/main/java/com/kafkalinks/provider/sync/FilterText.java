package com.kafkalinks.provider.sync;

import com.kafkalinks.pulumi.table.Defaults;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Value.Kind;
import com.kafkalinks.pulumi.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The JSON text of filter settings, compared by meaning: the order of filters does not matter, an
 * absent field has its default, and the words of ACL filters may be in any case.
 */
public final class FilterText {
  private FilterText() {}

  /** Whether two JSON values, filters or not, mean the same. */
  public static boolean same(Value one, Value other) {
    return normal(Values.bare(one)).equals(normal(Values.bare(other)));
  }

  /**
   * Whether a server has the filters that a program asks for. Fields that only the server has are
   * its own.
   */
  public static boolean covers(String live, String wanted) {
    Optional<FilterKind> kind = kind(wanted);
    if (kind.isEmpty()) {
      return false;
    }
    List<Value> unmatched = new ArrayList<>(filters(live, kind.get()));
    for (Value filter : filters(wanted, kind.get())) {
      Optional<Value> match = unmatched.stream().filter(each -> contains(each, filter)).findFirst();
      if (match.isEmpty()) {
        return false;
      }
      unmatched.remove(match.get());
    }
    return unmatched.isEmpty();
  }

  /** The wanted filters, each with the fields that only the server has of it. */
  public static String keeping(String live, String wanted) {
    Optional<FilterKind> kind = kind(wanted);
    if (kind.isEmpty()) {
      return wanted;
    }
    List<Value> known = filters(live, kind.get());
    List<Value> merged = filters(wanted, kind.get()).stream().map(f -> merged(known, f)).toList();
    Value all = JsonText.parse(wanted).orElseThrow();
    Value more = all.with(kind.get().key(), Value.list(merged));
    return same(more, all) ? wanted : JsonText.compact(more);
  }

  private static Value merged(List<Value> known, Value filter) {
    Value match =
        known.stream().filter(each -> contains(each, filter)).findFirst().orElse(Value.EMPTY);
    Value merged = filter;
    for (Map.Entry<String, Value> field : match.fields().entrySet()) {
      if (filter.get(field.getKey()).isNull()) {
        merged = merged.with(field.getKey(), field.getValue());
      }
    }
    return merged;
  }

  private static Optional<FilterKind> kind(String text) {
    return JsonText.parse(text).flatMap(FilterKind::of);
  }

  private static List<Value> filters(String text, FilterKind kind) {
    Value json = JsonText.parse(text).orElse(Value.NULL);
    return json.get(kind.key()).items().stream().map(kind::meaning).toList();
  }

  private static boolean contains(Value live, Value wanted) {
    return wanted.kind() == Kind.OBJECT
        ? wanted.fields().entrySet().stream()
            .allMatch(field -> contains(live.get(field.getKey()), field.getValue()))
        : live.equals(wanted);
  }

  private static Value normal(Value json) {
    return FilterKind.of(json)
        .map(kind -> json.with(kind.key(), normal(json.get(kind.key()), kind)))
        .map(FilterText::sorted)
        .orElse(json);
  }

  /** A list of filters in an order of its own, with defaults and one spelling of each word. */
  static Value normal(Value filters, FilterKind kind) {
    return Value.list(
        filters.items().stream()
            .map(filter -> sorted(kind.meaning(filter)))
            .sorted((one, other) -> one.toString().compareTo(other.toString()))
            .toList());
  }

  private static Value sorted(Value value) {
    Map<String, Value> fields = new TreeMap<>();
    value.fields().forEach((name, field) -> fields.put(name, sorted(field)));
    return value.kind() == Kind.OBJECT ? Value.object(fields) : value;
  }

  /** Lower case, but for names, principals and hosts. */
  static Value lowerCased(Value filter) {
    Value lowered = filter;
    for (Map.Entry<String, Value> part : filter.fields().entrySet()) {
      for (String word : List.of("resourceType", "patternType", "operation", "permissionType")) {
        Value text = part.getValue().get(word);
        if (text.kind() == Kind.STRING) {
          Value lower = Value.of(text.text().toLowerCase(Locale.ROOT));
          lowered = lowered.with(part.getKey(), lowered.get(part.getKey()).with(word, lower));
        }
      }
    }
    return lowered;
  }

  /** A name filter with its defaults, in upper case. */
  static Value withDefaults(Value filter) {
    if (filter.kind() != Kind.OBJECT) {
      return filter;
    }
    Value filled = Defaults.fill(Filter.TYPE, filter);
    for (String word : List.of("patternType", "filterType")) {
      filled = filled.with(word, Value.of(filled.get(word).text().toUpperCase(Locale.ROOT)));
    }
    return filled;
  }
}
