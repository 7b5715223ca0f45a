package com.kafkalinks.simulator.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A mirror topic as the API shows it.
 *
 * @param status status of the mirror with the health of its link taken into account
 * @param hindrances why the change that it is in doesn't get on
 */
public record MirrorRow(
    String linkName, Mirror mirror, MirrorStatus status, List<TaskError> hindrances) {
  /** Adds what a test makes up. */
  public MirrorRow {
    hindrances = Stream.concat(hindrances.stream(), mirror.transitionErrors().stream()).toList();
  }
}
