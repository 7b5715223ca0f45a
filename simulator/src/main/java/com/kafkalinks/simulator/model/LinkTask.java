package com.kafkalinks.simulator.model;

import java.util.List;

/**
 * Work that a link does beside mirroring.
 *
 * @param name such as {@code AclSync}
 * @param state such as {@code ACTIVE}
 */
public record LinkTask(String name, String state, List<TaskError> errors) {
  /** Copies the errors. */
  public LinkTask {
    errors = List.copyOf(errors);
  }
}
