package com.kafkalinks.provider.failover;

/** The next step of one topic towards the wanted primary. */
enum Move {
  /** The topic is as wanted. */
  NONE,
  /** The topic takes writes where it should, but its mirror needs help that this cannot give. */
  WARN,
  /** A transition is under way: look again. */
  WAIT,
  /** Create the mirror topic on the other cluster. */
  CREATE_MIRROR,
  /** Resume the mirror topic on the other cluster. */
  RESUME_MIRROR,
  /** Resume the mirror topic on the wanted primary, so that it can be reversed. */
  RESUME_BEFORE_REVERSE,
  /** Reverse the mirror topic on the wanted primary: it takes the writes, the other one mirrors. */
  REVERSE,
  /** Fail over the mirror topic on the wanted primary: it takes the writes at once. */
  FAIL_OVER,
  /** Cut the other cluster's topic back to where the wanted primary took over, and mirror again. */
  RESTORE,
  /** Nothing may be done: the sentence says why and what the choices are. */
  REFUSE
}
