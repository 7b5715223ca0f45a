package com.kafkalinks.provider.life;

import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Operation;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that happens to a stack with one link, and what goes wrong meanwhile.
 *
 * @param what who does what
 * @param choice which of the programs, for {@code UP}; which value, for {@code DRIFT}
 * @param hitch what goes wrong, if anything
 */
record Move(What what, int choice, Optional<Hitch> hitch) {
  enum What {
    /** {@code pulumi up} of one of the programs. */
    UP,
    /** {@code pulumi refresh}. */
    REFRESH,
    /** {@code pulumi destroy}. */
    DESTROY,
    /** Somebody changes a setting of the link. */
    DRIFT,
    /** Somebody deletes the link. */
    VANISH,
    /** Somebody deletes the link and makes it anew. */
    USURP
  }

  /** Whether a user does it, with Pulumi. */
  boolean ofUser() {
    return what == What.UP || what == What.REFRESH || what == What.DESTROY;
  }

  /**
   * What goes wrong: a fault from a request on, for a number of requests, or an interruption.
   *
   * @param fault the effect's name; empty for an interruption
   * @param step the first request that is hit
   * @param length how many are hit
   * @param interruption what ends the verb
   */
  record Hitch(String fault, int step, int length, Optional<Interruption> interruption) {
    static Hitch fault(String fault, int step, int length) {
      return new Hitch(fault, step, length, Optional.empty());
    }

    static Hitch interruption(Interruption interruption) {
      return new Hitch("", interruption.step(), 1, Optional.of(interruption));
    }

    /** Does something with it in the way. */
    Step during(Lab lab, Stack stack, Supplier<Step> work) {
      if (interruption.isPresent()) {
        return interruption.get().during(lab, stack, work);
      }
      int end = step + length;
      lab.simulator.addFault(
          new Fault(
              Operation.ANY,
              (count, random) -> count >= step && count < end,
              Fault.parse("any=" + fault).effect()));
      Step seen = work.get();
      lab.simulator.clearFaults();
      return seen;
    }

    @Override
    public String toString() {
      return interruption
          .map(Interruption::toString)
          .orElse("%s at %d for %d".formatted(fault, step, length));
    }
  }

  @Override
  public String toString() {
    return what + " " + choice + hitch.map(h -> " (" + h + ")").orElse("");
  }
}
