package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.ReliabilityPage.Row;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.simulator.fault.Operation;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each request of each verb under each fault, for that request alone and from it on: what the user
 * sees, what state holds, and that the next run reaches what was wanted.
 */
@Timeout(300)
class FaultOfStepTest {
  private static final double MINUTE = 60;

  /** A last look and a read-back have allowances of their own after the deadline. */
  private static final Duration LATEST = Duration.ofSeconds(70);

  /** The engine takes these for a plugin that is broken or gone. */
  private static final Set<Status.Code> BUGS =
      Set.of(Status.Code.UNKNOWN, Status.Code.INTERNAL, Status.Code.UNAVAILABLE);

  private static String heading(Verb verb) {
    return "Steps of " + verb.name().toLowerCase(java.util.Locale.ROOT);
  }

  static Stream<Arguments> rows() {
    return Stream.of(Verb.values())
        .flatMap(verb -> ReliabilityPage.rows(heading(verb)).map(row -> Arguments.of(verb, row)));
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void stepsOfAVerbAreThoseOfThePage(Verb verb) {
    try (Lab lab = new Lab()) {
      Stack stack = lab.stack();
      verb.prepare(lab, stack);
      lab.simulator.clearRequests();
      verb.act(lab, stack);

      List<Operation> steps = steps(verb);
      assertEquals(
          steps.stream().sorted().toList(),
          lab.asked().stream().filter(steps::contains).sorted().toList());
    }
  }

  private static List<Operation> steps(Verb verb) {
    return ReliabilityPage.columns(heading(verb)).stream().map(Operation::named).toList();
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource("rows")
  void everyStepEndsAsThePageSays(Verb verb, Row row) {
    Trouble trouble = new Trouble(row.name());
    List<String> outcomes = new ArrayList<>();
    for (int step = 1; step <= row.cells().size(); step++) {
      String once = outcome(verb, trouble, new Aim(steps(verb), step, false));
      String always = outcome(verb, trouble, new Aim(steps(verb), step, true));
      outcomes.add(once.equals(always) ? once : once + "; " + always);
    }
    assertEquals(row.cells(), outcomes);
  }

  private static String outcome(Verb verb, Trouble trouble, Aim aim) {
    try (Lab lab = new Lab();
        Places places = new Places()) {
      Stack stack = lab.stack().timeout(MINUTE);
      verb.prepare(lab, stack);
      spoil(lab, places, trouble, aim);
      Duration start = lab.time.passed();
      Step seen = verb.act(lab, stack);
      assertInTime(lab.time.passed().minus(start));
      assertSayable(seen);
      String outcome = outcome(verb, stack, seen);
      mend(lab);
      finish(verb, lab, stack, seen);
      return outcome;
    } catch (AssertionError e) {
      String cell = "%s, %s at %s".formatted(verb, trouble, aim);
      throw new AssertionError(cell + ": " + e.getMessage(), e);
    }
  }

  private static void spoil(Lab lab, Places places, Trouble trouble, Aim aim) {
    Aim astray = trouble.elsewhere() ? aim : Aim.NONE;
    String place = trouble.place(places);
    lab.restart(rest -> new Detour(rest, trouble.limits(), place, astray));
    for (Operation operation : Operation.ofCalls()) {
      trouble.plan(lab.simulator, operation, aim.at(operation));
    }
  }

  private static void mend(Lab lab) {
    lab.simulator.clearFaults();
    lab.restart(rest -> rest);
  }

  private static String outcome(Verb verb, Stack stack, Step seen) {
    if (seen.failure().isEmpty()) {
      return stale(seen) ? "stale" : "done";
    }
    if (!stack.initErrors().isEmpty()) {
      return "kept";
    }
    assertEquals(verb == Verb.CREATE, stack.id().isEmpty(), "forgotten: " + seen.error());
    return seen.error().contains("may or may not exist") ? "unclear" : "error";
  }

  private static boolean stale(Step seen) {
    return seen.warnings().contains("The last known state is kept");
  }

  private static void assertInTime(Duration passed) {
    assertTrue(passed.compareTo(LATEST) <= 0, () -> "it took " + passed);
  }

  private static void assertSayable(Step seen) {
    assertFalse(BUGS.contains(seen.code()), () -> seen.code() + ": " + seen.error());
    boolean named = seen.error().contains("\"orders\" on " + Programs.OWNER.id());
    assertTrue(named || seen.failure().isEmpty(), () -> "which link? " + seen.error());
    for (String secret : List.of(Programs.OWNER.secret(), Programs.OTHER.secret())) {
      assertFalse(seen.toString().contains(secret), "a secret was said");
      assertFalse(seen.error().contains(secret), "a secret was said");
    }
  }

  /** The next run, without the fault. */
  private static void finish(Verb verb, Lab lab, Stack stack, Step before) {
    if (before.failure().isPresent() || stale(before)) {
      Step next = verb.act(lab, stack);
      if (next.failure().isPresent()) {
        importInstead(verb, lab, stack, before, next);
      }
    }
    verb.check(lab, stack);
  }

  /** Only where nobody could know whether the link exists may it have to be imported. */
  private static void importInstead(Verb verb, Lab lab, Stack stack, Step before, Step next) {
    assertTrue(before.error().contains("may or may not exist"), next::error);
    assertTrue(next.error().contains("pulumi import"), next::error);
    lab.configure(lab.access());
    assertEquals(Step.Action.READ, stack.importing(Programs.OWNER.id() + "/orders").done());
    assertTrue(verb.act(lab, stack).failure().isEmpty());
  }
}
