package com.kafkalinks.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.kafkalinks.adapter.KnownSetting.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings of links: each known one once, and a rule for those that a newer server has. The
 * table is {@code link-settings.txt} beside this class.
 */
public final class LinkSettingCatalogue {
  /** Before the name of a connection setting: the same for the login at the link's own cluster. */
  private static final String LOCAL = "local.";

  private static final Pattern SENSITIVE =
      Pattern.compile("jaas|password|secret|credential|certificate|api\\.key|\\.key$|token$");

  private static final String[] NONE = {};

  private static final Map<String, KnownSetting> SETTINGS = table();

  private LinkSettingCatalogue() {}

  /**
   * Every known setting, ordered by name; those that {@code local.} makes of others are left out.
   */
  public static Collection<KnownSetting> all() {
    return SETTINGS.values();
  }

  /** What is known of a setting; {@code local.…} is known as the setting behind the prefix is. */
  public static Optional<KnownSetting> find(String name) {
    return Optional.ofNullable(SETTINGS.get(name)).or(() -> local(name));
  }

  private static Optional<KnownSetting> local(String name) {
    return name.startsWith(LOCAL)
        ? Optional.ofNullable(SETTINGS.get(name.substring(LOCAL.length())))
            .filter(setting -> setting.is(Mark.CONNECTION))
        : Optional.empty();
  }

  /** Whether its value is a secret; an unknown setting is one if its name sounds like it. */
  public static boolean sensitive(String name) {
    return find(name)
        .map(setting -> setting.is(Mark.SECRET))
        .orElseGet(() -> SENSITIVE.matcher(name).find());
  }

  /** Whether it has an effect only on the cluster that has the mirror topics. */
  public static boolean mirrorSide(String name) {
    return find(name).filter(setting -> setting.is(Mark.MIRROR)).isPresent();
  }

  private static Map<String, KnownSetting> table() {
    try (InputStream in = LinkSettingCatalogue.class.getResourceAsStream("link-settings.txt")) {
      return Collections.unmodifiableMap(
          new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(LinkSettingCatalogue::row)
              .collect(
                  Collectors.toMap(
                      KnownSetting::name,
                      setting -> setting,
                      (one, two) -> {
                        throw new IllegalStateException(one.name() + " is listed twice");
                      },
                      TreeMap::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownSetting row(String line) {
    String[] cells = line.split("\\|", -1);
    String value = cells[2].strip();
    return new KnownSetting(
        cells[0].strip(),
        cells[1].strip(),
        value.equals("-") || value.equals("?") ? Optional.empty() : Optional.of(value),
        marks(cells[3]),
        cells[4].strip());
  }

  private static Set<Mark> marks(String words) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (String word : words.isBlank() ? NONE : words.strip().split(" ", -1)) {
      marks.add(Mark.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
    return marks;
  }
}
