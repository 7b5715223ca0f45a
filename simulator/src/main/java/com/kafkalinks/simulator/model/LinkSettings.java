package com.kafkalinks.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The settings of one link: what was set, on top of the defaults. */
final class LinkSettings {
  static final String BOOTSTRAP = "bootstrap.servers";
  static final String LINK_MODE = "link.mode";
  static final String CONNECTION_MODE = "connection.mode";
  static final String REMOTE_CONNECTION_MODE = "remote.link.connection.mode";
  static final String PREFIX = "cluster.link.prefix";
  static final String PAUSED = "cluster.link.paused";
  private static final String DERIVED_PREFIX = "link.prefix";
  private static final List<String> SECURITY = List.of("security.", "sasl.", "ssl.");

  private final Profile profile;
  private final Map<String, String> values;
  private final Map<String, Optional<LoginLine>> loginLines = new ConcurrentHashMap<>();

  LinkSettings(Profile profile, Map<String, String> values) {
    this.profile = profile;
    this.values = new TreeMap<>(values);
  }

  /** A copy to try changes on. */
  LinkSettings copy() {
    return new LinkSettings(profile, values);
  }

  /** What a client of a real cluster is given: the settings with this prefix, without it. */
  Map<String, String> client(String prefix) {
    Map<String, String> client = new TreeMap<>();
    for (Map.Entry<String, String> setting : values.entrySet()) {
      String name = setting.getKey();
      String plain = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
      if (plain.equals(BOOTSTRAP) || SECURITY.stream().anyMatch(plain::startsWith)) {
        client.put(plain, setting.getValue());
      }
    }
    return client;
  }

  /** What was set, secrets in clear. */
  Map<String, String> values() {
    return values;
  }

  Profile profile() {
    return profile;
  }

  /** The value in force, or null. */
  String value(String name) {
    if (values.containsKey(name)) {
      return values.get(name);
    }
    return SettingTable.OF_LINKS.find(name, profile).map(Setting::defaultValue).orElse(null);
  }

  /** The value in force, read as a login line once. */
  Optional<LoginLine> loginLine(String name) {
    String line = Optional.ofNullable(value(name)).orElse("");
    return loginLines.computeIfAbsent(line, LoginLine::parse);
  }

  boolean isOn(String name) {
    return Boolean.parseBoolean(value(name));
  }

  boolean isSet(String name) {
    return values.containsKey(name);
  }

  LinkMode mode() {
    return LinkMode.valueOf(value(LINK_MODE));
  }

  boolean isInbound() {
    return "INBOUND".equals(value(CONNECTION_MODE));
  }

  String prefix() {
    return Optional.ofNullable(value(PREFIX)).orElse("");
  }

  List<SettingRow> rows() {
    List<SettingRow> rows = new ArrayList<>();
    for (Setting setting : SettingTable.OF_LINKS.rows()) {
      if (setting.isListedBy(profile) || isSet(setting.name())) {
        rows.add(row(setting));
      }
    }
    return rows;
  }

  Optional<SettingRow> row(String name) {
    return SettingTable.OF_LINKS.find(name, profile).map(this::row);
  }

  private SettingRow row(Setting setting) {
    String origin = setting.name().equals(DERIVED_PREFIX) ? PREFIX : setting.name();
    return new SettingRow(
        setting.name(),
        setting.isSensitive() ? null : value(origin),
        !isSet(origin),
        setting.isReadOnly(profile),
        setting.isSensitive());
  }
}
