package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/**
 * The answer of check.
 *
 * @param inputs the program's inputs with their secrets marked, else as they were
 * @param failures every fault at once
 */
public record Checked(Value inputs, List<Failure> failures) {
  /** Copies the failures. */
  public Checked {
    failures = List.copyOf(failures);
  }
}
