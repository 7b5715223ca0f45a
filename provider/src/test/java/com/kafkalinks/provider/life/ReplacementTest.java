package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.simulator.fault.Operation.CREATE;
import static com.kafkalinks.simulator.fault.Operation.DELETE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Operation;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
  void planShowsWhyAndTheOrderIsRight(
      String path, UnaryOperator<Value> change, List<Operation> order) {
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
    assertEquals(order, writes);
    assertEquals(Action.SAME, stack.up(next).done());
  }

  private static Stream<Arguments> replacements() {
    List<Operation> makesRoom = List.of(DELETE, CREATE);
    return Stream.of(
        row("linkName", p -> set(p, "linkName", "other"), makesRoom),
        row(
            "linkName",
            p -> Programs.without(set(p, "linkName", "other"), PREFIX),
            List.of(CREATE, DELETE)),
        row(PREFIX, p -> set(p, PREFIX, "q-"), makesRoom),
        row(PREFIX, p -> Programs.without(p, PREFIX), makesRoom),
        row(
            "sourceKafkaCluster.id",
            p ->
                set(
                    set(p, "sourceKafkaCluster.id", "lkc-third"),
                    "sourceKafkaCluster.bootstrapEndpoint",
                    "third.example:9092"),
            makesRoom),
        row("connectionMode", ReplacementTest::inbound, makesRoom));
  }

  private static Arguments row(String path, UnaryOperator<Value> change, List<Operation> order) {
    return arguments(path, change, order);
  }

  private static Value inbound(Value program) {
    Value bare = Programs.without(program, "sourceKafkaCluster.credentials");
    return set(bare, "connectionMode", "INBOUND");
  }

  @Test
  void anotherOwnerIsCreatedThereBeforeTheOldLinkGoes() {
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

  @Test
  void planNamesTheLiveMirrors() {
    assertEquals(Action.CREATE, stack.up(program).done());
    lab.link().setMirror("p-a", "ACTIVE");
    lab.link().setMirror("p-b", "PAUSED");
    lab.link().setMirror("p-c", "STOPPED");
    Step plan = stack.preview(set(program, PREFIX, "q-"));
    assertEquals(
        "replacing cluster link \"orders\" on lkc-owner: it has 2 active mirror topics (p-a, p-b).",
        plan.warnings());
  }

  @Test
  void anotherExpectedIdReplacesAndThePresentOneDoesNot() {
    Stack pair = lab.created(ModePair.BIDIRECTIONAL_OUTBOUND);
    Value half = lab.program(ModePair.BIDIRECTIONAL_OUTBOUND);
    Value present = set(half, "clusterLinkId", lab.link().id());
    assertEquals(Action.SAME, pair.preview(present).done());
    Value another = set(half, "clusterLinkId", "AAAAAAAAAAAAAAAAAAAAAA");
    Step plan = pair.preview(another);
    assertEquals(Action.REPLACE, plan.done());
    assertEquals(Set.of("clusterLinkId"), plan.changes());
  }
}
