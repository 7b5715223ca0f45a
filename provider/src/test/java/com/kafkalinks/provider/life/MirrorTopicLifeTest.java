package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.pulumi.resource.Log.Level;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.model.Outage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a mirror topic, driven as the engine drives it. */
class MirrorTopicLifeTest {
  private final MirrorLab mirrors = new MirrorLab();

  @AfterEach
  void stop() {
    mirrors.close();
  }

  @Test
  void isCreatedAndWaitedFor() {
    Stack stack = mirrors.stack();

    assertEquals(Action.CREATE, stack.up(mirrors.program()).done());

    assertEquals("lkc-owner/orders/purchases", stack.id());
    assertEquals("ACTIVE", mirrors.mirror().status());
    assertEquals("ACTIVE", stack.outputs().get("mirrorStatus").text());
    assertEquals("purchases", stack.outputs().get("mirrorTopicName").text());
    assertEquals(6, stack.outputs().get("partitions").number());
    assertEquals(1, mirrors.lab.simulator.requests(Operation.MIRROR_CREATE).size());
  }

  @Test
  void isLeftAloneWithoutAChange() {
    Stack stack = mirrors.created();
    assertEquals(Action.SAME, stack.up(mirrors.program()).done());
    assertEquals(List.of(), mirrors.lab.asked());
  }

  @Test
  void canBePausedFromTheStart() {
    Stack stack = mirrors.stack();
    assertEquals(Action.CREATE, stack.up(mirrors.program("PAUSED")).done());
    assertEquals("PAUSED", mirrors.mirror().status());
  }

  @Test
  void isPausedAndResumed() {
    Stack stack = mirrors.created();

    assertEquals(Action.UPDATE, stack.up(mirrors.program("PAUSED")).done());
    assertEquals("PAUSED", mirrors.mirror().status());

    assertEquals(Action.UPDATE, stack.up(mirrors.program()).done());
    assertEquals("ACTIVE", mirrors.mirror().status());
    assertEquals("ACTIVE", stack.outputs().get("mirrorStatus").text());
  }

  @Test
  void promotionCopiesEverythingFirst() {
    Stack stack = mirrors.created();
    mirrors.source().produce(5000);

    assertEquals(Action.UPDATE, stack.up(mirrors.program("PROMOTED")).done());

    assertEquals("STOPPED", stack.outputs().get("mirrorStatus").text());
    assertTrue(mirrors.topic().isWritable());
    assertEquals(mirrors.source().records(), mirrors.topic().records());
    assertEquals(Action.SAME, stack.up(mirrors.program("PROMOTED")).done());
  }

