package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.LinkSetting;
import com.kafkalinks.adapter.MirrorActionResult;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.adapter.MirrorTopic.PartitionLag;
import com.kafkalinks.adapter.MirrorTopic.TransitionError;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.NewMirrorTopic;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.adapter.Topic;
import com.kafkalinks.adapter.TopicSetting;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Wire records to the port's and back; absent, null and empty text become empty text. */
final class WireMapping {
  private WireMapping() {}

  static ClusterLink link(Wire.Link link) {
    return new ClusterLink(
        text(link.linkName()),
        text(link.clusterLinkId()),
        text(link.sourceClusterId()),
        text(link.destinationClusterId()),
        text(link.remoteClusterId()),
        text(link.linkState()),
        text(link.linkError()),
        text(link.linkErrorMessage()),
        list(link.tasks()).stream().map(WireMapping::task).toList(),
        list(link.topicNames()));
  }

  static boolean named(Wire.Link link) {
    return !text(link.linkName()).isEmpty();
  }

  private static ClusterLink.Task task(Wire.Task task) {
    return new ClusterLink.Task(
        text(task.taskName()),
        text(task.state()),
        list(task.errors()).stream()
            .map(e -> new ClusterLink.TaskError(text(e.errorCode()), text(e.errorMessage())))
            .toList());
  }

  static LinkSetting setting(Wire.Setting setting) {
    return new LinkSetting(
        text(setting.name()),
        yes(setting.sensitive()) ? "" : text(setting.value()),
        yes(setting.byDefault()),
        yes(setting.readOnly()),
        yes(setting.sensitive()),
        text(setting.source()));
  }

  static MirrorTopic mirror(Wire.Mirror mirror) {
    return new MirrorTopic(
        text(mirror.linkName()),
        text(mirror.mirrorTopicName()),
        text(mirror.sourceTopicName()),
        text(mirror.mirrorStatus()),
        text(mirror.mirrorTopicError()),
        number(mirror.numPartitions()),
        list(mirror.mirrorLags()).stream()
            .map(WireMapping::lag)
            .sorted(Comparator.comparingInt(PartitionLag::partition))
            .toList(),
        mirror.stateTimeMs() == null ? 0 : mirror.stateTimeMs(),
        list(mirror.mirrorStateTransitionErrors()).stream()
            .map(e -> new TransitionError(text(e.errorCode()), text(e.errorMessage())))
            .toList());
  }

  private static PartitionLag lag(Wire.PartitionLag lag) {
    return new PartitionLag(
        number(lag.partition()),
        lag.lag() == null ? -1 : lag.lag(),
        lag.lastSourceFetchOffset() == null ? -1 : lag.lastSourceFetchOffset());
  }

  static Wire.CreateMirror create(NewMirrorTopic topic) {
    List<Wire.NameText> settings =
        new TreeMap<>(topic.settings())
            .entrySet().stream().map(e -> new Wire.NameText(e.getKey(), e.getValue())).toList();
    OptionalInt factor = topic.replicationFactor();
    return new Wire.CreateMirror(
        topic.sourceTopicName(),
        orNull(topic.name()),
        factor.isPresent() ? factor.getAsInt() : null,
        settings.isEmpty() ? null : settings);
  }

  static MirrorActionResult result(Wire.MirrorResult row) {
    OptionalLong truncated =
        row.messagesTruncated() == null
            ? OptionalLong.empty()
            : OptionalLong.of(row.messagesTruncated());
    return new MirrorActionResult(
        text(row.mirrorTopicName()), number(row.errorCode()), text(row.errorMessage()), truncated);
  }

  static Topic topic(Wire.Topic topic) {
    return new Topic(
        text(topic.topicName()), yes(topic.internal()), number(topic.partitionsCount()));
  }

  static TopicSetting topicSetting(Wire.Setting setting) {
    return new TopicSetting(
        text(setting.name()),
        text(setting.value()),
        yes(setting.byDefault()),
        yes(setting.readOnly()));
  }

  private static int number(Integer number) {
    return number == null ? 0 : number;
  }

  static Wire.Create create(NewLink link) {
    return new Wire.Create(
        link.farEnd() == FarEnd.SOURCE ? orNull(link.otherClusterId()) : null,
        link.farEnd() == FarEnd.DESTINATION ? orNull(link.otherClusterId()) : null,
        link.farEnd() == FarEnd.REMOTE ? orNull(link.otherClusterId()) : null,
        orNull(link.clusterLinkId()),
        new TreeMap<>(link.settings())
            .entrySet().stream().map(e -> new Wire.NameValue(e.getKey(), e.getValue())).toList());
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
