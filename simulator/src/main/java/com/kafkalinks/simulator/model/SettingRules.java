package com.kafkalinks.simulator.model;

import java.util.List;
import java.util.Map;

/** Which changes of settings are taken, and what they bring with them. */
final class SettingRules {
  private static final Map<String, String> FILTERS =
      Map.of(
          "acl.sync.enable", "acl.filters",
          "consumer.offset.sync.enable", "consumer.offset.group.filters",
          "auto.create.mirror.topics.enable", "auto.create.mirror.topics.filters");

  private final World world;

  SettingRules(World world) {
    this.world = world;
  }

  /** The filters that each switch needs, by the name of the switch. */
  static Map<String, String> filters() {
    return FILTERS;
  }

  /** The settings of a new link; throws {@link Refusal}. */
  LinkSettings initial(List<SettingChange> given) {
    LinkSettings settings = new LinkSettings(world.profile(), Map.of());
    for (SettingChange change : given) {
      apply(settings, change, true);
    }
    SettingCombinations.check(settings);
    return settings;
  }

  /**
   * Changes settings of a link that exists.
   *
   * @throws Refusal if one is refused; those before it may be in force (see {@link Knob#ALTER})
   */
  void alter(LinkSettings settings, List<SettingChange> changes, boolean validateOnly) {
    LinkSettings tried = settings.copy();
    try {
      changes.forEach(change -> apply(tried, change, false));
      clearFilters(settings, tried);
      SettingCombinations.check(tried);
    } catch (Refusal refused) {
      if (world.turned(Knob.ALTER, "partial") && !validateOnly) {
        replace(settings, tried);
      }
      throw refused;
    }
    if (!validateOnly) {
      replace(settings, tried);
    }
  }

  private void apply(LinkSettings settings, SettingChange change, boolean fresh) {
    String name = change.name();
    if (name.isEmpty()) {
      throw Refusals.invalidSettingName();
    }
    Setting setting = SettingTable.OF_LINKS.find(name, world.profile()).orElse(null);
    if (setting == null) {
      refuseUnless(Knob.UNKNOWN_SETTING, "ignore", "Unknown config '" + name + "'.");
    } else if (isWritable(setting, settings, change, fresh)) {
      write(settings, setting, change.value());
    }
  }

  private boolean isWritable(
      Setting setting, LinkSettings settings, SettingChange change, boolean fresh) {
    boolean same = change.value() != null && change.value().equals(settings.value(change.name()));
    boolean closed = setting.isReadOnly(world.profile()) || (setting.isFixed() && !fresh);
    if (closed && !setting.isDerived() && !same) {
      refuseUnless(
          Knob.READ_ONLY_WRITE, "drop", "Config '" + change.name() + "' can't be changed.");
    }
    return !closed;
  }

  private void refuseUnless(Knob knob, String lenient, String reason) {
    if (!world.turned(knob, lenient)) {
      throw Refusals.mapped(reason);
    }
  }

  private static void write(LinkSettings settings, Setting setting, String value) {
    if (value == null) {
      settings.values().remove(setting.name());
    } else if (setting.type().takes(value)) {
      settings.values().put(setting.name(), value);
    } else {
      String shown = setting.isSensitive() ? "[hidden]" : value;
      throw Refusals.mapped(
          "Invalid value "
              + shown
              + " for configuration "
              + setting.name()
              + ": "
              + setting.type());
    }
  }

  /** Switching a feature off clears its filters. */
  private static void clearFilters(LinkSettings before, LinkSettings after) {
    FILTERS.forEach(
        (feature, filter) -> {
          if (before.isOn(feature) && !after.isOn(feature)) {
            after.values().remove(filter);
          }
        });
  }

  private static void replace(LinkSettings settings, LinkSettings tried) {
    settings.values().clear();
    settings.values().putAll(tried.values());
  }
}
