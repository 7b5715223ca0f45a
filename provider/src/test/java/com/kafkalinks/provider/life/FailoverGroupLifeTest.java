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
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.model.Outage;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of a failover group, driven as the engine drives it. */
class FailoverGroupLifeTest {
  private final FailoverLab dr = new FailoverLab(3);

  @AfterEach
  void stop() {
    dr.close();
  }

  private static void fails(Step step, String... parts) {
    assertTrue(step.failure().isPresent(), "did not fail");
    for (String part : parts) {
      assertTrue(step.error().contains(part), step.error());
    }
  }

  @Test
  void mirrorsItsTopicsWhenItIsCreated() {
    Group group = dr.group();

    assertEquals(Action.CREATE, group.up(dr.program(EAST)).done());

    assertEquals("orders/" + WEST + "/" + EAST, group.stack().id());
    assertEquals("PROTECTED", group.state());
    assertEquals(EAST, group.topic("topic-0001").get("primary").text());
    assertEquals(WEST, group.topic("topic-0001").get("mirror").text());
    assertEquals("ACTIVE", group.topic("topic-0001").get("mirrorStatus").text());
    assertEquals(dr.first(dr.east()).records(), dr.first(dr.west()).records());
  }

  @Test
  void isLeftAloneWithoutAChange() {
    Group group = dr.created();
    assertEquals(Action.SAME, group.up(dr.program(EAST)).done());
    Value swapped =
        dr.program(EAST)
            .with(
                "kafkaClusters",
                Value.list(List.of(dr.lab.other().asOwner(), dr.lab.owner().asOwner())))
            .with(
                "topics",
                Value.list(
                    dr.topics.stream().sorted(Comparator.reverseOrder()).map(Value::of).toList()));
    assertEquals(Action.SAME, group.up(swapped).done());
  }

  @Test
  void switchesAndBackWithoutLosingARecord() {
    Group group = dr.created();
    Set<Long> written = new TreeSet<>(dr.first(dr.east()).records());
    written.addAll(dr.first(dr.east()).produce(500));

    assertEquals(Action.UPDATE, group.up(dr.program(WEST)).done());

    assertEquals("PROTECTED", group.state());
    assertEquals(WEST, group.primary());
    assertEquals(EAST, group.topic("topic-0000").get("mirror").text());
    assertTrue(dr.first(dr.west()).isWritable());
    assertFalse(dr.first(dr.east()).isWritable());
    assertEquals(written, dr.first(dr.west()).records());
    written.addAll(dr.first(dr.west()).produce(50));

    assertEquals(Action.UPDATE, group.up(dr.program(EAST)).done());

    assertEquals(written, dr.first(dr.east()).records());
    assertTrue(dr.first(dr.east()).isWritable());
    assertEquals(Action.SAME, group.up(dr.program(EAST)).done());
  }

  /** Mirror topics that were stopped stay listed, but on one side there is a live one. */
  @Test
  void switchesBackHalfAMinuteLaterAndAgain() {
    Group group = dr.created();
    Set<Long> written = new TreeSet<>(dr.first(dr.east()).records());
    for (String primary : List.of(WEST, EAST, WEST, EAST)) {
      assertEquals(Action.UPDATE, group.up(dr.program(primary)).done());
      assertEquals("PROTECTED", group.state());
      written.addAll(dr.first(dr.lab.simulator.cluster(primary)).produce(20));
      dr.pass(Duration.ofSeconds(30));
    }
    assertEquals(written, dr.first(dr.east()).records());
    assertEquals(written, dr.first(dr.west()).records());
  }

  @Test
  void oneRequestReversesEveryTopic() {
    Group group = dr.created();
    group.up(dr.program(WEST));
    assertEquals(1, dr.lab.simulator.requests(Operation.REVERSE).size());
  }

  @Test
  void previewSaysWhatWillBeDoneAndChangesNothing() {
    Group group = dr.created();
    Step step = group.preview(dr.program(WEST));
    assertEquals(Action.UPDATE, step.done());
    assertTrue(
        step.log().toString().contains("reverse-and-start-mirror on " + WEST),
        step.log()::toString);
    assertTrue(step.log().toString().contains("nothing is lost"), step.log()::toString);
    assertEquals("ACTIVE", dr.west().link(LINK).mirror("topic-0000").status());
  }

