package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.life.FailoverLab.EAST;
import static com.kafkalinks.provider.life.FailoverLab.LINK;
import static com.kafkalinks.provider.life.FailoverLab.WEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.FailoverLab.Group;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.SimulatedCluster;
import com.kafkalinks.simulator.SimulatedMirror;
import com.kafkalinks.simulator.SimulatedTopic;
import com.kafkalinks.simulator.model.Outage;
import io.grpc.Status;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A failover group under trouble. What must be true of it is said here: after every update that
 * ends well each topic takes writes on the wanted primary, the rest is reported, a planned switch
 * loses no record however it ends and does nothing while a cluster is silent, nothing is cut off
 * that was not allowed to be, and no topic is deleted.
 */
final class FailoverModel implements Lives.Model<FailoverModel.Event> {
  /** What plugin and engine take for bugs. */
  private static final Set<Status.Code> BUGS = Set.of(Status.Code.UNKNOWN, Status.Code.INTERNAL);

  private final FailoverLab dr = new FailoverLab(2);
  private final Group group = dr.created();

  /** Mirrors whose failover was asked for: what they lack by then is given up, whatever follows. */
  private final Set<String> givenUp = new HashSet<>();

  FailoverModel() {
    group.stack().timeout(60);
  }

  /**
   * Something that happens.
   *
   * @param what who does what
   * @param east which cluster, or which primary is wanted
   * @param topic which topic
   * @param restore whether a switch may cut records off
   * @param interruption what ends a switch in the middle, if anything
   */
  record Event(
      What what, boolean east, int topic, boolean restore, Optional<Interruption> interruption) {
    enum What {
      PLANNED,
      FORCED,
      REFRESH,
      DOWN,
      UNREACHABLE,
      RECOVER,
      PRODUCE,
      STALL,
      UNSTALL,
      PAUSE,
      STOP,
      PASS
    }

    private String id() {
      return east ? EAST : WEST;
    }
  }

  /** The records of both sides, which sides take writes, and which copy, of every topic. */
  private record Picture(
      Map<String, Set<Long>> records,
      Set<String> writable,
      Set<String> topics,
      Map<String, String> mirrors) {
    boolean isEnding(String mirror) {
      return "PENDING_STOPPED".equals(mirrors.get(mirror));
    }
  }

  private Picture picture() {
    Map<String, Set<Long>> records = new TreeMap<>();
    Set<String> writable = new TreeSet<>();
    Set<String> topics = new TreeSet<>();
    Map<String, String> mirrors = new TreeMap<>();
    for (SimulatedCluster cluster : List.of(dr.east(), dr.west())) {
      for (String name : cluster.topicNames()) {
        String key = cluster.id() + "/" + name;
        topics.add(key);
        records.put(key, cluster.topic(name).records());
        if (cluster.topic(name).isWritable()) {
          writable.add(key);
        }
      }
      cluster
          .link(LINK)
          .mirrors()
          .forEach((name, status) -> mirrors.put(cluster.id() + "/" + name, status));
    }
    return new Picture(records, writable, topics, mirrors);
  }

  @Override
  public void happen(Event event) {
    SimulatedCluster cluster = event.east() ? dr.east() : dr.west();
    String topic = dr.topics.get(event.topic() % dr.topics.size());
    switch (event.what()) {
      case PLANNED, FORCED -> switchTo(event);
      case REFRESH -> assertHonest(group.stack().refresh());
      case DOWN -> cluster.fail(Outage.DOWN);
      case UNREACHABLE -> cluster.fail(Outage.UNREACHABLE);
      case RECOVER -> recover();
      case PRODUCE -> produce(cluster.topic(topic));
      case STALL -> onMirror(cluster, topic, mirror -> mirror.stall());
      case UNSTALL -> onMirror(cluster, topic, mirror -> mirror.unstall());
      case PAUSE -> onMirror(cluster, topic, mirror -> mirror.setStatus("PAUSED"));
      case STOP -> onMirror(cluster, topic, mirror -> mirror.setStatus("STOPPED"));
      case PASS -> dr.pass(Duration.ofMinutes(2));
    }
  }

  private void recover() {
    dr.east().fail(Outage.NONE);
    dr.west().fail(Outage.NONE);
    dr.pass(Duration.ofMinutes(2));
  }

  private static void produce(SimulatedTopic topic) {
    if (topic.isWritable()) {
      topic.produce(5);
    }
  }

  private void onMirror(SimulatedCluster cluster, String topic, Consumer<SimulatedMirror> change) {
    boolean live = "ACTIVE".equals(cluster.link(LINK).mirrors().get(topic));
    if (live) {
      change.accept(cluster.link(LINK).mirror(topic));
    }
  }

  private static void assertHonest(Step step) {
    assertFalse(BUGS.contains(step.code()), step::error);
  }

