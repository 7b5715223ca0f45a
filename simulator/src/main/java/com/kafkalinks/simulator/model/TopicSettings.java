package com.kafkalinks.simulator.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The settings of one topic. Those that a mirror gets from its source can't be changed. */
public final class TopicSettings {
  private static final String INCLUDE = "topic.config.sync.include";

  private final World world;
  private final Topic topic;
  private final Set<String> synced;

  TopicSettings(World world, Topic topic, Set<String> synced) {
    this.world = world;
    this.topic = topic;
    this.synced = synced;
  }

  /** Names of the settings that mirrors of this link get from their sources. */
  static Set<String> synced(World world, Link link) {
    Set<String> names = new TreeSet<>();
    String include = Optional.ofNullable(link.settings().value(INCLUDE)).orElse("");
    boolean retention = include.isEmpty() && world.turned(Knob.SYNCED_SETTINGS, "retention");
    SettingTable.OF_TOPICS.rows().stream()
        .filter(setting -> setting.isSynced(retention))
        .forEach(setting -> names.add(setting.name()));
    List.of(include.split(" *, *", 0)).forEach(names::add);
    return names;
  }

  /** Copies what is synced. */
  static void sync(Topic source, Topic copy, Set<String> synced) {
    copy.settings().keySet().removeAll(synced);
    source.settings().forEach((name, value) -> copyIf(synced, copy, name, value));
  }

  private static void copyIf(Set<String> synced, Topic copy, String name, String value) {
    if (synced.contains(name)) {
      copy.settings().put(name, value);
    }
  }

  /** All settings that the profile knows, by name. */
  public List<SettingRow> rows() {
    return SettingTable.OF_TOPICS.rows().stream()
        .filter(setting -> setting.isKnownTo(world.profile()))
        .map(this::row)
        .toList();
  }

  /** One setting; empty if there is no such setting. */
  public Optional<SettingRow> row(String name) {
    return SettingTable.OF_TOPICS.find(name, world.profile()).map(this::row);
  }

  /** Changes settings all together; throws {@link Refusal}, after which none is changed. */
  public void alter(List<SettingChange> changes, boolean validateOnly) {
    Map<String, String> tried = new TreeMap<>(topic.settings());
    changes.forEach(change -> apply(change, tried));
    if (!validateOnly) {
      topic.settings().clear();
      topic.settings().putAll(tried);
    }
  }

  private void apply(SettingChange change, Map<String, String> values) {
    String name = change.name();
    Setting setting =
        SettingTable.OF_TOPICS
            .find(name, world.profile())
            .orElseThrow(() -> Refusals.mapped("Unknown topic config name: " + name));
    if (synced.contains(name)) {
      throw TopicRefusals.syncedSetting(topic.name(), name);
    }
    if (setting.isReadOnly(world.profile())) {
      throw Refusals.mapped("Altering topic config '" + name + "' is disallowed.");
    }
    if (change.value() == null) {
      values.remove(name);
    } else if (setting.type().takes(change.value())) {
      values.put(name, change.value());
    } else {
      throw Refusals.mapped(
          "Invalid value " + change.value() + " for configuration " + name + ": " + setting.type());
    }
  }

  private SettingRow row(Setting setting) {
    String own = topic.settings().get(setting.name());
    boolean isDefault = own == null;
    String value = isDefault ? setting.defaultValue() : own;
    return new SettingRow(
        setting.name(), value, isDefault, setting.isReadOnly(world.profile()), false);
  }
}
