package com.kafkalinks.pulumi.table;

import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.schema.EnumType;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Property.Mark;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What a table alone can check: unknown, missing and mistyped properties. */
public final class Structure {
  private final Failures failures;

  private Structure(Failures failures) {
    this.failures = failures;
  }

  /** The answer of a check that the table alone can give: secrets marked, and every fault. */
  public static Checked check(ObjectType type, Value news) {
    Value marked = Secrets.mark(type, news);
    return new Checked(marked, failures(type, marked));
  }

  /**
   * The same, with the rules that no table can give.
   *
   * @param rules add what they find in the inputs, whose secrets are marked
   */
  public static Checked check(ObjectType type, Value news, BiConsumer<Value, Failures> rules) {
    Value marked = Secrets.mark(type, news);
    return new Checked(marked, failures(type, marked, rules));
  }

  /** Every fault in inputs whose secrets are marked: the table's, and then those of the rules. */
  public static List<Failure> failures(
      ObjectType type, Value inputs, BiConsumer<Value, Failures> rules) {
    Failures found = new Failures(inputs);
    rules.accept(inputs, found);
    List<Failure> all = new ArrayList<>(failures(type, inputs));
    all.addAll(found.all());
    return all;
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
    boolean blank =
        value(row.type(), value, path)
            && row.type().kind() == Type.Kind.STRING
            && row.is(Mark.REQUIRED)
            && value.text().isBlank();
    if (blank) {
      add(path, "`%s` is empty: %s".formatted(path, firstSentence(row.description())));
    }
  }

  /** Checks a value against a type and answers whether it has the right kind. */
  private boolean value(Type type, Value value, PropertyPath path) {
    return switch (type.kind()) {
      case STRING -> expect(Kind.STRING, value, path, "text");
      case ENUM -> choice(type.choice(), value, path);
      case BOOLEAN -> expect(Kind.BOOL, value, path, "`true` or `false`");
      case NUMBER -> expect(Kind.NUMBER, value, path, "a number");
      case INTEGER -> whole(value, path);
      case OBJECT -> nested(type.object(), value, path);
      case MAP -> entries(type.item(), value, path);
      case LIST -> items(type.item(), value, path);
    };
  }

  private boolean choice(EnumType choice, Value value, PropertyPath path) {
    boolean text = expect(Kind.STRING, value, path, choice.sentence());
    if (text && !choice.allows(value.text())) {
      add(path, "`%s` must be %s.".formatted(path, choice.sentence()));
    }
    return text;
  }

  private boolean whole(Value value, PropertyPath path) {
    boolean number = expect(Kind.NUMBER, value, path, "a whole number");
    if (number && value.number() != Math.rint(value.number())) {
      add(path, "`%s` must be a whole number.".formatted(path));
    }
    return number;
  }

  private boolean nested(ObjectType type, Value value, PropertyPath path) {
    boolean object = expect(Kind.OBJECT, value, path, "an object with " + fieldNames(type));
    if (object) {
      object(type, value, path);
    }
    return object;
  }

  private boolean entries(Type item, Value value, PropertyPath path) {
    boolean map = expect(Kind.OBJECT, value, path, "a map of " + plural(item));
    if (map) {
      value.fields().forEach((name, entry) -> item(item, entry, path.then(name)));
    }
    return map;
  }

  private boolean items(Type item, Value value, PropertyPath path) {
    for (int i = 0; i < value.items().size(); i++) {
      item(item, value.items().get(i), path.then(i));
    }
    return expect(Kind.LIST, value, path, "a list");
  }

  /** What is not known yet or null in a list or map is left alone. */
  private void item(Type type, Value item, PropertyPath path) {
    if (!item.isUnknown() && !item.isNull()) {
      value(type, item, path);
    }
  }

  private static String plural(Type item) {
    return switch (item.kind()) {
      case STRING, ENUM -> "text to text";
      case BOOLEAN -> "booleans";
      case NUMBER -> "numbers";
      case INTEGER -> "whole numbers";
      case OBJECT -> "objects";
      case LIST -> "lists";
      case MAP -> "maps";
    };
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