  private void switchTo(Event event) {
    Value program =
        event.what() == Event.What.FORCED ? dr.forced(event.id()) : dr.program(event.id());
    Value wanted = event.restore() ? dr.restoring(program) : program;
    Picture before = picture();
    boolean silence = dr.east().outage() == Outage.DOWN || dr.west().outage() == Outage.DOWN;
    dr.lab.simulator.clearRequests();
    Step step =
        event.interruption().isPresent()
            ? event.interruption().get().during(dr.lab, group.stack(), () -> group.up(wanted))
            : group.up(wanted);
    assertHonest(step);
    Picture after = picture();
    assertTrue(after.topics().containsAll(before.topics()), "a topic was deleted");
    if (event.what() == Event.What.PLANNED) {
      dr.topics.forEach(topic -> keepsItsRecords(topic, before, after));
      assertTrue(!silence || onlyAsked(), () -> "something was done in silence: " + step);
    }
    if (!event.restore()) {
      before
          .records()
          .forEach(
              (topic, records) ->
                  assertTrue(
                      after.records().get(topic).containsAll(records), () -> "cut: " + topic));
    }
    if (step.failure().isEmpty() && !step.warnings().contains("last known state is kept")) {
      endedWell(event, step, before, after);
    }
    noteFailovers(event, after);
  }

  private void noteFailovers(Event event, Picture after) {
    givenUp.removeIf(mirror -> !after.isEnding(mirror));
    if (event.what() == Event.What.FORCED) {
      dr.topics.stream()
          .map(topic -> event.id() + "/" + topic)
          .filter(after::isEnding)
          .forEach(givenUp::add);
    }
  }

  /** Whoever takes the writes after a planned switch, also one that failed, has what was there. */
  private static void keepsItsRecords(String topic, Picture before, Picture after) {
    for (String side : List.of(EAST, WEST)) {
      String old = side + "/" + topic;
      String other = (side.equals(EAST) ? WEST : EAST) + "/" + topic;
      boolean switched = before.writable().contains(old) && after.writable().contains(other);
      String status = before.mirrors().getOrDefault(other, "");
      boolean mirrored = status.equals("ACTIVE") || status.equals("PAUSED");
      if (switched && mirrored) {
        Set<Long> missing = new TreeSet<>(before.records().get(old));
        missing.removeAll(after.records().get(other));
        assertEquals(Set.of(), missing, () -> "missing on " + other);
      }
    }
  }

  private boolean onlyAsked() {
    return dr.lab.simulator.requests().stream()
        .allMatch(
            request ->
                request.method().equals("GET") || request.query().contains("validate_only=true"));
  }

  private void endedWell(Event event, Step step, Picture before, Picture after) {
    String other = event.east() ? WEST : EAST;
    for (String topic : dr.topics) {
      String here = event.id() + "/" + topic;
      String there = other + "/" + topic;
      assertTrue(!group.state().equals("SPLIT"), () -> "split: " + step);
      assertEquals(event.id(), group.topic(topic).get("primary").text(), step::toString);
      assertTrue(
          after.writable().contains(here)
              || dr.lab.simulator.cluster(event.id()).outage() != Outage.NONE,
          () -> here + " takes no writes: " + step);
      boolean twice = after.writable().contains(here) && after.writable().contains(there);
      assertTrue(!twice || !group.state().equals("PROTECTED"), () -> "both take writes: " + step);
      boolean mirrored = "ACTIVE".equals(status(other, topic));
      assertTrue(
          mirrored || group.state().equals("UNPROTECTED"),
          () -> there + " is not mirrored: " + step);
      boolean lossy = before.isEnding(here) && givenUp.contains(here);
      if (event.what() == Event.What.PLANNED && !lossy) {
        promised(here, there, before, after);
      }
    }
  }

  private String status(String cluster, String topic) {
    return dr.lab.simulator.cluster(cluster).link(LINK).mirrors().get(topic);
  }

  /** What the primary had before a planned switch is there after it. */
  private static void promised(String here, String there, Picture before, Picture after) {
    boolean here1 = before.writable().contains(here);
    String primary = here1 || !before.writable().contains(there) ? here : there;
    Set<Long> missing = new TreeSet<>(before.records().getOrDefault(primary, Set.of()));
    missing.removeAll(after.records().get(here));
    assertEquals(Set.of(), missing, () -> "missing on " + here);
  }

  /** The trouble ends; one of the two primaries can be had, and is protected then. */
  @Override
  public void settle() {
    recover();
    for (SimulatedCluster cluster : List.of(dr.east(), dr.west())) {
      cluster.link(LINK).mirrors().keySet().forEach(t -> cluster.link(LINK).mirror(t).unstall());
    }
    dr.pass(Duration.ofMinutes(2));
    Step east = group.up(dr.restoring(dr.program(EAST)));
    Step last = east.failure().isEmpty() ? east : group.up(dr.restoring(dr.program(WEST)));
    assertHonest(last);
    boolean refused =
        last.error().contains("failed over to the other")
            || last.error().contains("is not known")
            || last.error().contains("has failed, or its source");
    boolean reported =
        dr.topics.stream()
            .map(topic -> group.topic(topic).get("situation").text())
            .anyMatch(Set.of("UNDECIDED", "MIRROR_BROKEN")::contains);
    assertTrue(
        refused || reported || (last.failure().isEmpty() && group.state().equals("PROTECTED")),
        () -> east + "\n" + last);
  }

  @Override
  public void close() {
    dr.close();
  }
}
