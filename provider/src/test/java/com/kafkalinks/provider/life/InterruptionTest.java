package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Interruption.Kind;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import io.grpc.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plugin killed, or asked to stop, at every request of every verb, before and after the API
 * carried it out: a refresh and the same verb again reach what was wanted.
 */
@Timeout(120)
class InterruptionTest {
  static Stream<Arguments> interruptions() {
    return Stream.of(Verb.values())
        .flatMap(verb -> verb.requests().interruptions().map(each -> Arguments.of(verb, each)));
  }

  @ParameterizedTest
  @MethodSource("interruptions")
  void refreshAndAnotherRunReachWhatWasWanted(Verb verb, Interruption interruption) {
    try (Lab lab = new Lab()) {
      Stack stack = lab.stack();
      verb.prepare(lab, stack);

      Step seen = interruption.during(lab, stack, () -> verb.act(lab, stack));
      assertHonest(interruption, lab, stack, seen);
      if (!stack.id().isEmpty() && verb != Verb.REFRESH && verb != Verb.MISS) {
        assertTrue(stack.refresh().failure().isEmpty());
      }
      finish(verb, lab, stack);
      verb.check(lab, stack);
    }
  }

  /** A cancelled verb says so, and forgets no link that it made. */
  private static void assertHonest(Interruption interruption, Lab lab, Stack stack, Step seen) {
    if (interruption.kind() == Kind.CANCEL && seen.failure().isPresent()) {
      boolean kept = !stack.initErrors().isEmpty();
      assertEquals(kept ? Status.Code.FAILED_PRECONDITION : Status.Code.CANCELLED, seen.code());
      boolean lost = stack.id().isEmpty() && lab.ownerCluster().hasLink("orders");
      assertFalse(lost && !seen.error().contains("may or may not exist"), seen.error());
    }
  }

  private static void finish(Verb verb, Lab lab, Stack stack) {
    if (verb == Verb.DELETE && stack.id().isEmpty()) {
      return;
    }
    Step next = verb == Verb.MISS && stack.id().isEmpty() ? null : verb.act(lab, stack);
    if (next != null && next.failure().isPresent()) {
      importInstead(verb, lab, stack, next);
    }
  }

  /** A create that died has told nobody of its link: the next one prints how to take it over. */
  private static void importInstead(Verb verb, Lab lab, Stack stack, Step next) {
    assertTrue(next.error().contains("pulumi import"), next::error);
    assertTrue(List.of(Verb.CREATE).contains(verb));
    lab.configure(lab.access());
    assertEquals(Action.READ, stack.importing(Programs.OWNER.id() + "/orders").done());
    assertTrue(verb.act(lab, stack).failure().isEmpty());
  }
}
