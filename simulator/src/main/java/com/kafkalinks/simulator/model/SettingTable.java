package com.kafkalinks.simulator.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of a file that tells every setting of links or of topics. */
final class SettingTable {
  static final SettingTable OF_LINKS = new SettingTable("link-settings.txt");
  static final SettingTable OF_TOPICS = new SettingTable("topic-settings.txt");

  private final Map<String, Setting> rows;

  private SettingTable(String file) {
    rows = load(file);
  }

  Optional<Setting> find(String name, Profile profile) {
    return Optional.ofNullable(rows.get(name)).filter(setting -> setting.isKnownTo(profile));
  }

  Collection<Setting> rows() {
    return rows.values();
  }

  private static Map<String, Setting> load(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SettingTable.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(SettingTable::parse)
          .collect(Collectors.toMap(Setting::name, Function.identity(), (a, b) -> a, TreeMap::new));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Setting parse(String line) {
    String[] cells = line.split("\\|", -1);
    String initial = cells[2].strip();
    return new Setting(
        cells[0].strip(),
        SettingType.parse(cells[1].strip()),
        initial.equals("-") ? null : initial.replace("\"\"", ""),
        Set.of(cells[3].strip().split(" ", -1)));
  }
}
