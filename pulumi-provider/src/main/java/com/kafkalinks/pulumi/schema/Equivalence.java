package com.kafkalinks.pulumi.schema;

import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;

/** When two known values of a property mean the same. */
@FunctionalInterface
public interface Equivalence {
  /** Equal content, secrecy aside. */
  Equivalence EXACT = Values::same;

  /** Whether two known values mean the same. */
  boolean of(Value one, Value other);

  /** Whether two values mean the same; an unknown value is like no other. */
  default boolean holds(Value one, Value other) {
    return !Values.holdsUnknown(one) && !Values.holdsUnknown(other) && of(one, other);
  }
}
