package com.kafkalinks.engine;

import static com.kafkalinks.engine.GroupClusters.LINK;
import static com.kafkalinks.engine.GroupClusters.TOPICS;
import static com.kafkalinks.engine.GroupClusters.other;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.simulator.SimulatedCluster;
import com.kafkalinks.simulator.SimulatedTopic;
import com.kafkalinks.simulator.fault.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The life of a failover group whose engine is killed. What a user does then ({@code pulumi
 * cancel}, and the same command again) ends well: each topic takes writes on the wanted primary
 * alone, the other cluster mirrors it, and every record is there.
 */
final class GroupKills implements AutoCloseable {
  /** What is killed in the middle. */
  enum Day {
    CREATE,
    PLANNED,
    /** With the restore of the other cluster in the same update. */
    FORCED,
    DELETE
  }

  private final GroupClusters clusters = new GroupClusters();
  private final EngineStack stack;
  private String primary = GroupClusters.EAST;
  private boolean exists;

  GroupKills(Path folder) {
    stack = EngineStack.in(folder);
  }

  /**
   * Lives a day and kills the engine at a request of this kind.
   *
   * @return whether there was such a request
   */
  boolean survives(Day day, Blow blow, Operation operation) {
    prepare(day);
    Map<String, Set<Long>> records = records();
    List<ProcessHandle> orphans = new CopyOnWriteArrayList<>();
    clusters.simulator.clearRequests();
    clusters.simulator.addFault(blow.fault(operation, stack, orphans::addAll));

    Outcome first = act(day);
    clusters.simulator.clearFaults();
    // A plugin without its engine ends by itself, and only then is nothing done any more.
    orphans.stream().filter(Blow::isPlugin).forEach(Blow::awaitEnd);
    orphans.forEach(ProcessHandle::destroyForcibly);

    String what = day + ", " + blow;
    if (orphans.isEmpty()) {
      first.assertSucceeded();
    } else {
      assertFalse(first.succeeded(), what);
      stack.unlock();
      Outcome second = act(day);
      assertTrue(second.succeeded(), () -> what + "\n" + second.printed());
      assertTrue(day == Day.DELETE || isProtected(), () -> what + "\n" + second.printed());
    }
    end(day, what, records);
    return !orphans.isEmpty();
  }

  private boolean isProtected() {
    return stack.exported().text().contains("\"state\":\"PROTECTED\"");
  }

  /** Whether the request of this number, the first being 1, could have changed something. */
  boolean changed(int request) {
    return !clusters.simulator.requests().get(request - 1).method().equals("GET");
  }

  private void prepare(Day day) {
    if (day == Day.CREATE) {
      forget();
    } else if (!exists) {
      act(Day.CREATE).assertSucceeded();
      exists = true;
    }
    clusters.pass();
    if (day == Day.PLANNED) {
      TOPICS.forEach(topic -> topic(primary, topic).produce(5));
    }
  }

  private void forget() {
    if (!exists) {
      return;
    }
    stack.destroy().assertSucceeded();
    exists = false;
    TOPICS.forEach(topic -> topic(other(primary), topic).delete());
  }

  private Outcome act(Day day) {
    return switch (day) {
      case CREATE -> stack.up(clusters.program(primary, "PLANNED", false));
      case PLANNED -> stack.up(clusters.program(other(primary), "PLANNED", false));
      case FORCED -> stack.up(clusters.program(other(primary), "FORCED", true));
      case DELETE -> stack.destroy();
    };
  }

  private void end(Day day, String what, Map<String, Set<Long>> records) {
    exists = day != Day.DELETE;
    if (day == Day.PLANNED || day == Day.FORCED) {
      primary = other(primary);
    }
    clusters.pass();
    SimulatedCluster copy = clusters.cluster(other(primary));
    for (String topic : TOPICS) {
      assertTrue(topic(primary, topic).isWritable(), () -> topic + ": " + what);
      assertFalse(copy.topic(topic).isWritable(), () -> topic + ": " + what);
      assertEquals("ACTIVE", copy.link(LINK).mirror(topic).status(), what);
      assertEquals(records.get(topic), topic(primary, topic).records(), what);
      assertEquals(records.get(topic), copy.topic(topic).records(), what);
    }
  }

  private Map<String, Set<Long>> records() {
    Map<String, Set<Long>> records = new TreeMap<>();
    TOPICS.forEach(topic -> records.put(topic, topic(primary, topic).records()));
    return records;
  }

  private SimulatedTopic topic(String cluster, String topic) {
    return clusters.cluster(cluster).topic(topic);
  }

  @Override
  public void close() {
    clusters.close();
  }
}
