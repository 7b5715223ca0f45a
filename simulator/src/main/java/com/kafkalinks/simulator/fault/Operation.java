package com.kafkalinks.simulator.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of calls that a fault can be aimed at. */
public enum Operation {
  /** Creates a link. */
  CREATE,
  /** Reads one link. */
  READ,
  /** Lists links. */
  LIST,
  /** Deletes a link. */
  DELETE,
  /** Reads one setting or all. */
  CONFIGS,
  /** Sets and resets settings, one or many. */
  ALTER,
  /** Lists the mirrors of a link or of all links. */
  MIRRORS,
  /** Reads one mirror. */
  MIRROR_READ,
  /** Creates a mirror. */
  MIRROR_CREATE,
  /** Group of the seven actions on mirrors. */
  MIRROR_ACTION,
  /** Pauses mirrors. */
  PAUSE(MIRROR_ACTION),
  /** Resumes mirrors. */
  RESUME(MIRROR_ACTION),
  /** Promotes mirrors. */
  PROMOTE(MIRROR_ACTION),
  /** Fails mirrors over. */
  FAILOVER(MIRROR_ACTION),
  /** Reverses mirrors, whether the new ones start or are paused. */
  REVERSE(MIRROR_ACTION),
  /** Truncates and restores topics. */
  RESTORE(MIRROR_ACTION),
  /** Reads clusters. */
  CLUSTERS,
  /** Group of the operations on topics and their settings. */
  TOPICS,
  /** Lists topics. */
  TOPIC_LIST(TOPICS),
  /** Creates a topic. */
  TOPIC_CREATE(TOPICS),
  /** Reads one topic. */
  TOPIC_READ(TOPICS),
  /** Deletes a topic, and with it a mirror. */
  TOPIC_DELETE(TOPICS),
  /** Reads one setting of a topic or all. */
  TOPIC_CONFIGS(TOPICS),
  /** Sets and resets settings of a topic, one or many. */
  TOPIC_ALTER(TOPICS),
  /** All operations. */
  ANY;

  private final Operation group;

  Operation() {
    this(null);
  }

  Operation(Operation group) {
    this.group = group;
  }

  /** Name on the command line: {@code mirror-create}. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds an operation by its name on the command line.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Operation named(String option) {
    return Arrays.stream(values())
        .filter(operation -> operation.option().equals(option))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no operation is called '" + option + "'"));
  }

  /** The operations of calls: all except groups. */
  public static List<Operation> ofCalls() {
    return Arrays.stream(values())
        .filter(one -> Arrays.stream(values()).noneMatch(any -> any != one && one.covers(any)))
        .toList();
  }

  /** Whether the operation is this one or belongs to this group. */
  public boolean covers(Operation other) {
    return this == ANY || this == other || this == other.group;
  }
}
