package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.simulator.fault.Operation.CREATE;
import static com.kafkalinks.simulator.fault.Operation.DELETE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Operation;
import io.grpc.Status.Code;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changes make a new link, in which order, and what the plan says. */
class ReplacementTest {
  private static final String PREFIX = "config[\"cluster.link.prefix\"]";

  @AutoClose
  private final Lab lab =
      new Lab(
          builder ->
              builder.cluster("lkc-third", "T", "t").cluster("lkc-third", "FKEY", "f-secret"));

  private final Stack stack = lab.stack();
  private final Value program = set(lab.program(DESTINATION_OUTBOUND), PREFIX, "p-");

  @ParameterizedTest(name = "{0}")
  @MethodSource("replacements")
  void planShowsWhyAndTheOrderIsRight(String path, UnaryOperator<Value> change) {
    assertEquals(Action.CREATE, stack.up(program).done());
    Value next = change.apply(program);
    Step plan = stack.preview(next);
    assertEquals(Action.REPLACE, plan.done());
    assertTrue(plan.changes().contains(path), plan.changes().toString());
    assertEquals("", plan.warnings());
    lab.asked();
    assertEquals(Action.REPLACE, stack.up(next).done());
    List<Operation> writes = lab.asked();
    writes = writes.stream().filter(Set.of(CREATE, DELETE)::contains).toList();
    assertEquals(List.of(DELETE, CREATE), writes);
    assertEquals(Action.SAME, stack.up(next).done());
  }

  private static Stream<Arguments> replacements() {
    return Stream.of(
        row("linkName", p -> set(p, "linkName", "other")),
        row("linkName", p -> Programs.without(set(p, "linkName", "other"), PREFIX)),
        row(PREFIX, p -> set(p, PREFIX, "q-")),
        row(PREFIX, p -> Programs.without(p, PREFIX)),
        row(
            "sourceKafkaCluster.id",
            p ->
                set(
                    set(p, "sourceKafkaCluster.id", "lkc-third"),
                    "sourceKafkaCluster.bootstrapEndpoint",
                    "third.example:9092")),
        row("connectionMode", ReplacementTest::inbound));
  }

  private static Arguments row(String path, UnaryOperator<Value> change) {
    return arguments(path, change);
  }

  private static Value inbound(Value program) {
    Value bare = Programs.without(program, "sourceKafkaCluster.credentials");
    return set(bare, "connectionMode", "INBOUND");
  }

  @Test
  void linkMovesToAnotherOwner() {
    assertEquals(Action.CREATE, stack.up(program).done());
    Value next =
        Programs.of(
            DESTINATION_OUTBOUND, "orders", /* owner= */ lab.other(), /* other= */ lab.owner());
    assertEquals(Action.REPLACE, stack.preview(next).done());
    assertEquals(Action.REPLACE, stack.up(next).done());
    assertEquals("lkc-other/orders", stack.id());
    assertEquals(List.of(), lab.ownerCluster().linkNames());
    assertEquals(List.of("orders"), lab.otherCluster().linkNames());
  }

  @Test
  void modeMovesTheBlocksAndTheLink() {
    assertEquals(Action.CREATE, stack.up(program).done());
    Value next = lab.program(ModePair.BIDIRECTIONAL_OUTBOUND);
    Step plan = stack.preview(next);
    assertEquals(Action.REPLACE, plan.done());
    assertTrue(plan.changes().contains("linkMode"), plan.changes().toString());
    assertEquals("", plan.warnings());
    assertEquals(Action.REPLACE, stack.up(next).done());
    assertEquals("BIDIRECTIONAL", lab.link().mode());
  }

  @ParameterizedTest
  @ValueSource(strings = {PREFIX, "linkName"})
  void liveMirrorsForbidAReplacementBeforeAnythingHappens(String path) {
    Value noPrefix = Programs.without(program, PREFIX);
    Value next = set(path.equals(PREFIX) ? program : noPrefix, path, "q-");
    assertEquals(Action.CREATE, stack.up(path.equals(PREFIX) ? program : noPrefix).done());
    lab.link().setMirror("p-a", "ACTIVE");
    lab.link().setMirror("p-b", "PAUSED");
    lab.link().setMirror("p-c", "STOPPED");
    lab.asked();
    Step plan = stack.preview(next);
    assertEquals(Code.PERMISSION_DENIED, plan.code());
    assertTrue(
        plan.error()
            .contains(
                "replacing cluster link \"orders\" on lkc-owner: it has 2 active mirror topics (p-a, p-b)."),
        plan.error());
    assertTrue(plan.error().contains("Promote them or fail them over"), plan.error());
    assertTrue(plan.error().contains("`forceDelete`"), plan.error());
    assertEquals(Code.PERMISSION_DENIED, stack.up(next).code());
    assertFalse(lab.asked().stream().anyMatch(Set.of(CREATE, DELETE)::contains));
    assertEquals("lkc-owner/orders", stack.id());
    assertEquals(Action.REPLACE, stack.up(set(next, "forceDelete", Value.of(true))).done());
  }

  /** The mirror topic comes after the replacement was found to be possible. */
  @Test
  void linkThatAReplacementLeftBehindGoesWithForceDelete() {
    Value plain = Programs.without(program, PREFIX);
    assertEquals(Action.CREATE, stack.up(plain).done());
    lab.simulator.addFault(
        Fault.on(
            CREATE,
            (call, next) -> {
              lab.link().setMirror("orders-1", "ACTIVE");
              return next.handle(call);
            }));
    Value renamed = set(plain, "linkName", "renamed");
    Step stuck = stack.createBeforeDelete().up(renamed);
    assertEquals(Code.PERMISSION_DENIED, stuck.code());
    assertTrue(stuck.error().contains("a replacement left behind"), stuck.error());
    assertEquals(Code.PERMISSION_DENIED, stack.up(renamed).code());
    assertEquals(List.of("orders", "renamed"), lab.ownerCluster().linkNames());
    assertEquals(Action.UPDATE, stack.up(set(renamed, "forceDelete", Value.of(true))).done());
    assertEquals(List.of("renamed"), lab.ownerCluster().linkNames());
  }

  @Test
  void twoResourcesForOneLinkAreNamedInThePreview() {
    assertEquals(Action.CREATE, stack.up(program).done());
    Step second = new Stack(lab, "again").preview(program);
    assertTrue(
        second
            .warnings()
            .contains(
                "is declared twice: the resource urn:pulumi:dev::shop::clusterlink:index:ClusterLink::orders"),
        second.warnings());
  }

  @Test
  void anotherExpectedIdReplacesAndThePresentOneDoesNot() {
    Stack pair = lab.created(ModePair.BIDIRECTIONAL_OUTBOUND);
    Value link = lab.program(ModePair.BIDIRECTIONAL_OUTBOUND);
    Value present = set(link, "clusterLinkId", lab.link().id());
    assertEquals(Action.SAME, pair.preview(present).done());
    Value another = set(link, "clusterLinkId", "AAAAAAAAAAAAAAAAAAAAAA");
    Step plan = pair.preview(another);
    assertEquals(Action.REPLACE, plan.done());
    assertEquals(Set.of("clusterLinkId"), plan.changes());
  }
}
