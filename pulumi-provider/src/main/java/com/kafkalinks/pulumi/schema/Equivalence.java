package com.kafkalinks.pulumi.schema;

import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;

/** When two known values of a property mean the same. */
@FunctionalInterface
public interface Equivalence {
  /** Equal content, secrecy aside. */
  Equivalence EXACT = Values::same;

  /** As {@link #EXACT}, but absence on either side is no difference: an id that is known later. */
  Equivalence WHERE_BOTH_ARE_GIVEN =
      (one, other) -> one.isNull() || other.isNull() || Values.same(one, other);

  /** Whether two known values mean the same. */
  boolean of(Value one, Value other);

  /** Whether two values mean the same; an unknown value is like no other. */
  default boolean holds(Value one, Value other) {
    return !Values.holdsUnknown(one) && !Values.holdsUnknown(other) && of(one, other);
  }
}