  @Test
  void failoverDoesNotNeedTheSource() {
    Stack stack = mirrors.created();
    mirrors.lab.otherCluster().fail(Outage.UNREACHABLE);
    mirrors.mirror().setStatus("SOURCE_UNAVAILABLE");

    assertEquals(Action.UPDATE, stack.up(mirrors.program("FAILED_OVER")).done());

    assertTrue(mirrors.topic().isWritable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"FAILED", "LINK_FAILED", "SOURCE_UNAVAILABLE"})
  void promotionOfABrokenMirrorTopicIsRefusedInPreviewToo(String status) {
    Stack stack = mirrors.created();
    mirrors.mirror().setStatus(status);

    for (Step step :
        List.of(
            stack.preview(mirrors.program("PROMOTED")), stack.up(mirrors.program("PROMOTED")))) {
      assertTrue(step.error().contains("FAILED_OVER"), step.error());
    }
    assertEquals(status, mirrors.mirror().status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACTIVE", "PAUSED"})
  void aStoppedMirrorTopicCannotMirrorAgain(String wanted) {
    Stack stack = mirrors.created();
    stack.up(mirrors.program("PROMOTED"));

    for (Step step :
        List.of(stack.preview(mirrors.program(wanted)), stack.up(mirrors.program(wanted)))) {
      assertTrue(step.error().contains("FailoverGroup"), step.error());
    }
    assertTrue(mirrors.topic().isWritable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROMOTED", "FAILED_OVER"})
  void nothingIsThereToBeStoppedByACreate(String wanted) {
    Stack stack = mirrors.stack();
    assertTrue(stack.preview(mirrors.program(wanted)).error().contains("status` ACTIVE"));
    assertTrue(stack.up(mirrors.program(wanted)).error().contains("status` ACTIVE"));
    assertFalse(mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC));
  }

  @Test
  void destroyDeletesAMirrorTopic() {
    Stack stack = mirrors.created();
    assertEquals(Action.DELETE, stack.destroy().done());
    assertFalse(mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC));
  }

  @Test
  void destroyKeepsAPromotedTopicAndSaysSo() {
    Stack stack = mirrors.created();
    stack.up(mirrors.program("PROMOTED"));

    Step step = stack.destroy();

    assertEquals(Action.DELETE, step.done());
    assertTrue(step.said(Level.INFO).contains("is kept"), step.toString());
    assertTrue(mirrors.topic().isWritable());
  }

  @Test
  void destroyDeletesAPromotedTopicWhereTheProgramSaysSo() {
    Stack stack = mirrors.created();
    Value program = mirrors.program("PROMOTED").with("deletePromoted", Value.of(true));
    stack.up(program);

    assertEquals(Action.DELETE, stack.destroy().done());

    assertFalse(mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC));
  }

  @Test
  void refreshShowsAPauseAndTheNextUpResumes() {
    Stack stack = mirrors.created();
    mirrors.mirror().setStatus("PAUSED");

    assertEquals(Set.of("status"), stack.refresh().changes());
    assertEquals(Action.UPDATE, stack.up(mirrors.program()).done());

    assertEquals("ACTIVE", mirrors.mirror().status());
  }

  @Test
  void refreshShowsAFailoverByHandAndDeletesNothing() {
    Stack stack = mirrors.created();
    mirrors.mirror().setStatus("STOPPED");

    assertEquals(Action.READ, stack.refresh().done());
    assertEquals("STOPPED", stack.outputs().get("status").text());
    Step up = stack.up(mirrors.program());

    assertTrue(up.error().contains("is STOPPED"), up.error());
    assertTrue(mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC));
  }

  @Test
  void refreshFindsAMirrorTopicThatIsGone() {
    Stack stack = mirrors.created();
    mirrors.topic().delete();
    mirrors.lab.time.pass(Duration.ofMinutes(1));

    assertEquals(Action.GONE, stack.refresh().done());
  }

  @Test
  void refreshWarnsOfAnErrorWithItsCure() {
    Stack stack = mirrors.created();
    mirrors.mirror().fail("SOURCE_TOPIC_MAY_BE_DELETED");

    Step step = stack.refresh();

    assertEquals(Action.READ, step.done());
    assertTrue(step.warnings().contains("may have been deleted"), step.warnings());
    assertTrue(step.warnings().contains("FAILED_OVER"), step.warnings());
    assertEquals(Set.of(), step.changes());
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE, ''", "PAUSED, PAUSED", "STOPPED, PROMOTED"})
  void importGivesAProgramThatChangesNothing(String live, String status) {
    mirrors.created();
    mirrors.mirror().setStatus(live);
    mirrors.lab.configure(mirrors.lab.access());
    Stack stack = mirrors.stack();

    assertEquals(Action.READ, stack.importing("lkc-owner/orders/purchases").done());

    assertEquals(status, stack.inputs().get("status").text());
    assertEquals(Action.SAME, stack.up(stack.inputs()).done());
  }

  @Test
  void anotherNameThanThePrefixGivesIsRefused() {
    Value program = mirrors.program().with("mirrorTopicName", Value.of("eu-purchases"));
    Stack stack = mirrors.stack();
    assertTrue(stack.preview(program).error().contains("no prefix"));
    assertTrue(stack.up(program).error().contains("no prefix"));
    assertEquals(0, mirrors.lab.simulator.requests(Operation.MIRROR_CREATE).size());
  }

  @Test
  void theLinksPrefixNamesTheMirrorTopic() {
    Value prefix = Value.EMPTY.with("cluster.link.prefix", Value.of("eu-"));
    try (MirrorLab prefixed = new MirrorLab(builder -> builder, prefix)) {
      Stack stack = prefixed.stack();
      assertEquals(Action.CREATE, stack.up(prefixed.program()).done());
      assertEquals("eu-purchases", stack.outputs().get("mirrorTopicName").text());
      Value named = prefixed.program().with("mirrorTopicName", Value.of("eu-purchases"));
      assertEquals(Action.SAME, stack.up(named).done());
    }
  }

  @Test
  void anExistingMirrorTopicIsOfferedForImport() {
    mirrors.created();
    Step step = mirrors.stack().up(mirrors.program());
    assertTrue(step.error().contains("pulumi import"), step.error());
    assertTrue(step.error().contains("lkc-owner/orders/purchases"), step.error());
  }

  @Test
  void anOrdinaryTopicInTheWayIsNamed() {
    mirrors.topic().create(1);
    Step step = mirrors.stack().up(mirrors.program());
    assertTrue(step.error().contains("is not a mirror topic"), step.error());
    assertTrue(mirrors.topic().isWritable());
  }

  @Test
  void aMissingSourceTopicIsRefusedWithTheServersSentence() {
    mirrors.source().delete();
    mirrors.lab.time.pass(Duration.ofMinutes(1));
    Step step = mirrors.stack().up(mirrors.program());
    assertTrue(step.failure().isPresent());
    assertFalse(mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC));
  }

