package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.model.ModePair.BIDIRECTIONAL_OUTBOUND;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.simulator.fault.Operation.CREATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.resource.Log.Level;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Knob;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What create and update wait for, on a clock that moves only when they wait. */
class HealthTest {
  private static final Duration POLL = Duration.ofSeconds(5);

  @AutoClose private final Lab lab = new Lab();

  private final Stack stack = lab.stack();
  private final Value program = lab.program(DESTINATION_OUTBOUND);

  /** The next link says this about itself from its birth. */
  private void bornWith(String state, String error, String message) {
    lab.simulator.addFault(
        Fault.on(
            CREATE,
            (call, next) -> {
              Reply reply = next.handle(call);
              if (lab.ownerCluster().hasLink("orders")) {
                lab.link().forceHealth(state, error, message);
              }
              return reply;
            }));
  }

  private void assertPassed(Duration least) {
    Duration passed = lab.time.passed();
    assertTrue(passed.compareTo(least) >= 0, passed.toString());
    assertTrue(passed.compareTo(least.plus(POLL)) <= 0, passed.toString());
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE, NO_ERROR", "PAUSED, NO_ERROR", "ACTIVE, ''", "'', NO_ERROR", "'', ''"})
  void healthyLinkIsNotWaitedFor(String state, String error) {
    bornWith(state, error, "");
    assertEquals(Action.CREATE, stack.up(program).done());
    assertEquals(Duration.ZERO, lab.time.passed());
  }

  @Test
  void absentStateAndErrorAreHealthy() {
    lab.simulator.turn(Knob.LINK_STATE, "absent");
    lab.simulator.turn(Knob.LINK_ERROR, "absent");
    assertEquals(Action.CREATE, stack.up(program).done());
    assertEquals(Duration.ZERO, lab.time.passed());
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN, NO_ERROR",
    "UNAVAILABLE, NO_ERROR",
    "ACTIVE, UNKNOWN",
    "ACTIVE, TIMEOUT_ERROR",
    "UNAVAILABLE, AUTHENTICATION_ERROR",
    "NEW_FANGLED, SOME_ERROR",
    "'', SOME_ERROR"
  })
  void anyOtherHealthIsWaitedForWithAStatusLine(String state, String error) {
    bornWith(state, error, "");
    lab.time.after(Duration.ofSeconds(100), () -> lab.link().releaseHealth());
    Step step = stack.up(program);
    assertEquals(Action.CREATE, step.done());
    assertPassed(Duration.ofSeconds(100));
    assertTrue(step.said(Level.STATUS).contains("waiting until the link is healthy: state "));
    assertTrue(step.said(Level.STATUS).lines().count() <= 8, step.said(Level.STATUS));
    assertEquals("state ACTIVE, error NO_ERROR", step.said(Level.RESULT));
    assertEquals("", step.warnings());
    assertEquals("ACTIVE", stack.outputs().get("linkState").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_ERROR", "AUTHENTICATION_ERROR"})
  void failedEndsTheWaitAtOnce(String error) {
    bornWith("FAILED", error, "gone wrong");
    Step step = stack.up(program);
    assertTrue(step.error().contains("is created, but not ready (the link has failed)"));
    assertTrue(step.error().contains("state FAILED, error " + error + ": gone wrong"));
    assertEquals(Duration.ZERO, lab.time.passed());
    assertKept("FAILED");
  }

  @Test
  void linkThatTurnsUnhealthyIsReportedByRefreshAndWaitedForByTheNextUp() {
    assertEquals(Action.CREATE, stack.up(program).done());
    assertFalse(stack.refreshedBeforeUpdate());
    lab.link().forceHealth("UNAVAILABLE", "AUTHENTICATION_ERROR", "Invalid API key");
    Step refresh = stack.refresh();
    assertEquals("", refresh.warnings()); // the engine warns of what is not ready
    assertEquals(
        List.of(
            "cluster link \"orders\" on lkc-owner is not healthy: state UNAVAILABLE, error AUTHENTICATION_ERROR: Invalid API key."
                + " Check the credentials for the remote cluster: the key must belong to that cluster and must not have been deleted."),
        stack.initErrors());
    assertKept("UNAVAILABLE");
    lab.link().releaseHealth();
    assertEquals(Action.UPDATE, stack.up(program).done());
    assertEquals("ACTIVE", stack.outputs().get("linkState").text());
    assertEquals("", stack.refresh().warnings());
    assertEquals(List.of(), stack.initErrors());
  }

  @Test
  void linkThatIsNotWaitedForIsWarnedOfAndReadBeforeTheNextUpdate() {
    bornWith("UNAVAILABLE", "AUTHENTICATION_ERROR", "");
    Value patient = set(program, "waitForActive", Value.of(false));
    assertEquals(Action.CREATE, stack.up(patient).done());
    assertTrue(stack.refreshedBeforeUpdate());
    assertTrue(stack.refresh().warnings().contains("error AUTHENTICATION_ERROR"));
    assertTrue(stack.refreshedBeforeUpdate());
    lab.link().releaseHealth();
    assertEquals("", stack.refresh().warnings());
    assertFalse(stack.refreshedBeforeUpdate());
  }

  @Test
  void adviceComesEarlyAndOnce() {
    bornWith("UNAVAILABLE", "AUTHENTICATION_ERROR", "");
    lab.time.after(Duration.ofSeconds(20), () -> lab.link().releaseHealth());
    Step step = stack.up(program);
    assertEquals(Action.CREATE, step.done());
    assertEquals(
        "cluster link \"orders\" on lkc-owner is not healthy yet: state UNAVAILABLE, error AUTHENTICATION_ERROR."
            + " Check the credentials for the remote cluster: the key must belong to that cluster and must not have been deleted.",
        step.said(Level.INFO));
  }

  private void assertKept(String state) {
    assertEquals("lkc-owner/orders", stack.id());
    assertEquals(lab.link().id(), stack.outputs().get("clusterLinkId").text());
    assertEquals(state, stack.outputs().get("linkState").text());
    assertEquals(1, stack.initErrors().size());
  }

  @Test
  void stateThatNobodyKnowsIsAWarningAfterNinetySeconds() {
    bornWith("NEW_FANGLED", "NO_ERROR", "");
    Step step = stack.up(program);
    assertEquals(Action.CREATE, step.done());
    assertTrue(step.warnings().contains("in a state that this version does not know: state NEW_"));
    assertPassed(Duration.ofSeconds(90));
  }

  @Test
  void unhealthyLinkIsKeptWithAllThatIsKnownAndRepairedByTheNextUp() {
    bornWith("UNAVAILABLE", "AUTHENTICATION_ERROR", "Please check your API key.");
    lab.time.after(
        Duration.ofSeconds(10),
        () -> lab.link().forceTaskError("AclSync", "AUTHORIZATION_ERROR", "no right"));
    Step step = stack.up(program);
    assertEquals(Code.FAILED_PRECONDITION, step.code());
    assertEquals(
        "cluster link \"orders\" on lkc-owner is created, but not ready (the operation's time is up):"
            + " state UNAVAILABLE, error AUTHENTICATION_ERROR: Please check your API key. Check the credentials for the remote cluster: the key must belong to that cluster and must not have been deleted. Task AclSync: no right (AUTHORIZATION_ERROR). The link is kept; the next `pulumi up` continues.",
        step.error());
    assertEquals(Duration.ofMinutes(5), lab.time.passed());
    assertKept("UNAVAILABLE");

    lab.link().releaseHealth();
    lab.link().releaseTaskErrors();
    assertEquals(Action.UPDATE, stack.up(program).done());
    assertEquals("ACTIVE", stack.outputs().get("linkState").text());
    assertEquals(Action.SAME, stack.up(program).done());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 1.234, 59.999})
  void timeoutIsKeptToTheMillisecond(double seconds) {
    bornWith("UNKNOWN", "NO_ERROR", "");
    assertTrue(stack.timeout(seconds).up(program).error().contains("is created, but not ready"));
    assertEquals(Duration.ofMillis(Math.round(seconds * 1000)), lab.time.passed());
    assertKept("UNKNOWN");
  }

  @Test
  void loneLinkOfAPairIsAWarningAfterThirtySeconds() {
    Step step = stack.up(lab.program(BIDIRECTIONAL_OUTBOUND));
    assertEquals(Action.CREATE, step.done());
    assertTrue(
        step.warnings().contains("If the link does not exist on lkc-other yet, create it there"));
    assertPassed(Duration.ofSeconds(30));
  }

  @Test
  void loneLinkIsNeverAFailureHoweverShortTheTime() {
    Step step = stack.timeout(10).up(lab.program(BIDIRECTIONAL_OUTBOUND));
    assertEquals(Action.CREATE, step.done());
    assertTrue(
        step.warnings().contains("If the link does not exist on lkc-other"), step.warnings());
    assertEquals(Duration.ofSeconds(10), lab.time.passed());
  }

  @Test
  void linkThatCannotLogInIsNotTakenForALoneOne() {
    bornWith("UNAVAILABLE", "AUTHENTICATION_ERROR", "");
    Step step = stack.up(lab.program(BIDIRECTIONAL_OUTBOUND));
    assertTrue(step.error().contains("is created, but not ready"), step.error());
    assertEquals(Duration.ofMinutes(5), lab.time.passed());
  }

  @Test
  void remoteLinkThatComesInTimeLeavesNoWarning() {
    Value remoteLink =
        set(lab.remoteLink(BIDIRECTIONAL_OUTBOUND).orElseThrow(), "waitForActive", Value.of(false));
    lab.time.after(
        Duration.ofSeconds(20),
        () -> assertEquals(Action.CREATE, new Stack(lab, "remote").up(remoteLink).done()));
    Step step = stack.up(lab.program(BIDIRECTIONAL_OUTBOUND));
    assertEquals(Action.CREATE, step.done());
    assertEquals("", step.warnings());
    assertPassed(Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @EnumSource(names = {"DESTINATION_INBOUND", "BIDIRECTIONAL_INBOUND"})
  void linkThatWaitsToBeDialledIsNotWaitedFor(ModePair pair) {
    Step step = stack.up(lab.program(pair));
    assertEquals(Action.CREATE, step.done());
    assertEquals("", step.warnings());
    assertEquals(Duration.ZERO, lab.time.passed());
    assertEquals("UNAVAILABLE", stack.outputs().get("linkState").text());
  }

  @Test
  void programMayChooseNotToWait() {
    bornWith("UNAVAILABLE", "AUTHENTICATION_ERROR", "");
    assertEquals(Action.CREATE, stack.up(set(program, "waitForActive", Value.of(false))).done());
    assertEquals(Duration.ZERO, lab.time.passed());
    assertEquals("AUTHENTICATION_ERROR", stack.outputs().get("linkError").text());
  }

  @Test
  void passingFaultsAreWaitedOut() {
    bornWith("UNKNOWN", "NO_ERROR", "");
    for (int n = 3; n < 40; n++) {
      lab.simulator.addFault("read@%d=%s".formatted(n, n % 2 == 0 ? "503" : "429-html"));
    }
    lab.time.after(Duration.ofSeconds(100), () -> lab.link().releaseHealth());
    assertEquals(Action.CREATE, stack.up(program).done());
  }

  @Test
  void keyThatDiesDuringTheWaitLeavesTheLinkInTheState() {
    bornWith("UNKNOWN", "NO_ERROR", "");
    lab.time.after(Duration.ofSeconds(10), () -> lab.ownerCluster().removeKey("OKEY"));
    Step step = stack.up(program);
    assertTrue(step.error().contains("is created, but not ready (Authentication failed)"));
    assertPassed(Duration.ofSeconds(10));
    assertKept("UNKNOWN");
  }

  @ParameterizedTest
  @EnumSource(names = {"DESTINATION_OUTBOUND", "DESTINATION_INBOUND"})
  void taskErrorsAreWarnings(ModePair pair) {
    Value synced = set(lab.program(pair), "config[\"consumer.offset.sync.enable\"]", "true");
    Step create = stack.up(synced);
    assertEquals(Action.CREATE, create.done());
    assertTrue(
        create.warnings().contains("task ConsumerOffsetSync does not run"), create.warnings());
    assertTrue(create.warnings().contains("(MISCONFIGURATION_ERROR). A feature is enabled"));
    assertEquals(Action.UPDATE, stack.up(lab.program(pair)).done());
    Step update = stack.up(synced);
    assertEquals(Action.UPDATE, update.done());
    assertTrue(update.warnings().contains("task ConsumerOffsetSync does not run"));
  }

  @Test
  void settingsCanBeChangedInAnOutage() {
    assertEquals(Action.CREATE, stack.up(program).done());
    lab.otherCluster().moveTo("nowhere.example:9092");
    Step step = stack.up(set(program, "config[\"acl.sync.ms\"]", "7000"));
    assertEquals(Action.UPDATE, step.done());
    assertEquals(Duration.ZERO, lab.time.passed());
    assertTrue(step.warnings().contains("was not healthy before this change: state UNAVAILABLE"));
    assertEquals("7000", lab.link().settings().get("acl.sync.ms"));
  }

  @Test
  void updateThatIsNotHealthyInTimeSaysWhatIsKnown() {
    assertEquals(Action.CREATE, stack.up(program).done());
    Step step =
        stack
            .timeout(60)
            .up(set(program, "sourceKafkaCluster.bootstrapEndpoint", "nowhere.example:9092"));
    assertTrue(step.error().contains("is changed, but not ready"), step.error());
    assertTrue(step.error().contains("error UNRESOLVABLE_BOOTSTRAP_ERROR"), step.error());
    assertTrue(step.error().contains("Check the bootstrap endpoint: the host name"), step.error());
    assertEquals(Duration.ofSeconds(60), lab.time.passed());
    assertEquals(
        "nowhere.example:9092",
        stack.outputs().get("sourceKafkaCluster").get("bootstrapEndpoint").text());
    assertEquals(Set.of("sourceKafkaCluster.bootstrapEndpoint"), stack.refresh().changes());
    lab.otherCluster().moveTo("other.example:9092");
    assertEquals(Action.UPDATE, stack.up(program).done());
  }
}
