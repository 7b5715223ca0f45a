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
  /** What becomes of a mirror of a topic that the source cluster doesn't have. */
  MISSING_SOURCE_TOPIC(
      "refuse-404",
      "mirror of a missing topic: refused, or the topic appears",
      "refuse-404",
      "refuse-400",
      "accept"),
  /** Name of a mirror on a link with a prefix where the client gives none. */
  UNNAMED_MIRROR(
      "prefix", "name of a mirror of a prefixed link without one", "prefix", "source", "refuse"),
  /** Whether {@code state_time_ms} of a mirror that nobody changed yet is 0, as was seen once. */
  FRESH_STATE_TIME("created", "state_time_ms of a fresh mirror", "created", "zero"),
  /** What the lag of a partition is of which no record was copied yet. */
  UNFETCHED_LAG("true", "lag of a partition before its first record came", "true", "zero"),
  /** What a mirror of a paused link shows. */
  PAUSED_LINK("LINK_PAUSED", "status of mirrors on a paused link", "LINK_PAUSED", "PAUSED"),
  /** Value of {@code error_code} where an action is accepted. */
  ACCEPTED_CODE("null", "error_code of an accepted action", "null", "zero"),
  /** Whether a mirror can be promoted while its source can't be reached. It stays pending then. */
  PROMOTE_UNAVAILABLE("accept", "promote without the source", "accept", "refuse"),
  /** Whether a mirror that is pending can be failed over. */
  FAILOVER_PENDING("accept", "failover of a pending mirror", "accept", "refuse"),
  /** Status of a mirror that copies the last records before the roles are swapped. */
  REVERSING(
      "PENDING_STOPPED",
      "status while a reverse catches up",
      "PENDING_STOPPED",
      "PENDING_SYNCHRONIZE"),
  /** What a restore of a topic does that is a live mirror. */
  RESTORE_OF_MIRROR("refuse", "truncate-and-restore of a live mirror", "refuse", "accept"),
  /** Which mirrors an action is about that has both names and a pattern. */
  NAMES_AND_PATTERN("names", "which counts if both are given", "names", "pattern", "refuse"),
  /** What an action with a pattern is answered that fits no mirror. */
  UNMATCHED_PATTERN("empty", "action whose pattern fits nothing", "empty", "refuse"),
  /** Whether an unknown name fails its own row or the whole action. */
  UNKNOWN_MIRROR("row", "action with an unknown name", "row", "refuse"),
  /** What the list of the mirrors of a missing link is; on Platform it is probably empty. */
  MIRRORS_OF_NO_LINK(
      "profile", "mirrors of a missing link: empty on platform", "profile", "refuse", "empty"),
  /** Whether the filter by status takes small letters. */
  STATUS_CASE("any", "mirror_status in small letters", "any", "exact"),
  /** What a delete of a topic is answered that is being deleted. */
  SECOND_DELETE("missing", "second delete of a topic: 404 or 400", "missing", "marked"),
  /** Which settings of a topic are synced where {@code topic.config.sync.include} isn't set. */
  SYNCED_SETTINGS(
      "always",
      "topic settings synced by default: the least, or retention too",
      "always",
      "retention");

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
