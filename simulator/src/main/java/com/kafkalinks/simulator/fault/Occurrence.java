package com.kafkalinks.simulator.fault;

import java.util.Random;

/** Which of the calls that a fault is aimed at it hits. */
@FunctionalInterface
public interface Occurrence {
  /**
   * Whether this call is hit.
   *
   * @param count 1 for the first call of the kind since the fault was added
   */
  boolean hits(int count, Random random);

  /** Every call. */
  static Occurrence always() {
    return (count, random) -> true;
  }

  /** One call only, the first being 1. */
  static Occurrence nth(int n) {
    return (count, random) -> count == n;
  }

  /** The first calls. */
  static Occurrence first(int n) {
    return (count, random) -> count <= n;
  }

  /** Every second, third … call. */
  static Occurrence every(int n) {
    return (count, random) -> count % n == 0;
  }

  /** Each call with this probability; which ones follows from the seed. */
  static Occurrence chance(double probability) {
    return (count, random) -> random.nextDouble() < probability;
  }
}
