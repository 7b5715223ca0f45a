package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Interruption.Kind;
import com.kafkalinks.provider.life.Step.Action;
import io.grpc.Status;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plugin killed, or asked to stop, at every request of every operation on a mirror topic,
 * before and after the API carried it out: a refresh and the same operation again reach what was
 * wanted.
 */
class MirrorInterruptionTest {
  private static final Set<Status.Code> HONEST =
      Set.of(Status.Code.CANCELLED, Status.Code.FAILED_PRECONDITION);

  static Stream<Arguments> interruptions() {
    return MirrorVerb.changes()
        .flatMap(verb -> verb.requests().interruptions().map(each -> Arguments.of(verb, each)));
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource("interruptions")
  void refreshAndAnotherRunReachWhatWasWanted(MirrorVerb verb, Interruption interruption) {
    try (MirrorLab mirrors = new MirrorLab()) {
      Stack stack = mirrors.stack();
      verb.prepare(mirrors, stack);

      Step seen = interruption.during(mirrors.lab, stack, () -> verb.act(mirrors, stack));

      if (interruption.kind() == Kind.CANCEL && seen.failure().isPresent()) {
        assertTrue(HONEST.contains(seen.code()), seen::toString);
      }
      finish(verb, mirrors, stack);
      verb.check(mirrors, stack);
    }
  }

  private static void finish(MirrorVerb verb, MirrorLab mirrors, Stack stack) {
    if (!stack.id().isEmpty()) {
      assertTrue(stack.refresh().failure().isEmpty());
    }
    if (verb.destroys() && stack.id().isEmpty()) {
      return;
    }
    Step next = verb.act(mirrors, stack);
    if (next.failure().isPresent()) {
      importInstead(verb, mirrors, stack, next);
    }
  }

  /** A create that was killed has told nobody of its mirror topic: the next one says what to do. */
  private static void importInstead(MirrorVerb verb, MirrorLab mirrors, Stack stack, Step next) {
    assertTrue(next.error().contains("pulumi import"), next::error);
    assertTrue(Set.of(MirrorVerb.CREATE, MirrorVerb.CREATE_PAUSED).contains(verb));
    mirrors.lab.configure(mirrors.lab.access());
    assertEquals(Action.READ, stack.importing(MirrorLab.ID).done());
    assertTrue(verb.act(mirrors, stack).failure().isEmpty());
  }
}
