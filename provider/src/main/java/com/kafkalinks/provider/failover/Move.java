package com.kafkalinks.provider.failover;

import com.kafkalinks.adapter.MirrorAction;
import java.util.Optional;

/**
 * The next step of one topic towards the wanted primary. They are carried out in this order: what
 * makes the wanted primary take the writes comes before what protects it again.
 */
enum Move {
  /** The topic is as wanted. */
  NONE("nothing to do"),
  /** The topic takes writes where it should, but its mirror topic does not copy. */
  WARN("a warning"),
  /** A transition is under way: look again. */
  WAIT("wait"),
  /** Fail over the mirror topic on the wanted primary: it takes the writes at once. */
  FAIL_OVER(MirrorAction.FAILOVER, true),
  /** Resume the mirror topic on the wanted primary, so that it can be reversed. */
  RESUME_BEFORE_REVERSE(MirrorAction.RESUME, true),
  /** Reverse the mirror topic on the wanted primary: it takes the writes, the other one mirrors. */
  REVERSE(MirrorAction.REVERSE_AND_START, true),
  /** Resume the mirror topic on the other cluster. */
  RESUME_MIRROR(MirrorAction.RESUME, false),
  /** Cut the other cluster's topic back to where the wanted primary took over, and mirror again. */
  RESTORE(MirrorAction.TRUNCATE_AND_RESTORE, false),
  /** Create the mirror topic on the other cluster. */
  CREATE_MIRROR("create the mirror topic"),
  /** Nothing may be done: the sentence says why and what the choices are. */
  REFUSE("refused");

  private final String words;
  private final MirrorAction action;
  private final boolean onWanted;

  Move(String words) {
    this.words = words;
    this.action = null;
    this.onWanted = false;
  }

  Move(MirrorAction action, boolean onWanted) {
    this.words = action.verb();
    this.action = action;
    this.onWanted = onWanted;
  }

  /** What is done, as in the table of the documentation. */
  String words() {
    return words;
  }

  /** The action that is asked for in batches; empty where it is none. */
  Optional<MirrorAction> action() {
    return Optional.ofNullable(action);
  }

  /** Whether the action is asked of the wanted primary, else of the other cluster. */
  boolean onWanted() {
    return onWanted;
  }

  /** Whether the topic is left as it is. */
  boolean changesNothing() {
    return this == NONE || this == WARN;
  }

  /** Whether it is asked of a server. */
  boolean asks() {
    return action != null || this == CREATE_MIRROR;
  }

  /** Whether the other cluster takes the writes before it. */
  boolean switches() {
    return this == REVERSE || this == RESUME_BEFORE_REVERSE || this == FAIL_OVER;
  }
}
