package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.life.FailoverLab.EAST;
import static com.kafkalinks.provider.life.FailoverLab.LINK;
import static com.kafkalinks.provider.life.FailoverLab.WEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.FailoverLab.Group;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.SimulatedCluster;
import com.kafkalinks.simulator.SimulatedLink;
import com.kafkalinks.simulator.fault.Effect;
import com.kafkalinks.simulator.fault.Effects;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.model.Outage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A failover group while one of its clusters is lost: at the beginning, or in the middle. */
@Timeout(120)
class FailoverOutageTest {
  private final FailoverLab dr = new FailoverLab(3);

  @AfterEach
  void stop() {
    dr.east().fail(Outage.NONE);
    dr.close();
  }

  /** East is lost; what it had not given to west yet are 3 records of each topic. */
  private Group lost(Outage outage) {
    Group group = dr.created();
    for (String topic : dr.topics) {
      dr.west().link(LINK).mirror(topic).stall();
      dr.east().topic(topic).produce(3);
    }
    dr.east().fail(outage);
    dr.pass(Duration.ofMinutes(10));
    return group;
  }

  @ParameterizedTest
  @EnumSource(names = {"DOWN", "SILENT"})
  void aPlannedSwitchIsRefusedAndChangesNothing(Outage outage) {
    Group group = lost(outage);
    Step step = group.up(dr.program(WEST));
    assertTrue(step.error().contains("needs both clusters, so nothing was changed"), step.error());
    assertTrue(step.error().contains("failover: FORCED"), step.error());
    assertEquals(EAST, group.primary());
    assertEquals("ACTIVE", dr.west().link(LINK).mirror("topic-0000").status());
  }

  @ParameterizedTest
  @EnumSource(names = {"DOWN", "SILENT"})
  void aPreviewOfAForcedSwitchTellsWhatIsLost(Outage outage) {
    Group group = lost(outage);
    Step step = group.preview(dr.forced(WEST));
    assertEquals(Action.UPDATE, step.done());
    assertTrue(step.warnings().contains("records that are not copied"), step::warnings);
    assertTrue(step.warnings().contains("3 records behind"), step::warnings);
    assertEquals("ACTIVE", dr.west().link(LINK).mirror("topic-0000").status());
  }

  @ParameterizedTest
  @EnumSource(names = {"DOWN", "SILENT"})
  void aForcedSwitchNeedsTheSurvivorOnly(Outage outage) {
    Group group = lost(outage);
    Step step = group.up(dr.forced(WEST));
    assertEquals(Action.UPDATE, step.done());
    assertEquals("UNPROTECTED", group.state());
    assertEquals(WEST, group.primary());
    assertTrue(step.warnings().contains(EAST + " does not answer"), step::warnings);
    dr.topics.forEach(topic -> assertTrue(dr.west().topic(topic).isWritable()));
  }

  /** Setting {@code failover} back to PLANNED is the first thing that the warning asks for. */
  @ParameterizedTest
  @EnumSource(names = {"DOWN", "SILENT"})
  void aGroupThatStaysWhereItIsNeedsTheSurvivorOnly(Outage outage) {
    Group group = lost(outage);
    assertEquals(Action.UPDATE, group.up(dr.forced(WEST)).done());
    dr.lab.restart(rest -> rest); // what was warned of once is not warned of again

    Step step = group.up(dr.program(WEST));

    assertEquals(Action.UPDATE, step.done());
    assertTrue(step.warnings().contains(EAST + " does not answer"), step::warnings);
    assertEquals("UNPROTECTED", group.state());
    assertTrue(group.up(dr.program(EAST)).failure().isPresent());
    assertEquals(Action.SAME, group.up(dr.program(WEST)).done());
  }

  @Test
  void silenceIsNoConsentToCreateAGroup() {
    dr.east().fail(Outage.DOWN);
    Group group = dr.group();
    Step step = group.up(dr.program(WEST));
    assertTrue(step.failure().isPresent());
    dr.east().fail(Outage.NONE);
    dr.west().fail(Outage.DOWN);
    Step other = group.up(dr.program(EAST));
    assertTrue(other.error().contains("nothing was changed"), other.error());
    dr.west().fail(Outage.NONE);
    assertFalse(dr.west().topicNames().contains("topic-0000"));
  }

