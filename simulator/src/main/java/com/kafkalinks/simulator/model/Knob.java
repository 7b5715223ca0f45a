package com.kafkalinks.simulator.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What no public source tells about the API. Each has a default, which is our choice and no fact,
 * and can be turned, so that a client can be tried against every answer.
 */
public enum Knob {
  /** Health of a link that was just created: {@code STATE[/ERROR]}. */
  FRESH_HEALTH("UNKNOWN/NO_ERROR", "link_state[/link_error] right after create"),
  /** Health of an inbound or bidirectional half without its twin: {@code STATE[/ERROR]}. */
  LONE_HEALTH("UNAVAILABLE/NO_ERROR", "link_state[/link_error] of a half without its twin"),
  /** Whether links have {@code link_error} and {@code link_error_message}. */
  LINK_ERROR("present", "whether links carry link_error", "present", "absent"),
  /** Whether links have {@code link_state}. */
  LINK_STATE("present", "whether links carry link_state", "present", "absent"),
  /** What becomes of the mirrors of a link that is deleted by force. */
  FORCED_MIRRORS("keep", "topics of a link deleted by force: kept or removed", "keep", "remove"),
  /** Whether Cloud refuses to delete a link with live mirrors. Platform does. */
  CLOUD_DELETE_WITH_MIRRORS(
      "refuse", "delete of a link with live mirrors on cloud, no force", "refuse", "allow"),
  /** Whether the server heeds {@code validate_only}. */
  VALIDATE_ONLY("heed", "what validate_only does", "heed", "ignore"),
  /** Whether a refused entry of an alter leaves the entries before it in force. */
  ALTER("atomic", "alter with a refused entry: nothing or a part is changed", "atomic", "partial"),
  /** What a write to a read-only setting does. */
  READ_ONLY_WRITE("refuse", "write to a read-only setting", "refuse", "drop"),
  /** What a write to an unknown setting does. */
  UNKNOWN_SETTING("refuse", "write to an unknown setting", "refuse", "ignore"),
  /** Whether a cluster takes clients without a login. */
  PLAINTEXT("accept", "link without a login to another cluster", "accept", "refuse"),
  /** Whether a mirror may be made of a topic that the other cluster isn't known to have. */
  MISSING_SOURCE_TOPIC("accept", "mirror of a topic nobody declared", "accept", "refuse");

  private final String initial;
  private final String meaning;
  private final String choices;

  Knob(String initial, String meaning, String... choices) {
    this.initial = initial;
    this.meaning = meaning;
    this.choices = String.join(" ", choices);
  }

  /** Name as written on the command line: {@code fresh-health}. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value where nobody turned it. */
  public String initial() {
    return initial;
  }

  /** What it is about, in one line. */
  public String meaning() {
    return meaning;
  }

  /** The values it can have; empty where it is a health. */
  public List<String> choices() {
    return choices.isEmpty() ? List.of() : List.of(choices.split(" ", -1));
  }

  /**
   * Finds a knob by its name on the command line.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Knob named(String option) {
    return Arrays.stream(values())
        .filter(knob -> knob.option().equals(option))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no knob is called '" + option + "'"));
  }

  /** Throws {@link IllegalArgumentException} if the knob has no such value. */
  public void check(String value) {
    if (!choices.isEmpty() && !choices().contains(value)) {
      throw new IllegalArgumentException(
          "knob "
              + option()
              + " is one of "
              + String.join(", ", choices())
              + ", not '"
              + value
              + "'");
    }
  }
}
