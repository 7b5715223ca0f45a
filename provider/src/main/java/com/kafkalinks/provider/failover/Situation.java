package com.kafkalinks.provider.failover;

import static com.kafkalinks.provider.failover.Move.CREATE_MIRROR;
import static com.kafkalinks.provider.failover.Move.FAIL_OVER;
import static com.kafkalinks.provider.failover.Move.NONE;
import static com.kafkalinks.provider.failover.Move.REFUSE;
import static com.kafkalinks.provider.failover.Move.RESTORE;
import static com.kafkalinks.provider.failover.Move.RESUME_BEFORE_REVERSE;
import static com.kafkalinks.provider.failover.Move.RESUME_MIRROR;
import static com.kafkalinks.provider.failover.Move.REVERSE;
import static com.kafkalinks.provider.failover.Move.WAIT;
import static com.kafkalinks.provider.failover.Move.WARN;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the two clusters show of one topic, seen from the cluster that is wanted as its primary,
 * each with the next step of a planned and of a forced failover, and with what a user can do where
 * there is none. The table in the documentation is this one.
 */
enum Situation {
  MIRRORED("The other cluster mirrors the topic from the wanted primary.", NONE, NONE, ""),
  MIRROR_PAUSED(
      "The mirror topic on the other cluster is paused.", RESUME_MIRROR, RESUME_MIRROR, ""),
  MIRROR_BROKEN(
      "The mirror topic on the other cluster has failed, or its link is paused or has failed.",
      WARN,
      WARN,
      "Correct the cluster link on both clusters. A mirror topic that has failed for good has to be deleted; the next `pulumi up` then creates it again."),
  COPY_LEFT(
      "The other cluster has a mirror topic that has failed, and the wanted primary does not have the topic any more.",
      WARN,
      WARN,
      "Do not delete the mirror topic: it is the only copy. Set `primary` to {other} with `failover: FORCED`, which makes it writable there, or leave it out of the group."),
  NOT_MIRRORED(
      "Only the wanted primary has the topic, and nothing mirrors it.",
      CREATE_MIRROR,
      CREATE_MIRROR,
      ""),
  REVERSIBLE(
      "The wanted primary mirrors the topic from the other cluster.", REVERSE, FAIL_OVER, ""),
  REVERSIBLE_PAUSED(
      "The mirror topic on the wanted primary is paused.", RESUME_BEFORE_REVERSE, FAIL_OVER, ""),
  LINK_PAUSED(
      "The mirror topic on the wanted primary copies nothing because its link is paused.",
      REFUSE,
      FAIL_OVER,
      "Set `cluster.link.paused` of the cluster link to false. `failover: FORCED` switches without the records that are not copied yet."),
  SOURCE_LOST(
      "The mirror topic on the wanted primary has failed, or its source cannot be reached.",
      REFUSE,
      FAIL_OVER,
      "Correct the cluster link, or set `failover: FORCED`: it switches without the records that are not copied yet."),
  SOURCE_DELETED(
      "The mirror topic on the wanted primary has failed, and the other cluster does not have the topic any more.",
      REFUSE,
      FAIL_OVER,
      "The mirror topic is the only copy. `failover: FORCED` makes it writable, and mirrors it to {other}."),
  STOPPING(
      "The mirror topic on the wanted primary is becoming writable; until then, neither cluster may take writes.",
      WAIT,
      FAIL_OVER,
      ""),
  CHANGING(
      "Another transition is under way; until it ends, neither cluster may take writes.",
      WAIT,
      WAIT,
      ""),
  FAILED_OVER(
      "The topic was failed over to the wanted primary; the other cluster has a topic that mirrors nothing and takes writes too.",
      RESTORE,
      RESTORE,
      ""),
  FAILED_AWAY(
      "The topic was failed over to the other cluster; the wanted primary has a topic that mirrors nothing.",
      REFUSE,
      REFUSE,
      "Both sides may have been written to since. Set `primary` to {other} with `restore: true`, which cuts the topic on {wanted} back to where {other} took over, and switch back afterwards; or promote neither and compare the topics by hand."),
  UNDECIDED(
      "Mirroring was stopped on both clusters, which take writes both, and which was stopped later is not known.",
      REFUSE,
      REFUSE,
      "After an update that was interrupted just now, run `pulumi up` again in a minute. Otherwise find out which cluster takes the writes, and delete the topic on the cluster whose records are not needed; the next `pulumi up` then mirrors it again."),
  SILENT(
      "The wanted primary has the topic; the other cluster does not answer.",
      WARN,
      WARN,
      "Run `pulumi up` again once {other} answers."),
  ONLY_ELSEWHERE(
      "The wanted primary does not have the topic.",
      REFUSE,
      REFUSE,
      "Mirror it there first: set `primary` to {other} and run `pulumi up`; then switch. Or leave it out of the group."),
  NEVER_MIRRORED(
      "Both clusters have a topic of this name, and neither was ever a mirror of the other.",
      REFUSE,
      REFUSE,
      "A mirror topic needs a name that is free: delete or rename one of the topics, or leave it out of the group."),
  NOWHERE(
      "Neither cluster has the topic.",
      REFUSE,
      REFUSE,
      "Create it on {wanted}, or leave it out of the group.");

  private final String description;
  private final Move planned;
  private final Move forced;
  private final String cure;

  Situation(String description, Move planned, Move forced, String cure) {
    this.description = description;
    this.planned = planned;
    this.forced = forced;
    this.cure = cure;
  }

  String description() {
    return description;
  }

  /** The next step. */
  Move next(FailoverMode mode) {
    return mode == FailoverMode.PLANNED ? planned : forced;
  }

  /** What it is, and what a user can do about it, for these clusters. */
  String sentence(String wanted, String other) {
    return (description.substring(0, 1).toLowerCase(Locale.ROOT)
            + description.substring(1)
            + " "
            + cure)
        .strip()
        .replace("{wanted}", wanted)
        .replace("{other}", other)
        .replace("wanted primary", "wanted primary " + wanted)
        .replace("other cluster", "other cluster " + other);
  }

  /**
   * The same, seen from the other cluster: for what was recorded of a topic whose primary it is.
   */
  Situation reversed() {
    return switch (this) {
      case MIRRORED -> REVERSIBLE;
      case MIRROR_PAUSED -> REVERSIBLE_PAUSED;
      case MIRROR_BROKEN -> SOURCE_LOST;
      case COPY_LEFT -> SOURCE_DELETED;
      case SOURCE_DELETED -> COPY_LEFT;
      case REVERSIBLE -> MIRRORED;
      case REVERSIBLE_PAUSED -> MIRROR_PAUSED;
      case LINK_PAUSED, SOURCE_LOST -> MIRROR_BROKEN;
      case FAILED_OVER -> FAILED_AWAY;
      case FAILED_AWAY -> FAILED_OVER;
      case NOT_MIRRORED -> ONLY_ELSEWHERE;
      case ONLY_ELSEWHERE -> NOT_MIRRORED;
      case STOPPING -> CHANGING;
      case CHANGING, UNDECIDED, SILENT, NEVER_MIRRORED, NOWHERE -> this;
    };
  }

  /** Whether the writes belong on the wanted primary. */
  boolean onWanted() {
    return switch (this) {
      case MIRRORED, MIRROR_PAUSED, MIRROR_BROKEN, COPY_LEFT, NOT_MIRRORED, FAILED_OVER, SILENT ->
          true;
      default -> false;
    };
  }

  /** The situation of this name, as it was recorded. */
  static Optional<Situation> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
