package com.kafkalinks.pulumi.schema;

import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;

/**
 * When two known values of a property mean the same.
 *
 * <p>The common ones are methods and not constants: a JVM's AOT cache leaves out the lambdas of an
 * interface that has a static initializer, and then makes them at each start.
 */
@FunctionalInterface
public interface Equivalence {
  /** Equal content, secrecy aside. */
  static Equivalence exact() {
    return Values::same;
  }

  /** As {@link #exact}, but absence on either side is no difference: an id that is known later. */
  static Equivalence whereBothAreGiven() {
    return (one, other) -> one.isNull() || other.isNull() || Values.same(one, other);
  }

  /** Whether two known values mean the same. */
  boolean of(Value one, Value other);

  /** Whether two values mean the same; an unknown value is like no other. */
  default boolean holds(Value one, Value other) {
    return !Values.holdsUnknown(one) && !Values.holdsUnknown(other) && of(one, other);
  }
}
