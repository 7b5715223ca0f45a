package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.provider.sync.FilterText;
import com.kafkalinks.pulumi.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings that a link has now. */
public final class LiveSettings {
  private final Map<String, Setting> byName = new LinkedHashMap<>();

  /** The settings as the API lists them. */
  public LiveSettings(List<Setting> settings) {
    settings.forEach(setting -> byName.put(setting.name(), setting));
  }

  /** The setting of a name; empty where the server does not list it. */
  public Optional<Setting> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Every setting that the server lists. */
  public Stream<Setting> all() {
    return byName.values().stream();
  }

  /** The value; empty where there is none or it is hidden. */
  public String value(String name) {
    return find(name).map(Setting::value).orElse("");
  }

  /** Whether the server says that nobody set it. What it does not list is not known to be unset. */
  public boolean unset(String name) {
    return find(name).map(Setting::isDefault).orElse(false);
  }

  /**
   * Whether the link has this value; of a hidden one only whether it is set. Unlisted settings are
   * taken on trust.
   */
  public boolean has(String name, Secret wanted) {
    Optional<Setting> live = find(name);
    if (live.isEmpty() || isFilterOfDisabledFeature(name)) {
      return true;
    }
    return live.get().sensitive()
        ? !live.get().isDefault()
        : same(name, live.get().value(), wanted);
  }

  /** Whether it is the filter of a feature that is off: the server clears those. */
  public boolean isFilterOfDisabledFeature(String name) {
    return SettingNames.switchOf(name)
        .map(this::value)
        .map("false"::equalsIgnoreCase)
        .orElse(false);
  }

  /** A value to be sent, with the fields of filters that only the server knows. */
  public Secret keeping(String name, Secret wanted) {
    boolean filter = SettingNames.FILTERS.containsKey(name);
    return filter ? Secret.of(FilterText.keeping(value(name), wanted.reveal())) : wanted;
  }

  /** Whether two values that programs give for a setting mean the same. */
  public static boolean sameIn(String name, Secret one, Secret two) {
    return one.equals(two) || (same(name, one.reveal(), two) && same(name, two.reveal(), one));
  }

  /** Whether a value that a server has means what is wanted. */
  public static boolean same(String name, String one, Secret other) {
    return SettingRow.equivalence(name).holds(Value.of(one), Value.of(other.reveal()));
  }

  /**
   * Settings that somebody gave this link and that no property and no {@code config} of any program
   * here manages.
   */
  public Stream<Setting> unmanaged() {
    return all()
        .filter(Setting::overridden)
        .filter(setting -> !setting.readOnly() && !SettingNames.leftAlone(setting.name()));
  }
}
