package com.kafkalinks.pulumi.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Questions about whole trees of values. */
public final class Values {
  private Values() {}

  /** Whether something in this value is not known yet. */
  public static boolean holdsUnknown(Value value) {
    return any(value, Value::isUnknown);
  }

  /** Whether this value or something in it is a secret. */
  public static boolean holdsSecret(Value value) {
    return any(value, Value::secret);
  }

  private static boolean any(Value value, Predicate<Value> asked) {
    return asked.test(value)
        || value.items().stream().anyMatch(item -> any(item, asked))
        || value.fields().values().stream().anyMatch(field -> any(field, asked));
  }

  /**
   * Whether two values have the same content: marks do not count, and null is the same as absent.
   */
  public static boolean same(Value one, Value other) {
    return bare(one).equals(bare(other));
  }

  /** The value without any marks and without null fields, all the way down. */
  public static Value bare(Value value) {
    return switch (value.kind()) {
      case NULL -> Value.NULL;
      case UNKNOWN -> Value.UNKNOWN;
      case BOOL -> Value.of(value.bool());
      case NUMBER -> Value.of(value.number());
      case STRING -> Value.of(value.text());
      case LIST -> Value.list(value.items().stream().map(Values::bare).toList());
      case OBJECT -> Value.object(bareFields(value));
      case SPECIAL -> Value.special(value.signature(), bareFields(value));
    };
  }

  private static Map<String, Value> bareFields(Value value) {
    Map<String, Value> fields = new LinkedHashMap<>();
    value
        .fields()
        .forEach(
            (name, field) -> {
              if (!field.isNull()) {
                fields.put(name, bare(field));
              }
            });
    return fields;
  }

  /**
   * What is at a path; {@link Value#NULL} where there is nothing, unknown below anything unknown.
   */
  public static Value at(Value root, PropertyPath path) {
    Value here = root;
    for (Object segment : path.segments()) {
      if (here.isUnknown()) {
        return here;
      }
      here = step(here, segment);
    }
    return here;
  }

  private static Value step(Value value, Object segment) {
    if (segment instanceof Integer index) {
      return index < value.items().size() ? value.items().get(index) : Value.NULL;
    }
    return value.get((String) segment);
  }

  /**
   * The tree with the value at a path of names replaced; objects on the way are made where they are
   * missing. Where nothing is known, and where {@link Value#NULL} would replace nothing, the tree
   * stays as it is.
   */
  public static Value put(Value root, PropertyPath path, Value leaf) {
    return put(root, path, 0, leaf);
  }

  private static Value put(Value here, PropertyPath path, int depth, Value leaf) {
    if (depth == path.segments().size()) {
      return leaf;
    }
    if (here.isUnknown() || (leaf.isNull() && here.kind() != Value.Kind.OBJECT)) {
      return here;
    }
    String name = (String) path.segments().get(depth);
    return here.with(name, put(here.get(name), path, depth + 1, leaf));
  }

  /** Every resource that this value or something in it depends on. */
  public static Set<String> dependencies(Value value) {
    Set<String> urns = new TreeSet<>(value.dependencies());
    value.items().forEach(item -> urns.addAll(dependencies(item)));
    value.fields().values().forEach(field -> urns.addAll(dependencies(field)));
    return urns;
  }
}