  @Test
  void ownTopicSettingsAreSetChangedAndReset() {
    Value config = Value.EMPTY.with("retention.ms", Value.of("86400000"));
    Stack stack = mirrors.stack();
    assertEquals(Action.CREATE, stack.up(mirrors.program().with("config", config)).done());
    assertEquals("86400000", mirrors.topic().settings().get("retention.ms"));

    Value longer = Value.EMPTY.with("retention.ms", Value.of("172800000"));
    assertEquals(Action.UPDATE, stack.up(mirrors.program().with("config", longer)).done());
    assertEquals("172800000", mirrors.topic().settings().get("retention.ms"));

    assertEquals(Action.UPDATE, stack.up(mirrors.program()).done());
    assertFalse("172800000".equals(mirrors.topic().settings().get("retention.ms")));
  }

  @Test
  void aPreviewOfAFailoverTellsWhatIsLost() {
    Stack stack = mirrors.created();
    mirrors.mirror().forceLag(7);

    Step step = stack.preview(mirrors.program("FAILED_OVER"));

    assertEquals(Action.UPDATE, step.done());
    assertTrue(step.warnings().contains("42 records behind"), step.warnings());
    assertEquals("ACTIVE", mirrors.mirror().status());
  }

  @Test
  void aPromotionThatHangsIsKeptAndCanBeEndedByAFailover() {
    Stack stack = mirrors.created().timeout(60);
    mirrors.mirror().stall();
    mirrors.source().produce(100);

    Step promoted = stack.up(mirrors.program("PROMOTED"));

    assertTrue(promoted.error().contains("changed, but not ready"), promoted.error());
    assertTrue(promoted.error().contains("FAILED_OVER"), promoted.error());
    assertEquals(Action.UPDATE, stack.up(mirrors.program("FAILED_OVER")).done());
    assertTrue(mirrors.topic().isWritable());
  }

  @Test
  void aReplacementOfAPromotedMirrorTopicIsRefusedInPreview() {
    Stack stack = mirrors.created();
    stack.up(mirrors.program("PROMOTED"));
    Value other = mirrors.program().with("replicationFactor", Value.of(3));

    Step step = stack.preview(other);

    assertTrue(step.error().contains("deletePromoted"), step.error());
  }

  @Test
  void anUnclearCreateMakesOneMirrorTopic() {
    mirrors.lab.simulator.addFault(Fault.parse("mirror-create@1=after:503"));
    Stack stack = mirrors.stack();
    assertEquals(Action.CREATE, stack.up(mirrors.program()).done());
    assertEquals(1, mirrors.lab.simulator.requests(Operation.MIRROR_CREATE).size());
  }

  @Test
  void badNamesAreRefusedByCheck() {
    for (String name : List.of("a b", "ü", ".", "x".repeat(250))) {
      Value program = mirrors.program().with("sourceTopicName", Value.of(name));
      Step step = mirrors.stack().up(program);
      assertTrue(step.error().contains("`sourceTopicName`"), step.error());
    }
  }
}