  /** East comes back, and is lost again at the moment when it is to be restored. */
  @ParameterizedTest
  @EnumSource(names = {"DOWN", "SILENT"})
  void aForcedSwitchGoesOnWhenTheOtherClusterFallsSilentInTheMiddle(Outage outage) {
    Group group = lost(Outage.NONE);
    falling(Operation.RESTORE, outage);

    Step step = group.up(dr.restoring(dr.forced(WEST)));

    assertEquals(Action.UPDATE, step.done());
    assertEquals("UNPROTECTED", group.state());
    assertTrue(step.warnings().contains(EAST + " does not answer"), step::warnings);
    dr.topics.forEach(topic -> assertTrue(dr.west().topic(topic).isWritable()));

    dr.lab.simulator.clearFaults();
    dr.east().fail(Outage.NONE);
    dr.pass(Duration.ofMinutes(10));
    assertEquals(Action.UPDATE, group.up(dr.restoring(dr.program(WEST))).done());
    assertEquals("PROTECTED", group.state());
  }

  private void falling(Operation operation, Outage outage) {
    Effect fall =
        (call, next) -> {
          dr.east().fail(outage);
          return Effects.resetBefore().apply(call, next);
        };
    dr.lab.simulator.addFault(new Fault(operation, Occurrence.nth(1), fall));
  }

  /** A planned switch whose old primary is lost in the middle waits, and can be forced then. */
  @Test
  void aPlannedSwitchThatLosesTheOldPrimaryCanBeForced() {
    Group group = dr.created();
    group.stack().timeout(120);
    for (String topic : dr.topics) {
      dr.west().link(LINK).mirror(topic).stall();
      dr.east().topic(topic).produce(3);
    }
    dr.lab.time.after(Duration.ofSeconds(1), () -> dr.east().fail(Outage.DOWN));
    Step planned = group.up(dr.program(WEST));
    assertTrue(planned.error().contains("not ready"), planned.error());
    assertTrue(planned.error().contains("`failover: FORCED` goes on without it"), planned.error());

    assertEquals(Action.UPDATE, group.up(dr.forced(WEST)).done());
    assertEquals(WEST, group.primary());
    dr.topics.forEach(topic -> assertTrue(dr.west().topic(topic).isWritable()));
  }

  /** The old primary was set up again: its link and its topics are gone. */
  @Test
  void aClusterWithoutItsLinkIsLostToo() {
    Group group = dr.created();
    dr.east().link(LINK).delete();
    dr.topics.forEach(topic -> dr.east().topic(topic).delete());
    dr.pass(Duration.ofMinutes(10));

    Step planned = group.up(dr.program(WEST));
    assertTrue(planned.error().contains("does not exist on cluster " + EAST), planned.error());
    Step step = group.up(dr.forced(WEST));

    assertEquals(Action.UPDATE, step.done());
    assertTrue(step.warnings().contains("does not exist on cluster " + EAST), step::warnings);
    dr.topics.forEach(topic -> assertTrue(dr.west().topic(topic).isWritable()));
  }

  /** Mirroring has stopped on both clusters within a minute then, and clocks differ. */
  @Test
  void aFailoverOfOthersRightAfterASwitchIsNeverGuessedAt() {
    Group group = dr.created();
    assertEquals(Action.UPDATE, group.up(dr.program(WEST)).done());
    assertEquals(Action.UPDATE, group.up(dr.program(EAST)).done());
    dr.east().fail(Outage.DOWN);
    failOver(dr.west());
    dr.first(dr.west()).produce(7);
    dr.east().fail(Outage.NONE);
    dr.first(dr.east()).produce(3);
    dr.pass(Duration.ofSeconds(10));

    for (String primary : List.of(EAST, WEST)) {
      String error = group.up(dr.restoring(dr.program(primary))).error();
      assertTrue(error.contains("nothing was changed"), error);
      assertTrue(error.contains("was stopped on " + primary + " at 20"), error);
      assertTrue(error.matches("(?s).*, on lkc-[a-z]+ at 20.*"), error);
    }
    assertEquals(0, dr.lab.simulator.requests(Operation.RESTORE).size());
    dr.topics.forEach(topic -> dr.east().topic(topic).delete());
    assertEquals(Action.UPDATE, group.up(dr.program(WEST)).done());
    assertEquals("PROTECTED", group.state());
    assertEquals(dr.first(dr.west()).records(), dr.first(dr.east()).records());
  }