  @Test
  void forcedFailoverNeedsTheNewPrimaryOnly() {
    Group group = dr.created();
    dr.west().link(LINK).mirror("topic-0000").stall();
    dr.first(dr.east()).produce(3);
    dr.east().fail(Outage.DOWN);

    Step planned = group.up(dr.program(WEST));
    fails(planned, "needs both clusters", "failover: FORCED");
    Step preview = group.preview(dr.forced(WEST));
    assertTrue(preview.warnings().contains("will be missing"), preview::warnings);

    Step step = group.up(dr.forced(WEST));
    assertEquals(Action.UPDATE, step.done());

    assertEquals("UNPROTECTED", group.state());
    assertEquals(WEST, group.primary());
    assertTrue(dr.first(dr.west()).isWritable());
    assertTrue(step.warnings().contains("does not answer"), step::warnings);
  }

  @Test
  void restoreCutsTheOldPrimaryBackAndTheWayHomeLosesNothing() {
    Group group = dr.created();
    disaster(group);
    dr.first(dr.west()).produce(40);

    Step kept = group.up(dr.forced(WEST));
    assertEquals(Action.UPDATE, kept.done());
    assertTrue(kept.warnings().contains("UNPROTECTED"), kept::warnings);
    assertEquals(
        "a restore would cut off 3 records", group.topic("topic-0000").get("restore").text());
    assertEquals(Action.SAME, group.up(dr.forced(WEST)).done());

    Step preview = group.preview(dr.restoring(dr.program(WEST)));
    assertTrue(preview.log().toString().contains("cuts off 3 records"), preview.log()::toString);

    Step step = group.up(dr.restoring(dr.program(WEST)));
    assertEquals(Action.UPDATE, step.done());
    assertTrue(step.log().toString().contains("without 3 records"), step.log()::toString);
    assertEquals("PROTECTED", group.state());
    assertEquals(dr.first(dr.west()).records(), dr.first(dr.east()).records());

    assertEquals(Action.UPDATE, group.up(dr.program(EAST)).done());
    assertEquals("PROTECTED", group.state());
    assertTrue(dr.first(dr.east()).isWritable());
  }

  /** East is lost with 3 records that were not copied, and comes back after the failover. */
  private void disaster(Group group) {
    dr.west().link(LINK).mirror("topic-0000").stall();
    dr.first(dr.east()).produce(3);
    dr.east().fail(Outage.DOWN);
    assertEquals(Action.UPDATE, group.up(dr.forced(WEST)).done());
    dr.pass(Duration.ofMinutes(2));
    dr.east().fail(Outage.NONE);
    dr.pass(Duration.ofMinutes(2));
  }

  @Test
  void restoresWithoutBeingAllowedWhereNothingIsCutOff() {
    Group group = dr.created();
    dr.east().fail(Outage.DOWN);
    assertEquals(Action.UPDATE, group.up(dr.forced(WEST)).done());
    dr.east().fail(Outage.NONE);
    dr.pass(Duration.ofMinutes(2));

    Step step = group.up(dr.forced(WEST));

    assertEquals(Action.UPDATE, step.done());
    assertEquals("PROTECTED", group.state());
  }

  @Test
  void withoutRestoreItSaysHowManyRecordsWouldBeCutOff() {
    Group group = dr.created();
    disaster(group);
    Step step = group.up(dr.program(WEST));
    assertEquals(Action.UPDATE, step.done());
    assertEquals("UNPROTECTED", group.state());
    assertTrue(
        step.warnings().contains("'topic-0000': a restore would cut off 3 records"),
        step::warnings);
    assertEquals(23, dr.first(dr.east()).records().size());
    assertEquals("ACTIVE", group.topic("topic-0001").get("mirrorStatus").text());
    assertEquals(Action.SAME, group.up(dr.program(WEST)).done());
  }

  @Test
  void theWayBackAfterAFailoverIsRefusedWithTheChoices() {
    Group group = dr.created();
    disaster(group);
    Step step = group.up(dr.program(EAST));
    fails(step, "nothing was changed", "restore: true", "failed over to the other cluster " + WEST);
  }

