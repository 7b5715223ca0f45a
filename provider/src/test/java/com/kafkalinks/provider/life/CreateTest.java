package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.Programs.without;
import static com.kafkalinks.provider.link.model.ModePair.BIDIRECTIONAL_OUTBOUND;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.provider.link.model.ModePair.SOURCE_OUTBOUND;
import static com.kafkalinks.simulator.fault.Operation.CREATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.pulumi.resource.Log.Level;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.http.Reply;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTest {
  @AutoClose
  private final Lab lab = new Lab(builder -> builder.cluster("lkc-third", "FKEY", "f-secret"));

  private final Stack stack = lab.stack();
  private final Value program = lab.program(DESTINATION_OUTBOUND);

  @Test
  void nameThatIsTakenComesWithTheWayToImportIt() {
    lab.created(DESTINATION_OUTBOUND);
    Step step = stack.up(program);
    assertEquals(Code.ALREADY_EXISTS, step.code());
    assertTrue(
        step.error()
            .contains(
                "pulumi state delete --yes 'urn:pulumi:dev::shop::clusterlink:index:ClusterLink::orders'; pulumi import clusterlink:index:ClusterLink orders 'lkc-owner/orders'"),
        step.error());
    assertTrue(step.error().contains("an interrupted update may have created it"), step.error());
    assertTrue(
        step.error()
            .contains(
                "pulumi config set --path --secret 'clusterlink:clusters.lkc-owner.restEndpoint'"));
    assertEquals("", stack.id());

    lab.configure(lab.access());
    assertFalse(stack.up(program).error().contains("pulumi config set"));
  }

  @Test
  void linkThatIsNotAsAskedIsNotTakenForOnesOwn() {
    lab.created(DESTINATION_OUTBOUND);
    Step step = stack.up(Programs.set(program, "config[\"acl.sync.ms\"]", "7000"));
    assertTrue(step.error().contains("it already exists."), step.error());
    assertFalse(step.error().contains("interrupted update"), step.error());
  }

  /** The create wasn't carried out, and meanwhile somebody else creates a link of the name. */
  @ParameterizedTest
  @ValueSource(strings = {"sourceKafkaCluster.id", "config[\"acl.sync.ms\"]"})
  void linkOfSomebodyElseIsNotKeptAfterAnUnclearAnswer(String path) {
    Value another = Programs.set(program, path, path.endsWith("id") ? "lkc-third" : "7000");
    Value theirs = Programs.set(another, "validateLink", Value.of(false));
    Value ours = path.endsWith("id") ? program : Programs.set(program, path, "8000");
    lab.simulator.addFault(
        new Fault(
            CREATE,
            Occurrence.nth(1),
            (call, next) -> {
              assertEquals(
                  Action.CREATE,
                  new Stack(lab, "theirs")
                      .up(Programs.set(theirs, "waitForActive", Value.of(false)))
                      .done());
              return Reply.empty(503);
            }));
    Step step = stack.up(ours);
    assertEquals(Code.ALREADY_EXISTS, step.code());
    assertTrue(step.error().contains("somebody else may have created it"), step.error());
    assertEquals("", stack.id());
    assertTrue(lab.ownerCluster().hasLink("orders"));
  }

  /** Whatever became of the answer: one link, and it is ours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "create@1=reset-after",
        "create@1=after:500",
        "create@1=after:504",
        "create@1=after:408",
        "create@1=reset-before",
        "create@1=503",
        "create@first2=429",
        "create@first2=429-html",
        "create@1=cut"
      })
  void unclearAnswerLeavesExactlyOneLink(String fault) {
    lab.simulator.addFault(fault);
    assertEquals(Action.CREATE, stack.up(program).done());
    assertEquals(List.of("orders"), lab.ownerCluster().linkNames());
    assertEquals(lab.link().id(), stack.outputs().get("clusterLinkId").text());
    assertTrue(lab.simulator.requests(CREATE).size() <= 3);
  }

  @Test
  void createThatNobodyAnswersEndsWithoutStateAndSaysSo() {
    lab.simulator.addFault("create=reset-before");
    Step step = stack.up(program);
    assertEquals(Code.ABORTED, step.code());
    assertTrue(step.error().contains("the link may or may not exist"), step.error());
    assertEquals(2, lab.simulator.requests(CREATE).size());
    assertEquals("", stack.id());
  }

  @Test
  void acceptedLinkIsPolledForUntilItCanBeRead() {
    try (Lab slow = new Lab(builder -> builder.visibleAfter(Duration.ofSeconds(7)))) {
      assertEquals(Action.CREATE, slow.stack().up(slow.program(DESTINATION_OUTBOUND)).done());
      assertTrue(slow.time.passed().compareTo(Duration.ofSeconds(10)) < 0);
    }
  }

  @Test
  void acceptedLinkThatStaysUnreadableIsKept() {
    try (Lab slow = new Lab(builder -> builder.visibleAfter(Duration.ofMinutes(2)))) {
      Stack kept = slow.stack().timeout(30);
      Step step = kept.up(slow.program(DESTINATION_OUTBOUND));
      assertTrue(step.error().contains("is created, but not ready"), step.error());
      assertEquals("lkc-owner/orders", kept.id());
      slow.time.pass(Duration.ofMinutes(2));
      assertEquals(Action.UPDATE, kept.timeout(0).up(slow.program(DESTINATION_OUTBOUND)).done());
    }
  }

  @Test
  void sourceLinkWaitsForTheDestinationLink() {
    Value remoteLink = lab.remoteLink(SOURCE_OUTBOUND).orElseThrow();
    lab.time.after(
        Duration.ofSeconds(40),
        () -> assertEquals(Action.CREATE, new Stack(lab, "remote").up(remoteLink).done()));
    Step step = stack.up(lab.program(SOURCE_OUTBOUND));
    assertEquals(Action.CREATE, step.done());
    assertTrue(step.said(Level.STATUS).contains("once the link exists on lkc-other"));
    assertTrue(lab.time.passed().compareTo(Duration.ofSeconds(46)) < 0);
    assertEquals(lab.otherCluster().link("orders").id(), lab.link().id());
  }

  @Test
  void sourceLinkWhoseRemoteLinkNeverComesSaysWhatToDo() {
    Step step = stack.timeout(20).up(lab.program(SOURCE_OUTBOUND));
    assertEquals(Code.FAILED_PRECONDITION, step.code());
    assertTrue(step.error().contains("Create the INBOUND link on the remote cluster"));
    assertEquals(Duration.ofSeconds(20), lab.time.passed());
    assertEquals("", stack.id());
  }

  @Test
  void bothHalvesOfAPairShareTheirId() {
    Stack first = new Stack(lab, "first");
    first.up(lab.remoteLink(BIDIRECTIONAL_OUTBOUND).orElseThrow());
    Value id = first.outputs().get("clusterLinkId");
    Value second = set(lab.program(BIDIRECTIONAL_OUTBOUND), "clusterLinkId", id);
    assertEquals(Action.CREATE, stack.up(second).done());
    assertEquals(id, stack.outputs().get("clusterLinkId"));
    assertEquals(Action.SAME, stack.up(lab.program(BIDIRECTIONAL_OUTBOUND)).done());
    assertEquals(Action.SAME, stack.up(second).done());
  }

  @Test
  void missingLoginIsRefusedBeforeAnythingIsAsked() {
    Value bare = without(program, "sourceKafkaCluster.credentials");
    for (Step step : List.of(stack.preview(bare), stack.up(bare))) {
      assertEquals(Code.INVALID_ARGUMENT, step.code());
      assertTrue(step.error().contains("`sourceKafkaCluster` has no login"), step.error());
    }
    assertEquals(List.of(), lab.asked());
  }

  @Test
  void everyMissingLoginIsToldAtOnce() {
    Value bare = without(program, "sourceKafkaCluster.credentials");
    bare = without(bare, "destinationKafkaCluster.credentials");
    for (Step step : List.of(stack.preview(bare), stack.up(bare))) {
      assertTrue(step.error().contains("`sourceKafkaCluster` has no login"), step.error());
      assertTrue(step.error().contains("no key is known for cluster lkc-owner"), step.error());
    }
  }
}