  /** The state says it, and the times do not contradict it. */
  @Test
  void aFailoverOfTheGroupRightAfterASwitchIsKnown() {
    Group group = dr.created();
    assertEquals(Action.UPDATE, group.up(dr.program(WEST)).done());
    dr.west().fail(Outage.DOWN);
    assertEquals(Action.UPDATE, group.up(dr.forced(EAST)).done());
    dr.west().fail(Outage.NONE);

    assertEquals(Action.UPDATE, group.up(dr.program(EAST)).done());

    assertEquals("PROTECTED", group.state());
    assertEquals(EAST, group.primary());
  }

  @Test
  void timesThatContradictTheStateDecideNothing() {
    Group group = dr.created();
    assertEquals(Action.UPDATE, group.up(dr.program(WEST)).done());
    dr.west().fail(Outage.DOWN);
    assertEquals(Action.UPDATE, group.up(dr.forced(EAST)).done());
    dr.west().fail(Outage.NONE);
    dr.pass(Duration.ofSeconds(1));
    failOver(dr.west());

    String error = group.up(dr.restoring(dr.program(EAST))).error();

    assertTrue(error.contains("was stopped on " + EAST + " at 20"), error);
    assertEquals(0, dr.lab.simulator.requests(Operation.RESTORE).size());
  }

  /** The update that fails over knows that it did. */
  @Test
  void aFailoverRightAfterASwitchRestoresWithinTheSameUpdate() {
    Group group = dr.created();
    assertEquals(Action.UPDATE, group.up(dr.program(WEST)).done());

    assertEquals(Action.UPDATE, group.up(dr.restoring(dr.forced(EAST))).done());

    assertEquals("PROTECTED", group.state());
    assertEquals(EAST, group.primary());
  }

  @Test
  void everyUpFailsWhileBothClustersTakeWritesAndNobodyKnowsWhichIsRight() {
    Group group = dr.created();
    assertEquals(Action.UPDATE, group.up(dr.program(WEST)).done());
    failOver(dr.east());

    Step first = group.up(dr.program(WEST));
    assertTrue(first.warnings().contains("was stopped on " + WEST + " at 20"), first::warnings);
    for (Step step : List.of(first, group.up(dr.program(WEST)))) {
      assertTrue(step.error().contains("was stopped on " + WEST + " at 20"), step::error);
      assertEquals(WEST, group.primary());
      assertEquals("UNPROTECTED", group.state());
    }
  }

  /** As an update does that tells nobody of it. */
  private static void failOver(SimulatedCluster cluster) {
    SimulatedLink link = cluster.link(LINK);
    link.mirrors().keySet().forEach(topic -> link.mirror(topic).setStatus("STOPPED"));
  }

  /** Somebody deletes a topic on the primary: its mirror topic is the only copy then. */
  @Test
  void theOnlyCopyIsNeverAdvisedToBeDeleted() {
    Group group = dr.created();
    Set<Long> records = new TreeSet<>(dr.first(dr.east()).records());
    dr.first(dr.east()).delete();
    dr.pass(Duration.ofMinutes(10));

    Step step = group.up(dr.program(EAST));
    assertEquals(Action.SAME, step.done());
    assertTrue(step.warnings().contains("it is the only copy"), step::warnings);
    assertTrue(step.warnings().contains("SOURCE_TOPIC_MAY_BE_DELETED"), step::warnings);
    assertTrue(group.up(dr.program(WEST)).error().contains("`failover: FORCED` makes it writable"));

    Value restoring = dr.restoring(dr.forced(WEST));
    assertEquals(Action.UPDATE, group.up(restoring).done());
    assertEquals("PROTECTED", group.state());
    assertEquals(records, dr.first(dr.west()).records());
    assertEquals(records, dr.first(dr.east()).records());
  }

  /** What was accepted shows late on the other cluster: a reversal is no failover meanwhile. */
  @Test
  void theMirrorTopicOfAReversalMayAppearLate() {
    try (FailoverLab late =
        new FailoverLab(2, builder -> builder.visibleAfter(Duration.ofSeconds(9)))) {
      Group group = late.created();
      Step step = group.up(late.restoring(late.program(WEST)));
      assertEquals(Action.UPDATE, step.done());
      assertEquals("PROTECTED", group.state());
      assertEquals(0, late.lab.simulator.requests(Operation.RESTORE).size());
    }
  }
}