  @Test
  void anActiveConsumerGroupBlocksARestoreWithAdvice() {
    Group group = dr.created();
    disaster(group);
    dr.first(dr.east()).addConsumerGroup("billing");
    Step step = group.up(dr.restoring(dr.program(WEST)));
    fails(step, "active consumer groups: billing", "Stop the consumers");
    assertEquals("UNPROTECTED", group.state());

    dr.first(dr.east()).removeConsumerGroup("billing");
    assertEquals(Action.UPDATE, group.up(dr.restoring(dr.program(WEST))).done());
    assertEquals("PROTECTED", group.state());
  }

  @Test
  void driftOfThePrimaryShowsAndIsSwitchedBack() {
    Group group = dr.created();
    Group elsewhere = dr.group();
    assertEquals(Action.CREATE, elsewhere.up(dr.program(WEST)).done());

    group.stack().refresh();
    assertEquals(WEST, group.primary());

    assertEquals(Action.UPDATE, group.up(dr.program(EAST)).done());
    assertEquals(EAST, group.primary());
  }

  @Test
  void aSilentSideKeepsThePrimaryAndWarns() {
    Group group = dr.created();
    dr.west().fail(Outage.DOWN);
    Step step = group.stack().refresh();
    assertEquals(Action.READ, step.done());
    assertTrue(step.warnings().contains("The last known state is kept"), step::warnings);
    assertEquals("PROTECTED", group.state());
    assertEquals(Action.SAME, group.stack().up(dr.program(EAST)).done());
  }

  @Test
  void aPausedMirrorTopicIsResumed() {
    Group group = dr.created();
    dr.west().link(LINK).mirror("topic-0002").setStatus("PAUSED");
    Step step = group.up(dr.program(EAST));
    assertEquals(Action.UPDATE, step.done());
    assertEquals(Set.of("state"), step.changes());
    assertEquals("PROTECTED", group.state());
  }

  @Test
  void aFailedMirrorTopicIsAWarningForEver() {
    Group group = dr.created();
    dr.west().link(LINK).mirror("topic-0002").fail("SOURCE_TOPIC_ID_CHANGED");
    Step step = group.up(dr.program(EAST));
    assertEquals(Action.SAME, step.done());
    group.stack().refresh();
    assertEquals("UNPROTECTED", group.state());
    assertEquals(
        "SOURCE_TOPIC_ID_CHANGED", group.topic("topic-0002").get("mirrorTopicError").text());
    fails(group.up(dr.program(WEST)), "failover: FORCED", "topic-0002");
    assertEquals("ACTIVE", dr.west().link(LINK).mirror("topic-0000").status());
  }

  @Test
  void tooMuchLagRefusesAPlannedFailover() {
    Group group = dr.created();
    dr.west().link(LINK).mirror("topic-0001").forceLag(50);
    fails(
        group.up(dr.program(WEST).with("maxLag", Value.of(99))),
        "nothing was changed",
        "'topic-0001' (100 records behind)");
    dr.west().link(LINK).mirror("topic-0001").forceLag(-1);
    fails(group.up(dr.program(WEST).with("maxLag", Value.of(99))), "lag not known");
  }

  @Test
  void topicsAreAddedAndLetGo() {
    Group group = dr.created();
    dr.east().topic("extra").create(2);
    Value more =
        dr.program(EAST)
            .with("topics", Value.list(List.of(Value.of("extra"), Value.of("topic-0000"))));
    assertEquals(Action.UPDATE, group.up(more).done());
    assertEquals(
        Set.of("extra", "topic-0000"),
        group.stack().outputs().get("topicStates").fields().keySet());
    assertEquals("ACTIVE", dr.west().link(LINK).mirror("topic-0001").status());
  }

