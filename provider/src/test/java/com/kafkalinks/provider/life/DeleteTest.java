package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.simulator.fault.Operation.DELETE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.pulumi.resource.Log.Level;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.model.Profile;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteTest {
  private static final Duration GONE_AFTER = Duration.ofSeconds(40);

  @AutoClose
  private final Lab lab =
      new Lab(builder -> builder.goneAfter(GONE_AFTER).profile(Profile.PLATFORM));

  private final Stack stack = lab.created(DESTINATION_OUTBOUND);

  private Stack forced() {
    Value program = set(lab.program(DESTINATION_OUTBOUND), "forceDelete", Value.of(true));
    assertEquals(Action.UPDATE, stack.up(program).done());
    return stack;
  }

  @Test
  void waitsUntilTheLinkIsGone() {
    assertEquals(Action.DELETE, stack.destroy().done());
    assertTrue(lab.time.passed().compareTo(GONE_AFTER) >= 0);
    assertFalse(lab.ownerCluster().hasLink("orders"));
  }

  @Test
  void refusesLiveMirrorsBeforeAnythingIsSent() {
    lab.link().setMirror("orders-1", "ACTIVE");
    lab.link().setMirror("orders-2", "PAUSED");
    lab.link().setMirror("orders-3", "STOPPED");
    Step step = stack.destroy();
    assertEquals(Code.PERMISSION_DENIED, step.code());
    assertTrue(step.error().contains("it has 2 active mirror topics (orders-1, orders-2)"));
    assertTrue(step.error().contains("set `forceDelete` to true"), step.error());
    assertEquals(List.of(), lab.simulator.requests(DELETE));
  }

  @Test
  void forceDeletesWithLiveMirrors() {
    lab.link().setMirror("orders-1", "ACTIVE");
    assertEquals(Action.DELETE, forced().destroy().done());
    assertTrue(lab.last(DELETE).query().contains("force=true"));
  }

  @Test
  void stoppedMirrorsAreNotInTheWay() {
    lab.link().setMirror("orders-1", "STOPPED");
    assertEquals(Action.DELETE, stack.destroy().done());
    assertTrue(lab.last(DELETE).query().contains("force=false"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void mirrorsThatAreChangingAreWaitedFor(boolean force) {
    Stack deleted = force ? forced() : stack;
    lab.link().setMirror("orders-1", "PENDING_STOPPED");
    lab.time.after(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(List.of(), lab.simulator.requests(DELETE));
          lab.link().setMirror("orders-1", "STOPPED");
        });
    Step step = deleted.destroy();
    assertEquals(Action.DELETE, step.done());
    assertTrue(step.said(Level.STATUS).contains("waiting for 1 mirror topic that is changing"));
  }

  @Test
  void mirrorsThatNeverSettleEndTheWaitWithTheirNumber() {
    lab.link().setMirror("orders-1", "PENDING_MIRROR");
    Step step = stack.timeout(60).destroy();
    assertEquals(Code.DEADLINE_EXCEEDED, step.code());
    assertTrue(step.error().contains("waited for 1 mirror topic "), step.error());
    assertEquals(Duration.ofMinutes(1), lab.time.passed());
    assertEquals(List.of(), lab.simulator.requests(DELETE));
  }

  /** An edited state must not cost a link that the resource is not. */
  @Test
  void linkThatTheIdDoesNotNameIsLeftAlone() {
    stack.renameInState("someone-elses");
    Step destroy = stack.destroy();
    assertEquals(Code.INVALID_ARGUMENT, destroy.code());
    assertTrue(destroy.error().contains("name lkc-owner/someone-elses"), destroy.error());
    assertEquals(List.of(), lab.simulator.requests(DELETE));
    assertTrue(stack.refresh().error().contains("lkc-owner/someone-elses"));
  }

  @Test
  void linkWithAnotherIdIsNotOurs() {
    lab.link().recreate();
    Step step = stack.destroy();
    assertTrue(step.error().contains("was recreated outside Pulumi"), step.error());
    assertTrue(lab.ownerCluster().hasLink("orders"));
  }

  @Test
  void nameThatSomebodyTakesMeanwhileIsGoneEnough() {
    lab.time.after(Duration.ofSeconds(5), () -> lab.link().recreate());
    assertEquals(Action.DELETE, stack.destroy().done());
    assertTrue(lab.ownerCluster().hasLink("orders"));
  }

  @Test
  void linkThatIsGoneIsDeleted() {
    lab.link().delete();
    assertEquals(Action.DELETE, stack.destroy().done());
    assertEquals(List.of(), lab.simulator.requests(DELETE));
  }

  /** A mirror that came into being after the first look. */
  @Test
  void refusalOfTheServerMeansInUseWhereMirrorsShow() {
    lab.simulator.addFault(
        Fault.on(
            DELETE,
            (call, next) -> {
              lab.link().setMirror("orders-1", "ACTIVE");
              return next.handle(call);
            }));
    Step step = stack.destroy();
    assertEquals(Code.PERMISSION_DENIED, step.code());
    assertTrue(step.error().contains("it has 1 active mirror topic (orders-1)"), step.error());
    assertEquals(1, lab.simulator.requests(DELETE).size());
  }

  @Test
  void refusalOfTheServerMeansDeniedWhereNoMirrorsShow() {
    lab.simulator.addFault("delete=403");
    Step step = stack.destroy();
    assertEquals(Code.PERMISSION_DENIED, step.code());
    assertTrue(step.error().contains("Request is not authorized"), step.error());
    assertTrue(step.error().contains("The key lacks permission"), step.error());
    assertTrue(lab.ownerCluster().hasLink("orders"));
  }

  @Test
  void lostAnswerIsNoFailure() {
    lab.simulator.addFault("delete@1=reset-after");
    assertEquals(Action.DELETE, stack.destroy().done());
  }

  @Test
  void contradictionsShortlyAfterADeleteAreWaitedOut() {
    lab.simulator.addFault("read@2=404-link");
    lab.simulator.addFault("read@3=503");
    assertEquals(Action.DELETE, stack.destroy().done());
  }

  @Test
  void cancelEndsTheWaitAtOnce() {
    lab.time.after(Duration.ofSeconds(5), lab::cancel);
    Step step = stack.destroy();
    assertEquals(Code.CANCELLED, step.code());
    assertEquals(Duration.ofSeconds(5), lab.time.passed());
  }

  @Test
  void timeoutIsKeptToTheMillisecond() {
    Step step = stack.timeout(1.234).destroy();
    assertEquals(Code.DEADLINE_EXCEEDED, step.code());
    assertEquals(Duration.ofMillis(1234), lab.time.passed());
    assertEquals("lkc-owner/orders", stack.id());
    assertEquals(Action.DELETE, stack.timeout(0).destroy().done());
  }
}
