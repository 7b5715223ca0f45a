package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLink.TaskError;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.adapter.SettingChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Wire records to the port's and back; absent, null and empty text become empty text. */
final class WireMapping {
  private WireMapping() {}

  /**
   * A link.
   *
   * @param shown makes a server's sentence fit for users
   */
  static ClusterLink link(Wire.Link link, UnaryOperator<String> shown) {
    return new ClusterLink(
        text(link.linkName()),
        text(link.clusterLinkId()),
        text(link.sourceClusterId()),
        text(link.destinationClusterId()),
        text(link.remoteClusterId()),
        text(link.linkState()),
        text(link.linkError()),
        shown.apply(text(link.linkErrorMessage())),
        list(link.tasks()).stream().map(task -> task(task, shown)).toList(),
        list(link.topicNames()));
  }

  static boolean named(Wire.Link link) {
    return !text(link.linkName()).isEmpty();
  }

  private static ClusterLink.Task task(Wire.Task task, UnaryOperator<String> shown) {
    return new ClusterLink.Task(
        text(task.taskName()),
        text(task.state()),
        list(task.errors()).stream()
            .map(e -> new TaskError(text(e.errorCode()), shown.apply(text(e.errorMessage()))))
            .toList());
  }

  static Setting setting(Wire.Setting setting) {
    return new Setting(
        text(setting.name()),
        yes(setting.isSensitive()) ? "" : text(setting.value()),
        yes(setting.isDefault()),
        yes(setting.isReadOnly()),
        yes(setting.isSensitive()),
        text(setting.source()));
  }

  static Wire.Create create(NewLink link) {
    return new Wire.Create(
        link.farEnd() == FarEnd.SOURCE ? orNull(link.otherClusterId()) : null,
        link.farEnd() == FarEnd.DESTINATION ? orNull(link.otherClusterId()) : null,
        link.farEnd() == FarEnd.REMOTE ? orNull(link.otherClusterId()) : null,
        orNull(link.clusterLinkId()),
        named(link.settings(), value -> value));
  }

  /** Settings in the order of their names; a value may hold a secret. */
  static <T> List<Wire.NameValue> named(Map<String, T> settings, Function<T, Secret> value) {
    List<Wire.NameValue> all = new ArrayList<>();
    new TreeMap<>(settings)
        .forEach((name, each) -> all.add(new Wire.NameValue(name, value.apply(each))));
    return all;
  }

  /** {@code validate_only} exists in the query and in the body; which one counts is not said. */
  static Wire.Alter alter(List<SettingChange> changes, Apply apply) {
    return new Wire.Alter(
        changes.stream().map(WireMapping::change).toList(),
        apply == Apply.VALIDATE_ONLY ? true : null);
  }

  private static Wire.Change change(SettingChange change) {
    return change instanceof SettingChange.Set set
        ? new Wire.Change(set.name(), set.value(), "SET")
        : new Wire.Change(change.name(), null, "DELETE");
  }

  static String text(String text) {
    return text == null ? "" : text;
  }

  private static boolean yes(Boolean mark) {
    return mark != null && mark;
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static <T> List<T> list(List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
