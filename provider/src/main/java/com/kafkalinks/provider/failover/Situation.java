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

/**
 * What the two clusters show of one topic, seen from the cluster that is wanted as its primary,
 * each with the next step of a planned and of a forced failover. The table in the documentation is
 * made from this one.
 */
enum Situation {
  MIRRORED("The other cluster mirrors the topic from the wanted primary.", NONE, NONE),
  MIRROR_PAUSED("The mirror topic on the other cluster is paused.", RESUME_MIRROR, RESUME_MIRROR),
  MIRROR_BROKEN(
      "The mirror topic on the other cluster has failed, or its link is paused or failed.",
      WARN,
      WARN),
  NOT_MIRRORED(
      "Only the wanted primary has the topic, and nothing mirrors it.",
      CREATE_MIRROR,
      CREATE_MIRROR),
  REVERSIBLE("The wanted primary mirrors the topic from the other cluster.", REVERSE, FAIL_OVER),
  REVERSIBLE_PAUSED(
      "The mirror topic on the wanted primary is paused.", RESUME_BEFORE_REVERSE, FAIL_OVER),
  LINK_PAUSED(
      "The mirror topic on the wanted primary waits because its link is paused.",
      REFUSE,
      FAIL_OVER),
  SOURCE_LOST(
      "The mirror topic on the wanted primary has failed, or its source cannot be reached.",
      REFUSE,
      FAIL_OVER),
  FAILED_OVER(
      "The topic was failed over to the wanted primary; the other cluster has an ordinary topic.",
      RESTORE,
      RESTORE),
  FAILED_AWAY(
      "The topic was failed over to the other cluster; the wanted primary has an ordinary topic.",
      REFUSE,
      REFUSE),
  UNDECIDED("Mirroring was stopped on both clusters at about the same time.", REFUSE, REFUSE),
  CHANGING("A transition is under way.", WAIT, WAIT),
  ONLY_ELSEWHERE("Only the other cluster has the topic.", REFUSE, REFUSE),
  NEVER_MIRRORED("Both clusters have an ordinary topic of this name.", REFUSE, REFUSE),
  NOWHERE("Neither cluster has the topic.", REFUSE, REFUSE);

  private final String description;
  private final Move planned;
  private final Move forced;

  Situation(String description, Move planned, Move forced) {
    this.description = description;
    this.planned = planned;
    this.forced = forced;
  }

  String description() {
    return description;
  }

  /** The next step. */
  Move next(FailoverMode mode) {
    return mode == FailoverMode.PLANNED ? planned : forced;
  }
}
