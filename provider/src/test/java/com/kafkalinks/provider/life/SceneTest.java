package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.life.FailoverLab.EAST;
import static com.kafkalinks.provider.life.FailoverLab.WEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.FailoverLab.Group;
import com.kafkalinks.provider.life.Scene.End;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.SimulatedCluster;
import com.kafkalinks.simulator.model.Outage;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of the table of situations, planned and forced: as it is, with either cluster lost, and
 * with the plugin killed at each request.
 */
class SceneTest {
  private static final Set<Status.Code> BUGS = Set.of(Status.Code.UNKNOWN, Status.Code.INTERNAL);

  static Stream<Arguments> cells() {
    return Stream.of(Scene.values())
        .flatMap(scene -> Stream.of(false, true).map(forced -> Arguments.of(scene, forced)));
  }

  static Stream<Arguments> kills() {
    return cells()
        .filter(cell -> ((Scene) cell.get()[0]).end((Boolean) cell.get()[1]) == End.DONE)
        .flatMap(cell -> killsOf((Scene) cell.get()[0], (Boolean) cell.get()[1]));
  }

  private static Stream<Arguments> killsOf(Scene scene, boolean forced) {
    try (FailoverLab dr = new FailoverLab(2)) {
      Group group = setting(dr, scene);
      return Requests.of(
              dr.lab, () -> assertEquals("", group.up(program(dr, scene, forced)).error()))
          .kills()
          .map(kill -> Arguments.of(scene, forced, kill));
    }
  }

  /** A group of two topics that east gave to west, with the first one as the scene has it. */
  private static Group setting(FailoverLab dr, Scene scene) {
    Group group = dr.created();
    group.stack().timeout(20);
    scene.set(dr);
    dr.lab.simulator.clearRequests();
    return group;
  }

  private static Value program(FailoverLab dr, Scene scene, boolean forced) {
    String wanted = scene.eastIsWanted ? EAST : WEST;
    return forced ? dr.forced(wanted) : dr.program(wanted);
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource
  void cells(Scene scene, boolean forced) {
    try (FailoverLab dr = new FailoverLab(2)) {
      Group group = setting(dr, scene);
      Kept kept = Kept.of(dr);
      String recorded = group.primary();

      Step step = group.up(program(dr, scene, forced));

      assertFalse(BUGS.contains(step.code()), step::error);
      kept.assertKept(dr);
      switch (scene.end(forced)) {
        case DONE -> assertDone(dr, scene, group, step, forced);
        case WARNED -> {
          assertEquals("", step.error());
          assertEquals("UNPROTECTED", group.state());
          assertTrue(step.warnings().contains("topic-0000"), step::warnings);
        }
        case REFUSED -> {
          assertTrue(step.error().contains("nothing was changed"), step::error);
          assertTrue(step.error().contains("topic-0000"), step::error);
          assertTrue(onlyAsked(dr), "something was done");
          assertEquals(recorded, group.primary());
        }
        case WAITS -> assertTrue(step.error().contains("time is up"), step::error);
      }
    }
  }

  private static void assertDone(
      FailoverLab dr, Scene scene, Group group, Step step, boolean forced) {
    assertEquals("", step.error());
    SimulatedCluster primary = scene.eastIsWanted ? dr.east() : dr.west();
    SimulatedCluster other = scene.eastIsWanted ? dr.west() : dr.east();
    assertEquals(primary.id(), group.primary());
    for (String topic : dr.topics) {
      assertTrue(primary.topic(topic).isWritable(), topic);
      boolean copied = other.topicNames().contains(topic) && !other.topic(topic).isWritable();
      assertTrue(copied || group.state().equals("UNPROTECTED"), topic);
      assertTrue(copied || forced, topic);
    }
  }

  private static boolean onlyAsked(FailoverLab dr) {
    return dr.lab.simulator.requests().stream()
        .allMatch(r -> r.method().equals("GET") || r.query().contains("validate_only=true"));
  }

  /** One of the clusters is silent: a planned update takes no step, a forced one only at home. */
  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource("cells")
  void eitherClusterLost(Scene scene, boolean forced) {
    for (boolean wantedIsLost : List.of(false, true)) {
      try (FailoverLab dr = new FailoverLab(2)) {
        Group group = setting(dr, scene);
        Kept kept = Kept.of(dr);
        SimulatedCluster lost = wantedIsLost == scene.eastIsWanted ? dr.east() : dr.west();
        lost.fail(Outage.DOWN);

        Step step = group.up(program(dr, scene, forced));

        assertFalse(BUGS.contains(step.code()), step::error);
        assertTrue(onlyAsked(dr) || (forced && !wantedIsLost), step::toString);
        assertTrue(!wantedIsLost || step.done() != Step.Action.UPDATE, step::toString);
        lost.fail(Outage.NONE);
        kept.assertKept(dr);
      }
    }
  }

  /** Killed anywhere, the next run ends like one that was never killed. */
  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource
  void kills(Scene scene, boolean forced, Interruption kill) {
    try (FailoverLab dr = new FailoverLab(2)) {
      Group group = setting(dr, scene);
      Kept kept = Kept.of(dr);
      Value program = program(dr, scene, forced);

      Step first = kill.during(dr.lab, group.stack(), () -> group.up(program));
      assertFalse(BUGS.contains(first.code()), first::error);
      Step second = group.up(program);

      assertFalse(BUGS.contains(second.code()), second::error);
      assertEquals("", second.error(), () -> first + "\nthen\n" + second);
      kept.assertKept(dr);
      assertDone(dr, scene, group, second, forced);
    }
  }

  /** Topics and records that no update may take away without `restore`. */
  private record Kept(Map<String, Set<Long>> records) {
    static Kept of(FailoverLab dr) {
      Map<String, Set<Long>> records = new TreeMap<>();
      for (SimulatedCluster cluster : List.of(dr.east(), dr.west())) {
        for (String topic : cluster.topicNames()) {
          records.put(cluster.id() + "/" + topic, cluster.topic(topic).records());
        }
      }
      return new Kept(records);
    }

    void assertKept(FailoverLab dr) {
      Map<String, Set<Long>> now = of(dr).records;
      records.forEach(
          (topic, there) ->
              assertTrue(
                  now.containsKey(topic) && now.get(topic).containsAll(there),
                  () -> "deleted or cut off: " + topic));
    }
  }
}
