package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.provider.cluster.SettingText;
import com.kafkalinks.pulumi.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The topic settings that a program manages, beside those that the topic has. Settings that are
 * synced from the source look like its own, so only those that the program names are compared.
 */
final class TopicConfig {
  private final Map<String, Setting> live = new TreeMap<>();

  TopicConfig(List<Setting> settings) {
    settings.forEach(setting -> live.put(setting.name(), setting));
  }

  /** What has to change so that the topic has what the program gives. */
  List<SettingChange> changes(Map<String, String> applied, Map<String, String> wanted) {
    List<SettingChange> changes = new ArrayList<>();
    wanted.forEach(
        (name, value) -> {
          if (!has(name, value)) {
            changes.add(new SettingChange.Set(name, Secret.of(value)));
          }
        });
    applied.keySet().stream()
        .filter(name -> !wanted.containsKey(name) && overridden(name))
        .forEach(name -> changes.add(new SettingChange.Reset(name)));
    return changes;
  }

  private boolean has(String name, String value) {
    Setting setting = live.get(name);
    return setting != null
        && !setting.isDefault()
        && SettingText.same(Value.of(setting.value()), Value.of(value));
  }

  private boolean overridden(String name) {
    return live.containsKey(name) && !live.get(name).isDefault();
  }

  /**
   * The settings of a program as the topic has them: drift shows, equal meanings stay as written.
   */
  Value seen(Value config) {
    Value seen = config;
    for (Map.Entry<String, Value> entry : config.fields().entrySet()) {
      String name = entry.getKey();
      if (!has(name, entry.getValue().text())) {
        seen = seen.with(name, overridden(name) ? Value.of(live.get(name).value()) : Value.NULL);
      }
    }
    return seen;
  }
}
