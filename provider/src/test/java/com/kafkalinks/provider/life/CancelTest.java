package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.provider.link.model.ModePair.SOURCE_OUTBOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Reply;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cancel ends every wait at the very moment, and what was made is kept. */
class CancelTest {
  private static final Duration THEN = Duration.ofMillis(3456);
  private static final Duration LONG = Duration.ofMinutes(2);

  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void release() {
    end.countDown();
  }

  /** Cancels once, in the middle of a wait; the engine then starts a new process. */
  private static Step cancelled(Lab lab, Stack stack, Value program) {
    Duration start = lab.time.passed();
    lab.time.after(THEN, lab::cancel);
    Step step = stack.up(program);
    assertEquals(start.plus(THEN), lab.time.passed());
    lab.restart(Map.of());
    return step;
  }

  @Test
  void whileALinkIsNotReadableYet() {
    try (Lab lab = new Lab(builder -> builder.visibleAfter(LONG))) {
      Stack stack = lab.stack();
      Value program = lab.program(DESTINATION_OUTBOUND);
      Step step = cancelled(lab, stack, program);
      assertTrue(step.error().contains("is created, but not ready (the operation was cancelled)"));
      assertEquals("lkc-owner/orders", stack.id());
      lab.time.pass(LONG);
      assertEquals(Action.UPDATE, stack.up(program).done());
      assertEquals(lab.link().id(), stack.outputs().get("clusterLinkId").text());
    }
  }

  @Test
  void whileALinkIsNotHealthyYet() {
    try (Lab lab = new Lab(builder -> builder.activeAfter(LONG))) {
      Stack stack = lab.stack();
      Value program = lab.program(DESTINATION_OUTBOUND);
      Step step = cancelled(lab, stack, program);
      assertTrue(step.error().contains("(the operation was cancelled): state UNKNOWN"));
      assertEquals(lab.link().id(), stack.outputs().get("clusterLinkId").text());
      assertEquals(Action.UPDATE, stack.up(program).done());
      assertEquals(Action.SAME, stack.up(program).done());
    }
  }

  @Test
  void whileTheOtherLinkIsMissing() {
    try (Lab lab = new Lab()) {
      Stack stack = lab.stack();
      Step step = cancelled(lab, stack, lab.program(SOURCE_OUTBOUND));
      assertEquals(Code.CANCELLED, step.code());
      assertEquals("", stack.id());
    }
  }

  @Test
  void whileANewKeyIsWatched() {
    try (Lab lab = new Lab()) {
      Stack stack = lab.created(DESTINATION_OUTBOUND);
      lab.otherCluster().addKey("FKEY", "new");
      Value next = set(lab.program(DESTINATION_OUTBOUND), "verifyFor", Value.of(360));
      next = set(next, "sourceKafkaCluster.credentials.secret", "new");
      Step step = cancelled(lab, stack, next);
      assertTrue(step.error().contains("is changed, but not ready (the operation was cancelled)"));
      Value secret = stack.outputs().get("sourceKafkaCluster").get("credentials").get("secret");
      assertEquals("new", secret.text());
      assertEquals(Action.UPDATE, stack.up(next).done());
    }
  }

  @Test
  void whileSettingsAreReadBack() {
    try (Lab lab = new Lab()) {
      Stack stack = lab.created(DESTINATION_OUTBOUND);
      lab.simulator.addFault("alter=drop:acl.sync.ms");
      Value next = set(lab.program(DESTINATION_OUTBOUND), "config[\"acl.sync.ms\"]", "7000");
      Step step = cancelled(lab, stack, next);
      assertTrue(step.error().contains("cannot be read back: the operation was cancelled"));
      lab.simulator.clearFaults();
      assertEquals(Action.UPDATE, stack.up(next).done());
    }
  }

  /** The server cancels for the user, and answers only when the test is over. */
  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"CREATE", "READ"})
  void whileARequestIsUnderWay(Operation operation) {
    try (Lab lab = new Lab()) {
      Stack stack = lab.stack();
      lab.simulator.addFault(
          Fault.on(
              operation,
              (call, next) -> {
                lab.cancel();
                awaitEnd();
                return next.handle(call);
              }));
      Step step = stack.up(lab.program(DESTINATION_OUTBOUND));
      assertEquals(Code.CANCELLED, step.code(), step.error());
      assertEquals(
          operation == Operation.CREATE,
          step.error().contains("pulumi import clusterlink:index:ClusterLink"),
          step.error());
      end.countDown();
    }
  }

  /** The server has carried the create out when the user cancels, and its answer is lost. */
  @Test
  void afterTheServerCreatedTheLink() {
    try (Lab lab = new Lab()) {
      Stack stack = lab.stack();
      Value program = lab.program(DESTINATION_OUTBOUND);
      lab.simulator.addFault(
          Fault.on(
              Operation.CREATE,
              (call, next) -> {
                Reply reply = next.handle(call);
                lab.cancel();
                awaitEnd();
                return reply;
              }));
      Step step = stack.up(program);
      end.countDown();
      assertTrue(step.error().contains("is created, but not ready (the operation was cancelled)"));
      assertEquals(lab.link().id(), stack.outputs().get("clusterLinkId").text());
      lab.restart(Map.of());
      assertEquals(Action.UPDATE, stack.up(program).done());
    }
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatComesAfterwardsStartsCancelled() {
    try (Lab lab = new Lab()) {
      lab.cancel();
      Step step = lab.stack().up(lab.program(DESTINATION_OUTBOUND));
      assertEquals(Code.CANCELLED, step.code());
      assertEquals(0, lab.simulator.requests().size());
    }
  }
}
