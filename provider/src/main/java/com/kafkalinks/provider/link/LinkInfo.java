package com.kafkalinks.provider.link;

import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.provider.cluster.FunctionAccess;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkId;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.provider.sync.Spelling;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A link as the functions answer it. */
final class LinkInfo {
  private LinkInfo() {}

  static Value of(LinkId id, ClusterLink link, LiveSettings settings) {
    Value info =
        Value.EMPTY
            .with("id", Value.of(id.toString()))
            .with(FunctionAccess.CLUSTER_ID, Value.of(id.clusterId()))
            .with(ClusterLinkTable.LINK_NAME, Value.of(link.name()))
            .with(
                ClusterLinkTable.LINK_MODE,
                orDefault(ClusterLinkTable.LINK_MODE, settings.value(SettingNames.LINK_MODE)))
            .with(
                ClusterLinkTable.CONNECTION_MODE,
                orDefault(
                    ClusterLinkTable.CONNECTION_MODE, settings.value(SettingNames.CONNECTION_MODE)))
            .with("sourceClusterId", optional(link.sourceClusterId()))
            .with("destinationClusterId", optional(link.destinationClusterId()))
            .with("remoteClusterId", optional(link.remoteClusterId()));
    return withSettings(info, settings)
        .with(ClusterLinkTable.CLUSTER_LINK_ID, Value.of(link.clusterLinkId()))
        .with(ClusterLinkTable.LINK_STATE, optional(link.state()))
        .with(ClusterLinkTable.LINK_ERROR, optional(link.error()))
        .with(ClusterLinkTable.LINK_ERROR_MESSAGE, optional(link.errorMessage()))
        .with("tasks", Value.list(link.tasks().stream().map(LinkInfo::task).toList()))
        .with("mirrorTopics", Value.list(link.topics().stream().sorted().map(Value::of).toList()));
  }

  /** Every setting as text, and those that a typed property can say a second time as such. */
  private static Value withSettings(Value info, LiveSettings settings) {
    Value config = config(settings);
    return Spelling.typed(info.with(ClusterLinkTable.CONFIG, config), each -> true)
        .with(ClusterLinkTable.CONFIG, config);
  }

  private static Value orDefault(String property, String text) {
    return text.isEmpty() ? ClusterLinkTable.defaultOf(property) : Value.of(text);
  }

  private static Value optional(String text) {
    return text.isEmpty() ? Value.NULL : Value.of(text);
  }

  private static Value task(ClusterLink.Task task) {
    List<Value> errors =
        task.errors().stream()
            .map(
                error ->
                    Value.EMPTY
                        .with("code", Value.of(error.code()))
                        .with("message", Value.of(error.message())))
            .toList();
    return Value.EMPTY
        .with("name", Value.of(task.name()))
        .with("state", Value.of(task.state()))
        .with("errors", Value.list(errors));
  }

  private static Value config(LiveSettings settings) {
    Map<String, Value> config = new TreeMap<>();
    settings
        .all()
        .filter(Setting::overridden)
        .filter(setting -> !setting.sensitive())
        .forEach(setting -> config.put(setting.name(), Value.of(setting.value())));
    return Value.object(config);
  }
}
