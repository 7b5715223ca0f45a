package com.kafkalinks.adapter;

import java.util.Optional;
import java.util.Set;

/**
 * What is known about a setting of links.
 *
 * @param name for example {@code acl.sync.ms}
 * @param type {@code boolean}, {@code int}, {@code string}, {@code list}, {@code enum}, {@code
 *     json} or {@code password}
 * @param defaultValue the default on Confluent Cloud; empty where there is none or none is known
 * @param marks the facts behind the methods
 * @param meaning one sentence for users
 */
public record KnownSetting(
    String name, String type, Optional<String> defaultValue, Set<Mark> marks, String meaning) {

  /** Copies the marks. */
  public KnownSetting {
    marks = Set.copyOf(marks);
  }

  /** A fact about a setting. */
  public enum Mark {
    /** Its value is a secret. */
    SECRET,
    /** Confluent Cloud lists it as read-only. */
    READ_ONLY,
    /** It cannot be changed once the link exists. */
    FIXED,
    /** It has an effect only on the cluster that has the mirror topics. */
    MIRROR,
    /** It is part of the connection to a cluster, and counts only where this cluster opens it. */
    CONNECTION
  }

  /** Whether it has this mark. */
  public boolean is(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether a link on Confluent Cloud can have it changed after its create. */
  public boolean changeable() {
    return !is(Mark.READ_ONLY) && !is(Mark.FIXED);
  }
}
