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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each request of each verb, on links and on mirror topics, under each fault, for that request
 * alone and from it on: what the user sees, what state holds, and that the next run reaches what
 * was wanted.
 */
@Timeout(300)
class FaultOfStepTest {
  private static final double MINUTE = 60;

  /** A last look and a read-back have allowances of their own after the deadline. */
  private static final Duration LATEST = Duration.ofSeconds(70);

  /** The engine takes these for a plugin that is broken or gone. */
  private static final Set<Status.Code> BUGS =
      Set.of(Status.Code.UNKNOWN, Status.Code.INTERNAL, Status.Code.UNAVAILABLE);

  private static final List<MirrorVerb> MIRROR_VERBS =
      List.of(
          MirrorVerb.CREATE,
          MirrorVerb.PAUSE,
          MirrorVerb.PROMOTE,
          MirrorVerb.SETTINGS,
          MirrorVerb.DELETE,
          MirrorVerb.KEEP,
          MirrorVerb.REFRESH,
          MirrorVerb.MISS);

  /**
   * A verb on a resource.
   *
   * @param heading of its table
   * @param open begins it in a lab of its own
   */
  private record Case(String heading, Supplier<Deed> open) {
    static Case of(Verb verb) {
      return new Case("Steps of " + Deed.words(verb), () -> Deed.of(verb));
    }

    static Case of(MirrorVerb verb) {
      return new Case("Steps of a mirror topic's " + Deed.words(verb), () -> Deed.of(verb));
    }

    List<Operation> steps() {
      return ReliabilityPage.columns(heading).stream().map(Operation::named).toList();
    }

    @Override
    public String toString() {
      return heading;
    }
  }

  static Stream<Case> cases() {
    return Stream.concat(
        Stream.of(Verb.values()).map(Case::of), MIRROR_VERBS.stream().map(Case::of));
  }

  static Stream<Arguments> rows() {
    return cases()
        .flatMap(verb -> ReliabilityPage.rows(verb.heading).map(row -> Arguments.of(verb, row)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void stepsOfAVerbAreThoseOfThePage(Case verb) {
    try (Deed deed = verb.open.get()) {
      deed.prepare();
      deed.lab().simulator.clearRequests();
      deed.act();

      List<Operation> steps = verb.steps();
      assertEquals(
          steps.stream().sorted().toList(),
          deed.lab().asked().stream().filter(steps::contains).sorted().toList());
    }
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource("rows")
  void everyStepEndsAsThePageSays(Case verb, Row row) {
    Trouble trouble = new Trouble(row.name());
    List<String> outcomes = new ArrayList<>();
    List<Operation> steps = verb.steps();
    for (int step = 1; step <= row.cells().size(); step++) {
      outcomes.add(cell(verb, trouble, steps, step));
    }
    assertEquals(row.cells(), outcomes);
  }

  /** A fault that stays is the same life where nothing was asked after the first. */
  private static String cell(Case verb, Trouble trouble, List<Operation> steps, int step) {
    Aim aim = new Aim(steps, step, false);
    String once = outcome(verb, trouble, aim);
    if (aim.wasLast()) {
      return once;
    }
    String always = outcome(verb, trouble, new Aim(steps, step, true));
    return once.equals(always) ? once : once + "; " + always;
  }

  private static String outcome(Case verb, Trouble trouble, Aim aim) {
    try (Deed deed = verb.open.get();
        Places places = new Places()) {
      Lab lab = deed.lab();
      deed.stack().timeout(MINUTE);
      deed.prepare();
      spoil(lab, places, trouble, aim);
      Duration start = lab.time.passed();
      Step seen = deed.act();
      assertInTime(lab.time.passed().minus(start));
      assertSayable(deed, seen);
      String outcome = outcome(deed, seen);
      mend(lab);
      finish(deed, seen);
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

  private static String outcome(Deed deed, Step seen) {
    if (seen.failure().isEmpty()) {
      return stale(seen) ? "stale" : "done";
    }
    if (!deed.stack().initErrors().isEmpty()) {
      return "kept";
    }
    assertEquals(deed.creates(), deed.stack().id().isEmpty(), "forgotten: " + seen.error());
    return unclear(seen) ? "unclear" : "error";
  }

  private static boolean unclear(Step seen) {
    return seen.error().contains("may or may not exist")
        || seen.error().contains("may or may not have been carried out");
  }

  private static boolean stale(Step seen) {
    return seen.warnings().contains("The last known state is kept");
  }

  private static void assertInTime(Duration passed) {
    assertTrue(passed.compareTo(LATEST) <= 0, () -> "it took " + passed);
  }

  private static void assertSayable(Deed deed, Step seen) {
    assertFalse(BUGS.contains(seen.code()), () -> seen.code() + ": " + seen.error());
    boolean named = seen.failure().isEmpty() || deed.isNamedIn(seen.error());
    assertTrue(named, () -> "which one? " + seen.error());
    for (String secret : List.of(Programs.OWNER.secret(), Programs.OTHER.secret())) {
      assertFalse(seen.toString().contains(secret), "a secret was said");
      assertFalse(seen.error().contains(secret), "a secret was said");
    }
  }

  /** The next run, without the fault. */
  private static void finish(Deed deed, Step before) {
    if (before.failure().isPresent() || stale(before)) {
      Step next = deed.act();
      if (next.failure().isPresent()) {
        importInstead(deed, before, next);
      }
    }
    deed.check();
  }

  /** Only where nobody could know whether it exists may it have to be imported. */
  private static void importInstead(Deed deed, Step before, Step next) {
    assertTrue(before.error().contains("may or may not exist"), next::error);
    assertTrue(next.error().contains("pulumi import"), next::error);
    deed.lab().configure(deed.lab().access());
    assertEquals(Step.Action.READ, deed.stack().importing(deed.importId()).done());
    assertTrue(deed.act().failure().isEmpty());
  }
}
