package com.kafkalinks.pulumi.table;

import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.schema.EnumType;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Property.Mark;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Value.Kind;
import java.util.List;
import java.util.Map;

/**
 * What a table alone can check: unknown, missing and mistyped properties. Also marks the secrets.
 */
public final class Structure {
  private final Failures failures;

  private Structure(Failures failures) {
    this.failures = failures;
  }

  /** Marks every secret of the table. */
  public static Value mark(ObjectType type, Value inputs) {
    Value marked = inputs;
    if (inputs.kind() != Kind.OBJECT) {
      return inputs;
    }
    for (Property row : type.properties()) {
      Value value = inputs.get(row.name());
      if (!value.isNull()) {
        Value inner = markWithin(row.type(), value);
        marked = marked.with(row.name(), row.is(Mark.SECRET) ? inner.asSecret() : inner);
      }
    }
    return marked;
  }

  private static Value markWithin(Type type, Value value) {
    return switch (type.kind()) {
      case OBJECT -> mark(type.object(), value);
      case OBJECT_MAP -> value.kind() == Kind.OBJECT ? markEntries(type.object(), value) : value;
      case OBJECT_LIST -> value.kind() == Kind.LIST ? markItems(type.object(), value) : value;
      default -> value;
    };
  }

  private static Value markEntries(ObjectType type, Value map) {
    Value marked = map;
    for (Map.Entry<String, Value> entry : map.fields().entrySet()) {
      marked = marked.with(entry.getKey(), mark(type, entry.getValue()));
    }
    return marked;
  }

  private static Value markItems(ObjectType type, Value list) {
    return list.withItems(list.items().stream().map(item -> mark(type, item)).toList());
  }

  /** Every fault in inputs whose secrets are marked. */
  public static List<Failure> failures(ObjectType type, Value inputs) {
    Structure structure = new Structure(new Failures(inputs));
    structure.object(type, inputs, PropertyPath.ROOT);
    return structure.failures.all();
  }

  private void object(ObjectType type, Value value, PropertyPath path) {
    for (String name : value.fields().keySet()) {
      if (type.property(name).isEmpty()) {
        unknown(type, name, path.then(name));
      }
    }
    for (Property row : type.properties()) {
      property(row, value.get(row.name()), path.then(row.name()));
    }
  }

  private void unknown(ObjectType type, String wrong, PropertyPath path) {
    List<String> names = type.properties().stream().map(Property::name).toList();
    String hint =
        Nearest.to(wrong, names)
            .map(name -> "did you mean `" + name + "`?")
            .orElse("properties are: " + String.join(", ", names) + ".");
    // No path: the value of a misspelt property may be a secret.
    add(PropertyPath.ROOT, "`%s` is not a property of %s; %s".formatted(path, type.name(), hint));
  }

  private void property(Property row, Value value, PropertyPath path) {
    if (value.isUnknown()) {
      return;
    }
    if (row.is(Mark.COMPUTED) && !value.isNull()) {
      add(path, "`%s` is an output: leave it out.".formatted(path));
    } else if (value.isNull()) {
      missing(row, path);
    } else {
      given(row, value, path);
    }
  }

  private void missing(Property row, PropertyPath path) {
    if (row.is(Mark.REQUIRED)) {
      PropertyPath shown = row.is(Mark.SECRET) ? PropertyPath.ROOT : path;
      add(shown, "`%s` is required: %s".formatted(path, firstSentence(row.description())));
    }
  }

  private void given(Property row, Value value, PropertyPath path) {
    switch (row.type().kind()) {
      case STRING -> text(row, value, path);
      case ENUM -> choice(row.type().choice(), value, path);
      case BOOLEAN -> expect(Kind.BOOL, value, path, "`true` or `false`");
      case NUMBER -> expect(Kind.NUMBER, value, path, "a number");
      case OBJECT -> nested(row.type().object(), value, path);
      case STRING_MAP, OBJECT_MAP -> entries(row.type(), value, path);
      case STRING_LIST, OBJECT_LIST -> items(row.type(), value, path);
    }
  }

  private void text(Property row, Value value, PropertyPath path) {
    boolean blank =
        expect(Kind.STRING, value, path, "text") && row.is(Mark.REQUIRED) && value.text().isBlank();
    if (blank) {
      add(path, "`%s` is empty: %s".formatted(path, firstSentence(row.description())));
    }
  }

  private void choice(EnumType choice, Value value, PropertyPath path) {
    boolean text = expect(Kind.STRING, value, path, choice.sentence());
    if (text && !choice.allows(value.text())) {
      add(path, "`%s` must be %s.".formatted(path, choice.sentence()));
    }
  }

  private void nested(ObjectType type, Value value, PropertyPath path) {
    if (expect(Kind.OBJECT, value, path, "an object with " + fieldNames(type))) {
      object(type, value, path);
    }
  }

  private void entries(Type type, Value value, PropertyPath path) {
    String what =
        type.kind() == Type.Kind.STRING_MAP ? "a map of text to text" : "a map of objects";
    if (expect(Kind.OBJECT, value, path, what)) {
      value.fields().forEach((name, item) -> item(type, item, path.then(name)));
    }
  }

  private void items(Type type, Value value, PropertyPath path) {
    expect(Kind.LIST, value, path, "a list");
    for (int i = 0; i < value.items().size(); i++) {
      item(type, value.items().get(i), path.then(i));
    }
  }

  /** What is not known yet or null in a list or map is left alone. */
  private void item(Type type, Value item, PropertyPath path) {
    if (item.isUnknown() || item.isNull()) {
      return;
    }
    if (type.object() == null) {
      expect(Kind.STRING, item, path, "text");
    } else {
      nested(type.object(), item, path);
    }
  }

  private boolean expect(Kind kind, Value value, PropertyPath path, String wanted) {
    if (value.kind() == kind) {
      return true;
    }
    // Text in place of something else may be a secret in the wrong place, so may a whole block.
    boolean harmless =
        kind != Kind.OBJECT && (value.kind() == Kind.BOOL || value.kind() == Kind.NUMBER);
    add(
        harmless ? path : PropertyPath.ROOT,
        "`%s` must be %s, not %s%s.".formatted(path, wanted, named(value), quotes(kind, value)));
    return false;
  }

  private static String named(Value value) {
    return switch (value.kind()) {
      case BOOL -> "a boolean";
      case NUMBER -> "a number";
      case STRING -> "text";
      case LIST -> "a list";
      case OBJECT -> "an object";
      case SPECIAL -> "a resource or an asset";
      case NULL, UNKNOWN -> "nothing";
    };
  }

  private static String quotes(Kind wanted, Value value) {
    boolean bare = value.kind() == Kind.BOOL || value.kind() == Kind.NUMBER;
    if (wanted == Kind.STRING && bare) {
      return ": put it in quotes";
    }
    boolean scalar = wanted == Kind.BOOL || wanted == Kind.NUMBER;
    return scalar && value.kind() == Kind.STRING ? ": leave out the quotes" : "";
  }

  private static String fieldNames(ObjectType type) {
    return String.join(", ", type.properties().stream().map(Property::name).toList());
  }

  private static String firstSentence(String description) {
    int end = description.indexOf(". ");
    return end < 0 ? description : description.substring(0, end + 1);
  }

  private void add(PropertyPath path, String reason) {
    failures.add(path, reason);
  }
}
