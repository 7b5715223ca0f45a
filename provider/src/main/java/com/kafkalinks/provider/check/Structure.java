package com.kafkalinks.provider.check;

import com.kafkalinks.provider.core.Failure;
import com.kafkalinks.provider.property.PropertyPath;
import com.kafkalinks.provider.property.Value;
import com.kafkalinks.provider.property.Value.Kind;
import com.kafkalinks.provider.schema.ObjectType;
import com.kafkalinks.provider.schema.Property;
import com.kafkalinks.provider.schema.Property.Mark;
import com.kafkalinks.provider.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a table alone can check: unknown, missing and mistyped properties. Also marks the secrets.
 */
public final class Structure {
  private final List<Failure> failures = new ArrayList<>();

  private Structure() {}

  /** Marks every secret of the table. */
  public static Value mark(ObjectType type, Value inputs) {
    Value marked = inputs;
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
      case OBJECT -> value.kind() == Kind.OBJECT ? mark(type.object(), value) : value;
      case OBJECT_MAP -> {
        Value marked = value;
        for (Map.Entry<String, Value> entry : value.fields().entrySet()) {
          marked = marked.with(entry.getKey(), mark(type.object(), entry.getValue()));
        }
        yield marked;
      }
      default -> value;
    };
  }

  /** Every fault in inputs whose secrets are marked. */
  public static List<Failure> failures(ObjectType type, Value inputs) {
    Structure structure = new Structure();
    structure.object(type, inputs, PropertyPath.ROOT);
    return structure.failures;
  }

  private void object(ObjectType type, Value value, PropertyPath path) {
    for (String name : value.fields().keySet()) {
      if (type.property(name).isEmpty()) {
        unknown(type, path.then(name));
      }
    }
    for (Property row : type.properties()) {
      property(row, value.get(row.name()), path.then(row.name()));
    }
  }

  private void unknown(ObjectType type, PropertyPath path) {
    List<String> names = type.properties().stream().map(Property::name).toList();
    String wrong = String.valueOf(path.segments().get(path.segments().size() - 1));
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
    PropertyPath shown = row.is(Mark.SECRET) || value.secret() ? PropertyPath.ROOT : path;
    switch (row.type().kind()) {
      case STRING -> text(row, value, path, shown);
      case ENUM -> choice(row, value, path, shown);
      case BOOLEAN -> expect(Kind.BOOL, value, path, "`true` or `false`");
      case NUMBER -> expect(Kind.NUMBER, value, path, "a number");
      case STRING_MAP -> texts(value, path);
      case STRING_LIST, OBJECT_LIST -> expect(Kind.LIST, value, path, "a list");
      case OBJECT -> nested(row.type().object(), value, path);
      case OBJECT_MAP -> objects(row.type().object(), value, path);
    }
  }

  private void text(Property row, Value value, PropertyPath path, PropertyPath shown) {
    if (expect(Kind.STRING, value, path, "text")
        && row.is(Mark.REQUIRED)
        && value.text().isBlank()) {
      add(shown, "`%s` is empty: %s".formatted(path, firstSentence(row.description())));
    }
  }

  private void choice(Property row, Value value, PropertyPath path, PropertyPath shown) {
    boolean text = expect(Kind.STRING, value, path, row.type().choice().sentence());
    if (text && !row.type().choice().allows(value.text())) {
      add(shown, "`%s` must be %s.".formatted(path, row.type().choice().sentence()));
    }
  }

  private void nested(ObjectType type, Value value, PropertyPath path) {
    if (expect(Kind.OBJECT, value, path, "an object with " + fieldNames(type))) {
      object(type, value, path);
    }
  }

  private void objects(ObjectType type, Value value, PropertyPath path) {
    if (expect(Kind.OBJECT, value, path, "a map of objects")) {
      value.fields().forEach((name, item) -> nested(type, item, path.then(name)));
    }
  }

  private void texts(Value value, PropertyPath path) {
    if (!expect(Kind.OBJECT, value, path, "a map of text to text")) {
      return;
    }
    value
        .fields()
        .forEach(
            (name, item) -> {
              if (!item.isUnknown() && !item.isNull()) {
                expect(Kind.STRING, item, path.then(name), "text: put it in quotes");
              }
            });
  }

  /**
   * Whether the kind is right. A wrong kind is shown only where it can't be a secret in the wrong
   * place.
   */
  private boolean expect(Kind kind, Value value, PropertyPath path, String wanted) {
    if (value.kind() == kind || value.isUnknown()) {
      return true;
    }
    boolean harmless = value.kind() == Kind.BOOL || value.kind() == Kind.NUMBER;
    add(
        harmless && !value.secret() ? path : PropertyPath.ROOT,
        "`%s` must be %s, not %s.".formatted(path, wanted, named(value)));
    return false;
  }

  private static String named(Value value) {
    return switch (value.kind()) {
      case BOOL -> "a boolean";
      case SPECIAL -> "a resource or an asset";
      case STRING -> "text";
      case OBJECT -> "an object";
      default -> "a " + value.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String fieldNames(ObjectType type) {
    return String.join(", ", type.properties().stream().map(Property::name).toList());
  }

  private static String firstSentence(String description) {
    int end = description.indexOf(". ");
    return end < 0 ? description : description.substring(0, end + 1);
  }

  private void add(PropertyPath path, String reason) {
    failures.add(new Failure(path, reason));
  }
}
