package com.kafkalinks.simulator.fault;

import java.util.Arrays;
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
  /** Reads one mirror or all. */
  MIRRORS,
  /** Creates a mirror. */
  MIRROR_CREATE,
  /** Pauses, promotes and so on. */
  MIRROR_ACTION,
  /** Reads clusters. */
  CLUSTERS,
  /** Whatever is done to topics. */
  TOPICS,
  /** Stands for all of them. */
  ANY;

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

  boolean covers(Operation other) {
    return this == ANY || this == other;
  }
}
