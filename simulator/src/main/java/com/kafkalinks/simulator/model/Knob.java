package com.kafkalinks.simulator.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Behaviour of the API that no public source documents. The defaults are our choice, not facts;
 * each can be set, so that a client can be tested against every alternative.
 */
public enum Knob {
  /** Health of a link that was just created: {@code STATE[/ERROR]}. */
  FRESH_HEALTH("UNKNOWN/NO_ERROR", "link_state[/link_error] right after create"),
  /** Health of an inbound or bidirectional link without the one on the remote cluster. */
  LONE_HEALTH(
      "UNAVAILABLE/NO_ERROR",
      "link_state[/link_error] while the remote cluster has no matching link"),
  /** Whether links have {@code link_error} and {@code link_error_message}. */
  LINK_ERROR("present", "whether links carry link_error", "present", "absent"),
  /** Whether links have {@code link_state}. */
  LINK_STATE("present", "whether links carry link_state", "present", "absent"),
  /** What happens to the mirror topics of a link that is deleted by force. */
  FORCED_MIRRORS("keep", "mirror topics of a link that is deleted by force", "keep", "remove"),
  /** Whether Cloud refuses to delete a link with live mirrors, as Platform does. */
  CLOUD_DELETE_WITH_MIRRORS(
      "refuse", "deletion of a link with live mirrors on Cloud, without force", "refuse", "allow"),
  /** Whether the server honours {@code validate_only}. */
  VALIDATE_ONLY("honour", "whether validate_only is honoured", "honour", "ignore"),
  /** Whether the entries before a refused one of an alter are applied. */
  ALTER("atomic", "alter with a refused entry: nothing or a part is applied", "atomic", "partial"),
  /** What a write to a read-only setting does. */
  READ_ONLY_WRITE("refuse", "write to a read-only setting", "refuse", "drop"),
  /** What a write to an unknown setting does. */
  UNKNOWN_SETTING("refuse", "write to an unknown setting", "refuse", "ignore"),
  /** Whether a cluster accepts clients without credentials. */
  PLAINTEXT("accept", "link without credentials", "accept", "refuse"),
  /** How the creation of a mirror topic is answered if the source topic doesn't exist. */
  MISSING_SOURCE_TOPIC(
      "refuse-404",
      "mirror of a missing source topic: refused, or the topic is created",
      "refuse-404",
      "refuse-400",
      "accept"),
  /** Name of a mirror topic of a link with a prefix if the client gives none. */
  UNNAMED_MIRROR(
      "prefix",
      "name of a mirror topic of a prefixed link if none is given",
      "prefix",
      "source",
      "refuse"),
  /** Whether {@code state_time_ms} of an unchanged mirror is 0, as was seen once. */
  FRESH_STATE_TIME("created", "state_time_ms of a fresh mirror", "created", "zero"),
  /** Lag of a partition before its first record is copied. */
  UNFETCHED_LAG("true", "lag of a partition before its first record is copied", "true", "zero"),
  /** Status of a mirror topic of a paused link. */
  PAUSED_LINK("LINK_PAUSED", "status of mirror topics of a paused link", "LINK_PAUSED", "PAUSED"),
  /** Value of {@code error_code} if an action is accepted. */
  ACCEPTED_CODE("null", "error_code of an accepted action", "null", "zero"),
  /** Whether a mirror can be promoted while its source is unavailable; it stays pending. */
  PROMOTE_UNAVAILABLE("accept", "promote while the source is unavailable", "accept", "refuse"),
  /** Whether a pending mirror can be failed over. */
  FAILOVER_PENDING("accept", "failover of a pending mirror", "accept", "refuse"),
  /** Status of a mirror while a reverse copies its last records. */
  REVERSING(
      "PENDING_STOPPED",
      "status while a reverse copies the last records",
      "PENDING_STOPPED",
      "PENDING_SYNCHRONIZE"),
  /** Whether a topic that is a live mirror can be restored. */
  RESTORE_OF_MIRROR("refuse", "truncate-and-restore of a live mirror", "refuse", "accept"),
  /** Which mirrors an action with both names and a pattern applies to. */
  NAMES_AND_PATTERN(
      "names", "which of names and pattern counts if both are given", "names", "pattern", "refuse"),
  /** How an action is answered whose pattern matches no mirror. */
  UNMATCHED_PATTERN("empty", "action whose pattern matches nothing", "empty", "refuse"),
  /** Whether an unknown name fails its row or the whole action. */
  UNKNOWN_MIRROR("row", "action with an unknown name", "row", "refuse"),
  /** How the mirrors of a missing link are listed; probably as none on Platform. */
  MIRRORS_OF_NO_LINK(
      "profile",
      "list of mirrors of a missing link; profile: refused on Cloud, empty on Platform",
      "profile",
      "refuse",
      "empty"),
  /** Whether the filter by status accepts lower case. */
  STATUS_CASE("any", "lower-case mirror_status", "any", "exact"),
  /** How the deletion of a topic that is being deleted is answered. */
  SECOND_DELETE(
      "missing",
      "second deletion of a topic: 404, or 400 marked for deletion",
      "missing",
      "marked"),
  /** Which topic settings are synced if {@code topic.config.sync.include} isn't set. */
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
