package com.kafkalinks.provider.life;

import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.fault.Operation;
import java.util.List;

/**
 * One of the requests of a verb, or it and all after it. Told by their kind and not by their
 * number: some are sent at once.
 *
 * @param steps all requests of the verb, in order
 * @param step which, the first being 1
 * @param stays whether those after it are meant too
 */
record Aim(List<Operation> steps, int step, boolean stays) {
  /** None of them. */
  static final Aim NONE = new Aim(List.of(Operation.ANY), 1, false);

  /** Which of the requests of a kind are meant. */
  Occurrence at(Operation operation) {
    boolean kind = steps.get(step - 1) == operation;
    long before = steps.stream().limit(step - 1L).filter(operation::equals).count();
    return (count, random) -> stays ? count > before : kind && count == before + 1;
  }
}
