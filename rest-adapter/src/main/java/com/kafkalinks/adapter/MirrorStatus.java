package com.kafkalinks.adapter;

import java.util.Arrays;

/** The statuses of a mirror topic that the API documents. */
public enum MirrorStatus {
  /** It copies. */
  ACTIVE,
  /** Paused by an action. */
  PAUSED,
  /** Its link is paused; some servers show {@link #PAUSED} for it. */
  LINK_PAUSED,
  /** It cannot copy any more; {@link MirrorTopic#error} says why. */
  FAILED,
  /** Its link failed. */
  LINK_FAILED,
  /** The source cluster cannot be reached. */
  SOURCE_UNAVAILABLE,
  /** On its way to {@link #STOPPED}, by a promote, a failover or a reversal. */
  PENDING_STOPPED,
  /** Promoted or failed over: an ordinary topic now, still listed under its link. */
  STOPPED,
  /** Being set up. */
  PENDING_MIRROR,
  /** Being brought up to date before its direction is reversed. */
  PENDING_SYNCHRONIZE,
  /** Being restored: offsets are reconciled. */
  PENDING_SETUP_FOR_RESTORE,
  /** Being restored: records are cut off. */
  PENDING_RESTORE,
  /** A word that this adapter does not know; {@link MirrorTopic#mirrorStatus} has it. */
  UNKNOWN;

  /** The status of this word, in capitals as servers give it. */
  public static MirrorStatus of(String word) {
    return Arrays.stream(values())
        .filter(status -> status.name().equals(word))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
