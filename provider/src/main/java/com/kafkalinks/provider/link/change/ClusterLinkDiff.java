package com.kafkalinks.provider.link.change;

import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.link.model.SettingRow;
import com.kafkalinks.pulumi.resource.Difference;
import com.kafkalinks.pulumi.resource.Difference.Change;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Resource;
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

/**
 * What an update of a link would change. Compares what the program gives with what was last applied
 * (the outputs), not with what it gave then: after a failed update the engine keeps the old inputs.
 * What is in neither version of the program is not compared.
 */
public final class ClusterLinkDiff {
  private final Resource.Change change;
  private final ModePair pair;
  private final List<Difference> found = new ArrayList<>();

  private ClusterLinkDiff(Resource.Change change) {
    this.change = change;
    this.pair = LinkInputs.pair(change.news());
  }

  /**
   * What differs.
   *
   * @param ignored paths whose differences do not count
   */
  public static Differences of(Resource.Change change, List<PropertyPath> ignored) {
    ClusterLinkDiff diff = new ClusterLinkDiff(change);
    diff.rows(ClusterLinkTable.TYPE.body().properties(), PropertyPath.ROOT);
    diff.expectedId();
    List<Difference> kept =
        diff.found.stream()
            .filter(
                difference -> ignored.stream().noneMatch(path -> path.covers(difference.path())))
            .toList();
    return new Differences(kept, Room.needed(change));
  }

  private void rows(List<Property> rows, PropertyPath parent) {
    for (Property row : rows) {
      if (!row.is(Mark.COMPUTED) && !row.is(Mark.SPECIAL_DIFF)) {
        row(row, parent.then(row.name()));
      }
    }
  }

  private void row(Property row, PropertyPath path) {
    if (row.type().kind() == Kind.OBJECT) {
      block(row, path);
    } else if (row.type().kind() == Kind.STRING_MAP) {
      settings(row, path);
    } else if (compared(path)) {
      leaf(row, path, row.is(Mark.REPLACES));
    }
  }

  /** A block that is not known yet differs as a whole; one without fields still says something. */
  private void block(Property row, PropertyPath path) {
    List<Property> fields = row.type().object().properties();
    if (at(change.news(), path).isUnknown()) {
      leaf(row, path, fields.stream().anyMatch(field -> field.is(Mark.REPLACES)));
      return;
    }
    int before = found.size();
    rows(fields, path);
    boolean present = !at(change.news(), path).isNull();
    if (found.size() == before && present == at(change.oldState(), path).isNull()) {
      leaf(row, path, false);
    }
  }

  private void settings(Property row, PropertyPath path) {
    if (at(change.news(), path).isUnknown()) {
      leaf(row, path, false);
      return;
    }
    Set<String> names = new TreeSet<>(at(change.news(), path).fields().keySet());
    names.addAll(at(change.oldInputs(), path).fields().keySet());
    names.forEach(name -> leaf(row, path.then(name), name.equals(SettingNames.PREFIX)));
  }

  /**
   * A half that waits to be dialled does not use the bootstrap endpoint: it is sent at birth and
   * never looked at again.
   */
  private boolean compared(PropertyPath path) {
    return !(SettingRow.BOOTSTRAP.onlyOnCreate(pair) && SettingRow.BOOTSTRAP.isAt(path));
  }

  private void leaf(Property row, PropertyPath path, boolean replaces) {
    Value news = at(change.news(), path);
    Value oldInput = at(change.oldInputs(), path);
    if (news.isNull() && oldInput.isNull()) {
      return;
    }
    Value applied = at(change.oldState(), path);
    if (!row.equivalence().holds(orDefault(row, news), orDefault(row, applied))) {
      boolean inInputs = !Values.same(news, oldInput);
      add(path, what(news, inInputs ? oldInput : applied), replaces, inInputs);
    }
  }

  private static Value orDefault(Property row, Value value) {
    return value.isNull() ? row.defaultValue() : value;
  }

  private static Change what(Value news, Value before) {
    if (news.isNull()) {
      return Change.REMOVED;
    }
    return before.isNull() ? Change.ADDED : Change.UPDATED;
  }

  private void add(PropertyPath path, Change what, boolean replaces, boolean inInputs) {
    found.add(new Difference(path, what, replaces, inInputs));
  }

  /**
   * Another id than the link's own asks for another link; giving the present one or none asks for
   * nothing. The id of a link that was created but never seen is not known: no ground to replace
   * it.
   */
  private void expectedId() {
    PropertyPath path = PropertyPath.of(ClusterLinkTable.CLUSTER_LINK_ID);
    Value news = at(change.news(), path);
    Value present = at(change.oldState(), path);
    if (!news.isNull() && !present.isNull() && !Values.same(news, present)) {
      Value before = at(change.oldInputs(), path);
      add(path, what(news, before), true, !Values.same(news, before));
    }
  }

  private static Value at(Value root, PropertyPath path) {
    return Values.at(root, path);
  }
}
