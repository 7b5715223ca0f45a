package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.broker.BrokerTopic;
import com.kafkalinks.broker.KafkaBroker;
import com.kafkalinks.broker.KafkaVersion;
import com.kafkalinks.broker.Listener;
import com.kafkalinks.provider.life.FailoverLab.Group;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.SimulatedCluster;
import com.kafkalinks.simulator.SimulatedMirror;
import com.kafkalinks.simulator.model.Outage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Three days of a failover group whose clusters have real brokers, of two versions of Kafka. */
@ResourceLock(BrokerLoginTest.BROKERS) // It stops one of them.
class FailoverOnBrokersTest {
  private static final String EAST = Programs.OWNER.id();
  private static final String WEST = Programs.OTHER.id();
  private static final String TOPIC = "orders";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final KafkaBroker EAST_BROKER = KafkaBroker.shared(KafkaVersion.OLDEST);
  private static final KafkaBroker WEST_BROKER = KafkaBroker.shared(KafkaVersion.CURRENT);

  private final BrokerTopic east = EAST_BROKER.topic(TOPIC);
  private final BrokerTopic west = WEST_BROKER.topic(TOPIC);
  private final List<String> written = new ArrayList<>();
  private Lab lab;
  private Group group;
  private boolean night;

  @BeforeEach
  void start() {
    lab =
        new Lab(
            builder ->
                builder
                    .kafkaPatience(PATIENCE)
                    .kafkaPace(Duration.ofMillis(200))
                    .kafka(EAST, EAST_BROKER.address(Listener.PLAINTEXT))
                    .kafka(WEST, WEST_BROKER.address(Listener.PLAINTEXT)));
    lab.time.after(Duration.ofSeconds(1), this::letBrokersWork);
    ModePair pair = ModePair.BIDIRECTIONAL_OUTBOUND;
    Stack remoteLink = new Stack(lab, "remote");
    assertEquals(
        "", remoteLink.up(open(lab.remoteLink(pair).orElseThrow(), EAST, EAST_BROKER)).error());
    assertEquals("", lab.stack().up(open(lab.program(pair), WEST, WEST_BROKER)).error());
    group = new Group(new Stack(lab, "clusterlink:index:FailoverGroup", "dr"));
  }

  /** A second of the lab's time takes the brokers a part of a real one. */
  private void letBrokersWork() {
    if (!night) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    lab.time.after(Duration.ofSeconds(1), this::letBrokersWork);
  }

  /** Time in which nothing happens, so that it is clear what was before and what after. */
  private void sleep() {
    night = true;
    for (int second = 0; second < 300; second++) {
      lab.time.pass(Duration.ofSeconds(1));
    }
    night = false;
  }

  private static Value open(Value program, String remote, KafkaBroker broker) {
    Value block =
        Value.EMPTY
            .with("id", Value.of(remote))
            .with("securityProtocol", Value.of("PLAINTEXT"))
            .with("bootstrapEndpoint", Value.of(broker.address(Listener.PLAINTEXT)));
    return Programs.set(program, ModePair.BIDIRECTIONAL_OUTBOUND.remoteBlock(), block);
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  @Test
  void plannedSwitchesLoseNothingAndAForcedOneAtMostTheLag() {
    east.create(2);
    produce(east, 20);
    await(() -> east().topicNames().contains(TOPIC));
    up(Action.CREATE, program(EAST));

    // The first day: planned, there and back.
    up(Action.UPDATE, program(WEST));
    assertEquals(written, west.values());
    produce(west, 10);
    await(() -> hasAll(east));
    up(Action.UPDATE, program(EAST));
    produce(east, 10);
    await(() -> hasAll(west));

    sleep();

    // The second: the east is lost while three records are missing in the west.
    mirror().stall();
    produce(east, 3);
    await(() -> mirror().lag() == 3);
    EAST_BROKER.stop();
    try {
      east().fail(Outage.DOWN);
      Step preview = group.preview(program(WEST).with("failover", Value.of("FORCED")));
      assertTrue(preview.warnings().contains("will be missing"), preview::warnings);
      up(Action.UPDATE, program(WEST).with("failover", Value.of("FORCED")));
    } finally {
      EAST_BROKER.restart();
    }
    Set<String> lost = new HashSet<>(written);
    west.values().forEach(lost::remove);
    assertEquals(3, lost.size());
    written.removeAll(lost);
    produce(west, 10);

    sleep();

    // The third: the east comes back, without the three, and takes the writes again.
    east().fail(Outage.NONE);
    await(() -> east().link("orders").state().equals("ACTIVE"));
    up(Action.UPDATE, program(WEST).with("restore", Value.of(true)));
    await(() -> hasAll(east));
    produce(west, 10);
    up(Action.UPDATE, program(EAST));
    assertEquals(written, east.values());
    produce(east, 5);
    await(() -> hasAll(west));
  }

  private Value program(String primary) {
    return Value.EMPTY
        .with("linkName", Value.of("orders"))
        .with("kafkaClusters", Value.list(List.of(lab.owner().asOwner(), lab.other().asOwner())))
        .with("topics", Value.list(List.of(Value.of(TOPIC))))
        .with("primary", Value.of(primary));
  }

  private void up(Action expected, Value program) {
    Step step = group.up(program);
    assertEquals("", step.error());
    assertEquals(expected, step.done());
  }

  private SimulatedCluster east() {
    return lab.simulator.cluster(EAST);
  }

  private SimulatedMirror mirror() {
    return lab.simulator.cluster(WEST).link("orders").mirror(TOPIC);
  }

  /** While a topic is made again it isn't there. */
  private boolean hasAll(BrokerTopic topic) {
    try {
      return written.equals(topic.values());
    } catch (IllegalStateException gone) {
      return false;
    }
  }

  private void produce(BrokerTopic topic, int count) {
    int first = written.isEmpty() ? 0 : Integer.parseInt(written.get(written.size() - 1)) + 1;
    List<String> values =
        IntStream.range(first, first + count).mapToObj("%04d"::formatted).toList();
    topic.produce(values);
    written.addAll(values);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "not within " + PATIENCE);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
