package com.kafkalinks.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The four tasks of a link, from its settings and its health. */
final class LinkTasks {
  private static final String TOPIC_CONFIGS = "TopicConfigsSync";
  private static final Map<String, String> SWITCHES =
      new TreeMap<>(
          Map.of(
              "ConsumerOffsetSync", "consumer.offset.sync.enable",
              "AutoCreateMirror", "auto.create.mirror.topics.enable",
              "AclSync", "acl.sync.enable"));
  private static final Map<String, String> MIGRATION =
      Map.of(
          "ConsumerOffsetSync", "consumer offset migration",
          "AutoCreateMirror", "auto mirror creation",
          "AclSync", "ACL migration");

  private LinkTasks() {}

  static List<LinkTask> of(LinkSettings settings, Health health, Map<String, TaskError> forced) {
    List<LinkTask> tasks = new ArrayList<>();
    SWITCHES.forEach((task, feature) -> tasks.add(optional(task, feature, settings, health)));
    boolean mirrors = settings.mode() != LinkMode.SOURCE;
    tasks.add(new LinkTask(TOPIC_CONFIGS, mirrors ? at(health) : "NOT_CONFIGURED", List.of()));
    tasks.replaceAll(task -> forced.containsKey(task.name()) ? failed(task, forced) : task);
    return tasks;
  }

  private static LinkTask failed(LinkTask task, Map<String, TaskError> forced) {
    return new LinkTask(task.name(), "IN_ERROR", List.of(forced.get(task.name())));
  }

  private static LinkTask optional(
      String task, String feature, LinkSettings settings, Health health) {
    if (!settings.isOn(feature)) {
      return new LinkTask(task, "NOT_CONFIGURED", List.of());
    }
    String filter = SettingRules.filters().get(feature);
    if (!settings.value(filter).isEmpty()) {
      return new LinkTask(task, at(health), List.of());
    }
    return new LinkTask(task, "IN_ERROR", List.of(unfiltered(MIGRATION.get(task), filter)));
  }

  /** Wording of confluentinc/cli issue 3072, where ACL sync is switched on without filters. */
  private static TaskError unfiltered(String what, String filter) {
    String subject = Character.toUpperCase(what.charAt(0)) + what.substring(1);
    return new TaskError(
        "MISCONFIGURATION_ERROR",
        "%s is enabled but %s is not set. Please set %s to proceed with %s."
            .formatted(subject, filter, filter, what));
  }

  private static String at(Health health) {
    return switch (health.state()) {
      case "PAUSED" -> "LINK_PAUSED";
      case "FAILED" -> "LINK_FAILED";
      case "UNAVAILABLE" -> "LINK_UNAVAILABLE";
      default -> "ACTIVE";
    };
  }
}
