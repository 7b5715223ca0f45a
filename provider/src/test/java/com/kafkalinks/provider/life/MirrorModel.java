package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Move.Hitch;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.model.Outage;
import io.grpc.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A mirror topic under trouble, and what must be true of it: an update ends in the status that is
 * wanted or is refused, as its table says; a promotion loses no record; a topic with data of its
 * own is deleted only where the program says so.
 */
final class MirrorModel implements Lives.Model<MirrorModel.Event> {
  /** What plugin and engine take for bugs. */
  private static final Set<Status.Code> BUGS = Set.of(Status.Code.UNKNOWN, Status.Code.INTERNAL);

  /** Statuses in which the topic has data of its own; ORDINARY has no mirror at all. */
  private static final Set<String> OWN = Set.of("STOPPED", "ORDINARY", "PENDING_STOPPED");

  private static final Set<String> STOPPING = Set.of("PROMOTED", "FAILED_OVER");
  private static final Set<String> LIVE = Set.of("ACTIVE", "PAUSED");
  private static final String NONE = "NONE";
  private static final int MOST_RECOVERIES = 4;

  private final MirrorLab mirrors = new MirrorLab();
  private final Stack stack = mirrors.stack().timeout(60);
  private boolean calm = true;

  /**
   * Something that happens.
   *
   * @param what who does what
   * @param wanted the status that the program asks for
   * @param deletePromoted whether the program lets a stopped topic be deleted
   * @param hitch what goes wrong meanwhile, if anything
   */
  record Event(What what, String wanted, boolean deletePromoted, Optional<Hitch> hitch) {
    enum What {
      UP,
      REFRESH,
      DESTROY,
      PAUSE,
      RESUME,
      STOP,
      FAIL,
      VANISH,
      USURP,
      LOSE_SOURCE,
      PRODUCE,
      OUTAGE,
      STALL,
      RECOVER,
      PASS
    }

    @Override
    public String toString() {
      String how = what == What.UP ? " %s %s".formatted(wanted, deletePromoted) : "";
      return what + how + hitch.map(h -> " (" + h + ")").orElse("");
    }
  }

  /** What the cluster has: the mirror's own status, its records, and those of the source. */
  private record Picture(String status, Set<Long> copy, Set<Long> source) {}

