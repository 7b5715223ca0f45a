package com.kafkalinks.pulumi.table;

import com.kafkalinks.pulumi.resource.Difference;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Property.Mark;
import com.kafkalinks.pulumi.schema.Type.Kind;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What an update would change, by the table. Compares what the program gives with what was last
 * applied (the outputs), not with what it gave then: after a failed update the engine keeps the old
 * inputs. Absent properties have their defaults on both sides. What is in neither version of the
 * program is not compared.
 *
 * <p>Objects are compared field by field, maps key by key, lists as a whole.
 */
public final class TableDiff {
  private final Change change;
  private final Predicate<PropertyPath> compared;
  private final Predicate<PropertyPath> replacing;
  private final List<Difference> found = new ArrayList<>();

  private TableDiff(
      Change change, Predicate<PropertyPath> compared, Predicate<PropertyPath> replacing) {
    this.change = change;
    this.compared = compared;
    this.replacing = replacing;
  }

  /**
   * What differs.
   *
   * @param ignored paths whose differences do not count
   */
  public static List<Difference> of(ObjectType type, Change change, List<PropertyPath> ignored) {
    return of(type, change, ignored, path -> true, path -> false);
  }

  /**
   * What differs, for a resource with rules of its own.
   *
   * @param ignored paths whose differences do not count
   * @param compared whether a property is compared in this change; objects are always looked into
   * @param replacing whether a property without the mark needs a new resource, for example one key
   *     of a map
   */
  public static List<Difference> of(
      ObjectType type,
      Change change,
      List<PropertyPath> ignored,
      Predicate<PropertyPath> compared,
      Predicate<PropertyPath> replacing) {
    TableDiff diff = new TableDiff(change, compared, replacing);
    diff.rows(type.properties(), PropertyPath.ROOT);
    return diff.found.stream()
        .filter(difference -> ignored.stream().noneMatch(path -> path.covers(difference.path())))
        .toList();
  }

  private void rows(List<Property> rows, PropertyPath parent) {
    for (Property row : rows) {
      if (!row.is(Mark.COMPUTED)) {
        row(row, parent.then(row.name()));
      }
    }
  }

  private void row(Property row, PropertyPath path) {
    boolean known = !Values.at(change.news(), path).isUnknown();
    if (row.type().kind() == Kind.OBJECT && known) {
      fields(row, path);
    } else if (row.type().kind() == Kind.MAP && known) {
      entries(row, path);
    } else if (compared.test(path)) {
      leaf(row, path, replaces(row, path));
    }
  }

  /** An object that is not known yet is replaced with any of its fields. */
  private boolean replaces(Property row, PropertyPath path) {
    boolean field =
        row.type().kind() == Kind.OBJECT
            && row.type().object().properties().stream().anyMatch(each -> each.is(Mark.REPLACES));
    return field || row.is(Mark.REPLACES) || replacing.test(path);
  }

  /** An object without fields still says something. */
  private void fields(Property row, PropertyPath path) {
    int before = found.size();
    rows(row.type().object().properties(), path);
    boolean present = !Values.at(change.news(), path).isNull();
    if (found.size() == before && present == Values.at(change.oldState(), path).isNull()) {
      leaf(row, path, row.is(Mark.REPLACES));
    }
  }

  private void entries(Property row, PropertyPath path) {
    Set<String> names = new TreeSet<>(Values.at(change.news(), path).fields().keySet());
    names.addAll(Values.at(change.oldInputs(), path).fields().keySet());
    for (String name : names) {
      PropertyPath entry = path.then(name);
      if (compared.test(entry)) {
        leaf(row, entry, row.is(Mark.REPLACES) || replacing.test(entry));
      }
    }
  }

  private void leaf(Property row, PropertyPath path, boolean replaces) {
    Value news = Values.at(change.news(), path);
    Value oldInput = Values.at(change.oldInputs(), path);
    if (news.isNull() && oldInput.isNull()) {
      return;
    }
    Value applied = Values.at(change.oldState(), path);
    if (!row.equivalence().holds(meaning(row, news), meaning(row, applied))) {
      boolean inInputs = !Values.same(news, oldInput);
      Value before = inInputs ? oldInput : applied;
      found.add(new Difference(path, what(news, before), replaces, inInputs));
    }
  }

  private static Value meaning(Property row, Value value) {
    return row.type().kind() == Kind.MAP
        ? Nested.map(row.type().item(), value, Defaults::fill)
        : Defaults.of(row, value);
  }

  private static Difference.Change what(Value news, Value before) {
    if (news.isNull()) {
      return Difference.Change.REMOVED;
    }
    return before.isNull() ? Difference.Change.ADDED : Difference.Change.UPDATED;
  }
}