  @Test
  void filtersChooseTopicsAtEachUp() {
    Value filter =
        Value.EMPTY.with("name", Value.of("topic-")).with("patternType", Value.of("PREFIXED"));
    Value exclude =
        Value.EMPTY.with("name", Value.of("topic-0001")).with("filterType", Value.of("EXCLUDE"));
    Value program =
        dr.program(EAST)
            .with("topics", Value.NULL)
            .with("topicFilters", Value.list(List.of(filter, exclude)));
    Group group = dr.group();
    assertEquals(Action.CREATE, group.up(program).done());
    assertEquals(
        Set.of("topic-0000", "topic-0002"),
        group.stack().outputs().get("topicStates").fields().keySet());

    dr.east().topic("topic-new").create(1);
    Step step = group.up(program);
    assertEquals(Action.UPDATE, step.done());
    assertEquals("ACTIVE", dr.west().link(LINK).mirror("topic-new").status());

    Value none = Value.EMPTY.with("name", Value.of("nothing"));
    fails(
        dr.group().up(program.with("topicFilters", Value.list(List.of(none)))),
        "matches no topic of cluster " + EAST);
  }

  @Test
  void topicsOfBothClustersThatWereNeverMirroredAreRefused() {
    dr.west().topic("topic-0001").create(2);
    Group group = dr.group();
    fails(
        group.up(dr.program(EAST)),
        "nothing was changed",
        "'topic-0001'",
        "neither was ever a mirror");
    assertEquals("", group.stack().id());
    assertFalse(dr.west().topicNames().contains("topic-0000"));
  }

  @Test
  void destroyForgetsTheGroup() {
    Group group = dr.created();
    Step step = group.stack().destroy();
    assertEquals(Action.DELETE, step.done());
    assertTrue(step.log().toString().contains("stays as it is"), step.log()::toString);
    assertEquals("ACTIVE", dr.west().link(LINK).mirror("topic-0000").status());
  }

  @Test
  void isImportedInEitherOrder() {
    dr.created();
    dr.lab.configure(dr.lab.access());
    for (String id : List.of(LINK + "/" + EAST + "/" + WEST, LINK + "/" + WEST + "/" + EAST)) {
      Group group = dr.group();
      assertEquals(Action.READ, group.stack().importing(id).done());
      assertEquals("orders/" + WEST + "/" + EAST, group.stack().id());
      assertEquals("PROTECTED", group.state());
      assertEquals(EAST, group.stack().inputs().get("primary").text());
      assertEquals(3, group.stack().inputs().get("topics").items().size());
      assertEquals(Action.SAME, group.up(group.stack().inputs()).done());
    }
  }

  @Test
  void aHangingReversalIsGoneOnWith() {
    Group group = dr.created();
    group.stack().timeout(20);
    dr.west().link(LINK).mirror("topic-0001").forceLag(7);
    Step step = group.up(dr.program(WEST));
    fails(step, "not ready", "'topic-0001' is PENDING_STOPPED, 14 records behind");
    dr.west().link(LINK).mirror("topic-0001").releaseLag();
    assertEquals("", group.up(dr.program(WEST)).error());
    assertEquals(WEST, group.primary());
    assertEquals("PROTECTED", group.state());
  }

  @Test
  void badInputIsToldWhereItWasMade() {
    Group group = dr.group();
    Value clusters = dr.program(EAST).get("kafkaClusters");
    Value one = clusters.items().get(0);
    fails(group.up(dr.program("lkc-none")), "`primary` must be the id of one of the two clusters");
    fails(group.up(dr.program(EAST).with("kafkaClusters", Value.list(List.of(one, one)))), "twice");
    fails(
        group.up(dr.program(EAST).with("kafkaClusters", Value.list(List.of(one)))),
        "must have the two clusters");
    fails(
        group.up(
            dr.program(EAST).with("topics", Value.list(List.of(Value.of("__consumer_offsets"))))),
        "internal topic");
    fails(group.up(dr.program(EAST).with("topics", Value.NULL)), "`topics` or `topicFilters`");
    fails(group.up(dr.program(EAST).with("maxLag", Value.of(-1))), "`maxLag`");
    fails(
        group.up(dr.program(EAST).with("linkName", Value.of("none"))), "does not exist on cluster");
  }

  @Test
  void aRefusedKeyChangesNothing() {
    Group group = dr.group();
    dr.west().addKey("NEW", "new-secret");
    dr.west().removeKey(dr.lab.other().key());
    fails(group.up(dr.program(EAST)), WEST, "Check the API key");
    assertEquals("", group.stack().id());
  }
}