  private Picture picture() {
    boolean there = mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC);
    boolean source = hasSource();
    String absent = there ? "ORDINARY" : NONE;
    String status = mirrors.lab.link().mirrors().getOrDefault(MirrorLab.TOPIC, absent);
    return new Picture(
        status,
        there ? mirrors.topic().records() : Set.of(),
        source ? mirrors.source().records() : Set.of());
  }

  private boolean hasSource() {
    return mirrors.lab.otherCluster().topicNames().contains(MirrorLab.TOPIC);
  }

  @Override
  public void happen(Event event) {
    switch (event.what()) {
      case UP -> up(event);
      case REFRESH -> refresh(event);
      case DESTROY -> destroy(event);
      case PAUSE -> set(LIVE, "PAUSED");
      case RESUME -> set(LIVE, "ACTIVE");
      case STOP -> set(LIVE, "STOPPED");
      case FAIL -> fail();
      case VANISH -> vanish();
      case USURP -> usurp();
      case LOSE_SOURCE -> loseSource();
      case PRODUCE -> produce();
      case OUTAGE -> outage();
      case STALL -> stall();
      case RECOVER -> recover();
      case PASS -> mirrors.lab.time.pass(Duration.ofMinutes(2));
    }
  }

  private void set(Set<String> from, String to) {
    if (from.contains(picture().status())) {
      mirrors.mirror().setStatus(to);
    }
  }

  private void fail() {
    if (LIVE.contains(picture().status())) {
      mirrors.mirror().fail("NON_MONOTONIC_SOURCE_EPOCH");
    }
  }

  private void vanish() {
    if (!picture().status().equals(NONE)) {
      mirrors.topic().delete();
    }
  }

  private void usurp() {
    vanish();
    mirrors.topic().create(1).produce(1);
  }

  private void loseSource() {
    if (hasSource()) {
      mirrors.source().delete();
    }
  }

  private void produce() {
    if (hasSource() && mirrors.source().isWritable()) {
      mirrors.source().produce(20);
    }
    if (Set.of("STOPPED", "ORDINARY").contains(picture().status())) {
      mirrors.topic().produce(3);
    }
  }

  private void outage() {
    mirrors.lab.otherCluster().fail(Outage.UNREACHABLE);
    calm = false;
  }

  private void stall() {
    if (LIVE.contains(picture().status())) {
      mirrors.mirror().stall();
      calm = false;
    }
  }

  private void recover() {
    mirrors.lab.otherCluster().fail(Outage.NONE);
    mirrors.source().create(6);
    if (mirrors.lab.link().mirrors().containsKey(MirrorLab.TOPIC)) {
      mirrors.mirror().unstall();
    }
    mirrors.lab.time.pass(Duration.ofMinutes(2));
    calm = true;
  }

  private Value program(Event event) {
    Value program = mirrors.program(event.wanted());
    return event.deletePromoted() ? program.with("deletePromoted", Value.of(true)) : program;
  }

  private Step hindered(Event event, Supplier<Step> work) {
    Step step =
        event.hitch().map(h -> h.during(mirrors.lab, stack, work)).orElseGet(() -> work.get());
    assertFalse(BUGS.contains(step.code()), step::error);
    return step;
  }

  private void up(Event event) {
    Value program = program(event);
    Picture before = picture();
    boolean known = !stack.id().isEmpty();
    boolean refused = event.hitch().isEmpty() && calm && previewFails(program, before);
    Step step = hindered(event, () -> stack.up(program));
    Picture after = picture();
    assertDataIsKept(before, after);
    assertFalse(refused && step.failure().isEmpty(), () -> "a preview refused it: " + step);
    boolean expected = succeeds(before.status(), known, event.wanted());
    boolean judged = calm && event.hitch().isEmpty() && step.action() != Action.SAME;
    if (judged && !before.status().startsWith("PENDING_")) {
      assertEquals(expected, step.failure().isEmpty(), () -> before.status() + ": " + step);
    }
    if (step.failure().isEmpty() && step.action() != Action.SAME) {
      assertWanted(event, before, after);
    }
  }

  private boolean previewFails(Value program, Picture before) {
    Step preview = stack.preview(program);
    assertFalse(BUGS.contains(preview.code()), preview::error);
    if (LIVE.contains(before.status()) || OWN.contains(before.status())) {
      assertTrue(picture().copy().containsAll(before.copy()));
    }
    return preview.failure().isPresent();
  }

  /** What the table of the documentation says of an update without trouble. */
  private boolean succeeds(String status, boolean known, String wanted) {
    boolean stops = STOPPING.contains(wanted);
    if (!known) {
      return status.equals(NONE) && !stops && hasSource();
    }
    return switch (status) {
      case NONE -> false;
      case "STOPPED", "ORDINARY" -> stops;
      case "FAILED" -> !wanted.equals("PROMOTED");
      default -> true;
    };
  }

  private void assertWanted(Event event, Picture before, Picture after) {
    if (STOPPING.contains(event.wanted())) {
      assertTrue(Set.of("STOPPED", "ORDINARY").contains(after.status()), after::status);
    } else if (calm) {
      assertTrue(Set.of(event.wanted(), "FAILED").contains(after.status()), after::status);
    }
    if (event.wanted().equals("PROMOTED") && LIVE.contains(before.status())) {
      assertTrue(after.copy().containsAll(before.source()), "a promotion lost records");
    }
  }

  private static void assertDataIsKept(Picture before, Picture after) {
    if (OWN.contains(before.status())) {
      assertTrue(OWN.contains(after.status()), () -> "became " + after.status());
      assertTrue(after.copy().containsAll(before.copy()), "records were lost");
    }
  }

  private void refresh(Event event) {
    if (!stack.id().isEmpty()) {
      Picture before = picture();
      Step step = hindered(event, stack::refresh);
      assertDataIsKept(before, picture());
      boolean gone = step.failure().isEmpty() && step.done() == Action.GONE;
      assertTrue(!gone || before.status().equals(NONE), step::toString);
    }
  }

  private void destroy(Event event) {
    if (stack.id().isEmpty()) {
      return;
    }
    boolean deletes = stack.outputs().get("deletePromoted").bool();
    Picture before = picture();
    Step step = hindered(event, stack::destroy);
    Picture after = picture();
    if (!deletes) {
      assertDataIsKept(before, after);
    }
    if (calm && event.hitch().isEmpty()) {
      assertEquals(Action.DELETE, step.done());
    }
    if (step.failure().isEmpty() && !OWN.contains(before.status())) {
      assertEquals(NONE, after.status());
    }
  }

  /** The trouble ends, and a user who does what the messages say has a mirror topic again. */
  @Override
  public void settle() {
    recover();
    Step last = null;
    for (int tries = 0; tries < MOST_RECOVERIES; tries++) {
      if (!stack.id().isEmpty()) {
        assertEquals(Optional.empty(), stack.refresh().failure());
      }
      last = stack.up(mirrors.program());
      if (last.failure().isEmpty() && picture().status().equals("ACTIVE")) {
        assertEquals(Action.SAME, stack.up(mirrors.program()).done());
        return;
      }
      obey(last);
    }
    throw new AssertionError(picture().status() + " after " + last);
  }

  private void obey(Step step) {
    if (step.error().contains("pulumi import")) {
      mirrors.lab.configure(mirrors.lab.access());
      assertEquals(Action.READ, stack.importing(MirrorLab.ID).done());
    } else if (!stack.id().isEmpty()) {
      assertEquals(Action.DELETE, stack.destroy().done());
    } else {
      assertTrue(step.error().contains("is not a mirror topic"), step::toString);
    }
    if (stack.id().isEmpty()) {
      vanish();
    }
  }

  @Override
  public void close() {
    mirrors.close();
  }
}
