package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is waited for around mirror topics, and how long. */
class MirrorWaitTest {
  private static final Duration LATE = Duration.ofSeconds(20);

  private static void fail(Lab lab, Operation operation, int times, Reply answer) {
    lab.simulator.addFault(new Fault(operation, Occurrence.first(times), (call, next) -> answer));
  }

  private static Reply unresolved() {
    return Reply.error(
        404,
        404,
        "The cluster link doesn't exist: Unable to resolve cluster link information for orders");
  }

  private static Reply markedForDeletion() {
    return Reply.error(400, 40002, "Topic 'purchases' is marked for deletion.");
  }

  @Test
  void aLinkThatIsNotKnownEverywhereYetIsWaitedFor() {
    try (MirrorLab mirrors = new MirrorLab()) {
      fail(mirrors.lab, Operation.MIRROR_CREATE, 4, unresolved());
      Stack stack = mirrors.stack();

      assertEquals(Action.CREATE, stack.up(mirrors.program()).done());

      assertEquals(5, mirrors.lab.simulator.requests(Operation.MIRROR_CREATE).size());
    }
  }

  @Test
  void aLinkOfTheListThatStaysUnresolvedIsWaitedForToTheTimeout() {
    try (MirrorLab mirrors = new MirrorLab()) {
      fail(mirrors.lab, Operation.MIRROR_CREATE, Integer.MAX_VALUE, unresolved());
      Step step = mirrors.stack().timeout(90).up(mirrors.program());

      assertTrue(step.error().contains("was not ready for mirror topics in time"), step::error);
      assertFalse(mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC));
    }
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE, true, UPDATE", "PAUSED, true, UPDATE", "ACTIVE, false, SAME"})
  void aRefreshLeavesAPendingMirrorTopicToTheNextUp(String wanted, boolean waits, Action next) {
    try (MirrorLab mirrors = new MirrorLab(builder -> builder.mirrorAfter(LATE), Value.EMPTY)) {
      Value program = mirrors.program(wanted).with("waitForActive", Value.of(waits));
      Stack stack = mirrors.stack().timeout(5);
      assertEquals(waits, stack.up(program).failure().isPresent());

      stack.refresh();

      assertEquals("PENDING_MIRROR", stack.outputs().get("mirrorStatus").text());
      assertEquals(waits, !stack.initErrors().isEmpty());
      assertEquals(next, stack.timeout(60).up(program).done());
      assertEquals(waits ? wanted : "PENDING_MIRROR", mirrors.mirror().status());
    }
  }

  @Test
  void aLinkThatAppearsLateIsWaitedFor() {
    try (Lab lab =
        new Lab(
            builder -> builder.visibleAfter(LATE).topic(Programs.OTHER.id(), MirrorLab.TOPIC, 6))) {
      Value link =
          lab.program(ModePair.DESTINATION_OUTBOUND).with("waitForActive", Value.of(false));
      Stack mirror = new Stack(lab, MirrorLab.TOKEN, MirrorLab.TOPIC);
      lab.stack().timeout(1).up(link);

      Value program =
          Value.EMPTY
              .with("linkName", Value.of("orders"))
              .with("kafkaCluster", lab.owner().asOwner())
              .with("sourceTopicName", Value.of(MirrorLab.TOPIC));

      assertEquals(Action.CREATE, mirror.up(program).done());
    }
  }

  @Test
  void aMissingLinkIsGivenUpAfterHalfAMinute() {
    try (MirrorLab mirrors = new MirrorLab()) {
      mirrors.lab.link().delete();
      mirrors.lab.time.pass(Duration.ofMinutes(1));

      Step step = mirrors.stack().up(mirrors.program());

      assertTrue(step.error().contains("orders"), step::error);
      assertEquals(0, mirrors.lab.simulator.requests(Operation.MIRROR_CREATE).size());
    }
  }

  @Test
  void aTopicOfTheNameThatIsBeingDeletedIsWaitedFor() {
    try (MirrorLab mirrors = new MirrorLab()) {
      fail(mirrors.lab, Operation.MIRROR_CREATE, 3, markedForDeletion());

      assertEquals(Action.CREATE, mirrors.stack().up(mirrors.program()).done());

      assertEquals(4, mirrors.lab.simulator.requests(Operation.MIRROR_CREATE).size());
    }
  }

  @Test
  void aTopicThatNeverGoesIsNamed() {
    try (MirrorLab mirrors = new MirrorLab()) {
      fail(mirrors.lab, Operation.MIRROR_CREATE, Integer.MAX_VALUE, markedForDeletion());

      Step step = mirrors.stack().timeout(60).up(mirrors.program());

      assertTrue(step.error().contains("did not go in time"), step::error);
    }
  }

  @Test
  void aDeletionThatTakesTimeIsWaitedFor() {
    try (MirrorLab mirrors = new MirrorLab(builder -> builder.goneAfter(LATE), Value.EMPTY)) {
      Stack stack = mirrors.created();

      assertEquals(Action.DELETE, stack.destroy().done());

      assertFalse(mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC));
      assertEquals(Action.CREATE, stack.up(mirrors.program()).done());
    }
  }

  @Test
  void aRepeatedDeleteKnowsItsOwnTopic() {
    try (MirrorLab mirrors = new MirrorLab()) {
      Stack stack = mirrors.created();
      mirrors.lab.simulator.addFault(
          new Fault(
              Operation.TOPIC_DELETE,
              Occurrence.nth(1),
              (call, next) -> {
                next.handle(call);
                return markedForDeletion();
              }));

      assertEquals(Action.DELETE, stack.destroy().done());
      assertFalse(mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC));
    }
  }

  @Test
  void aPromotionUnderWayIsWaitedForAndItsTopicIsKept() {
    try (MirrorLab mirrors = new MirrorLab()) {
      Stack stack = mirrors.created().timeout(60);
      mirrors.mirror().setStatus("PENDING_STOPPED");
      mirrors.later(() -> mirrors.mirror().setStatus("STOPPED"));

      Step step = stack.destroy();

      assertEquals(Action.DELETE, step.done());
      assertTrue(mirrors.topic().isWritable());
    }
  }

  @Test
  void aPromotionThatNeverEndsIsNotDeleted() {
    try (MirrorLab mirrors = new MirrorLab()) {
      Stack stack = mirrors.created().timeout(60);
      mirrors.mirror().setStatus("PENDING_STOPPED");

      assertTrue(stack.destroy().failure().isPresent());

      assertEquals("PENDING_STOPPED", mirrors.mirror().status());
    }
  }
}
