package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.life.FailoverLab.LINK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.FailoverLab.Group;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.simulator.SimulatedCluster;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fault, a kill, or a cancel at each request of each switch of a failover group: whatever the
 * update comes to, the next one without trouble ends as wanted, and no record and no topic that was
 * to be kept is lost on the way.
 */
class GroupSwitchTest {
  private static final List<String> REPEATED = List.of("429", "after:503", "reset-before");
  private static final List<String> REFUSALS = List.of("401-right");

  private static final Set<Status.Code> BUGS = Set.of(Status.Code.UNKNOWN, Status.Code.INTERNAL);

  static Stream<Arguments> faults() {
    return Stream.of(GroupSwitch.values())
        .flatMap(
            day ->
                day.requests().faults(REPEATED, REFUSALS).map(fault -> Arguments.of(day, fault)));
  }

  static Stream<Arguments> interruptions() {
    return Stream.of(GroupSwitch.values())
        .flatMap(day -> day.requests().interruptions().map(each -> Arguments.of(day, each)));
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource
  void faults(GroupSwitch day, String fault) {
    lived(
        day,
        (dr, group) -> {
          dr.lab.simulator.addFault(fault);
          Step step = group.up(day.program(dr));
          dr.lab.simulator.clearFaults();
          return step;
        });
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource
  void interruptions(GroupSwitch day, Interruption interruption) {
    lived(
        day,
        (dr, group) -> interruption.during(dr.lab, group.stack(), () -> group.up(day.program(dr))));
  }

  private static void lived(GroupSwitch day, BiFunction<FailoverLab, Group, Step> trouble) {
    try (FailoverLab dr = new FailoverLab(2)) {
      Group group = dr.created();
      day.prepare(dr, group);
      Map<String, Set<Long>> promised = day.promised(dr);
      Map<String, Set<Long>> kept = recordsOf(dr);

      Step first = trouble.apply(dr, group);
      assertFalse(BUGS.contains(first.code()), first::error);
      Step second = group.up(day.program(dr));

      assertEquals("", second.error(), () -> first + "\nthen\n" + second);
      day.afterwards(dr, group);
      assertEnd(day, dr, group, promised);
      if (day != GroupSwitch.RESTORE) {
        assertUncut(kept, dr);
      }
      assertEquals(Action.SAME, group.up(day.program(dr)).done());
    }
  }

  private static void assertEnd(
      GroupSwitch day, FailoverLab dr, Group group, Map<String, Set<Long>> promised) {
    assertEquals(day.primary(), group.primary());
    assertEquals(day == GroupSwitch.FORCED ? "UNPROTECTED" : "PROTECTED", group.state());
    SimulatedCluster primary = dr.lab.simulator.cluster(day.primary());
    for (String topic : dr.topics) {
      assertTrue(primary.topic(topic).isWritable(), topic);
      assertTrue(primary.topic(topic).records().containsAll(promised.get(topic)), topic);
      if (day != GroupSwitch.FORCED) {
        SimulatedCluster copy = primary.id().equals(dr.east().id()) ? dr.west() : dr.east();
        assertEquals("ACTIVE", copy.link(LINK).mirror(topic).status());
        assertEquals(primary.topic(topic).records(), copy.topic(topic).records());
      }
    }
  }

  private static Map<String, Set<Long>> recordsOf(FailoverLab dr) {
    Map<String, Set<Long>> records = new TreeMap<>();
    for (SimulatedCluster cluster : List.of(dr.east(), dr.west())) {
      dr.topics.forEach(
          topic -> records.put(cluster.id() + "/" + topic, cluster.topic(topic).records()));
    }
    return records;
  }

  private static void assertUncut(Map<String, Set<Long>> before, FailoverLab dr) {
    Map<String, Set<Long>> after = recordsOf(dr);
    before.forEach(
        (topic, records) ->
            assertTrue(after.get(topic).containsAll(records), () -> "cut off: " + topic));
  }
}
