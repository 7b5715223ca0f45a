package com.kafkalinks.provider.life;

import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.fault.Operation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One of the requests of a verb, or it and all after it. Told by their kind and not by their
 * number: some are sent at once.
 *
 * @param steps all requests of the verb, in order
 * @param step which, the first being 1
 * @param stays whether those after it are meant too
 * @param reached how many there were from that one on, whether meant or not
 */
record Aim(List<Operation> steps, int step, boolean stays, AtomicInteger reached) {
  /** None of them. */
  static final Aim NONE = new Aim(List.of(Operation.ANY), 1, false);

  Aim(List<Operation> steps, int step, boolean stays) {
    this(steps, step, stays, new AtomicInteger());
  }

  /** Whether nothing was asked after it, so that nothing more would be meant if it stayed. */
  boolean wasLast() {
    return reached.get() <= 1;
  }

  /** Which of the requests of a kind are meant. */
  Occurrence at(Operation operation) {
    boolean kind = steps.get(step - 1) == operation;
    long before = steps.stream().limit(step - 1L).filter(operation::equals).count();
    return (count, random) -> {
      if (count > before) {
        reached.incrementAndGet();
      }
      return stays ? count > before : kind && count == before + 1;
    };
  }
}
