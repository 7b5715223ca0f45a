package com.kafkalinks.provider.core;

import com.kafkalinks.provider.property.Value;
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
