package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.model.Outage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reverses lose no record and never leave two writable sides; failovers lose a known number. */
class RecordLossTest {
  private static final int STEPS = 150;
  private static final List<Outage> OUTAGES = List.of(Outage.values());

  private final Set<Long> written = new TreeSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void reversesLoseNothing(long seed) {
    Random random = new Random(seed);
    try (MirrorLab pair =
        MirrorLab.pair(b -> b.recordsPerSecond(20).mirrorAfter(Duration.ofSeconds(2)))) {
      for (int i = 0; i < STEPS; i++) {
        step(pair, random.nextInt(5), random);
        assertFalse(pair.copy().isWritable() && pair.sourceTopic().isWritable(), "at " + i);
      }
      fail(pair, Lab.SOURCE, Outage.NONE);
      fail(pair, Lab.DESTINATION, Outage.NONE);
      pair.pass(1000);
      assertEquals(written, pair.copy().records());
      assertEquals(written, pair.sourceTopic().records());
    }
  }

  @Test
  void failoverAndRestoreLoseWhatWasNotCopiedAndCountIt() {
    Random random = new Random(1);
    try (MirrorLab pair = MirrorLab.pair(builder -> builder)) {
      boolean forward = true;
      for (int i = 0; i < 20; i++, forward = !forward) {
        SimulatedTopic primary = forward ? pair.sourceTopic() : pair.copy();
        SimulatedLink mirrors =
            forward ? pair.lab.destinationLink("orders") : pair.lab.sourceLink("orders");
        written.addAll(primary.produce(random.nextInt(50)));
        mirrors.mirror("t1").stall();
        int lost = primary.produce(random.nextInt(50)).size();
        MirrorLab.accepted(forward ? pair.lab.destination : pair.lab.source, "failover");
        written.addAll((forward ? pair.copy() : pair.sourceTopic()).produce(random.nextInt(50)));
        JsonObject row =
            MirrorLab.act(forward ? pair.lab.source : pair.lab.destination, "truncate-and-restore");
        assertEquals(lost, row.get("messages_truncated").getAsInt(), "round " + i);
        assertEquals(written, pair.copy().records());
        assertEquals(written, pair.sourceTopic().records());
      }
    }
  }

  private void step(MirrorLab pair, int what, Random random) {
    switch (what) {
      case 0 -> pair.pass(random.nextInt(4));
      case 1, 2 -> {
        for (SimulatedTopic topic : List.of(pair.copy(), pair.sourceTopic())) {
          if (topic.isWritable()) {
            written.addAll(topic.produce(1 + random.nextInt(30)));
          }
        }
      }
      case 3 ->
          fail(
              pair,
              random.nextBoolean() ? Lab.SOURCE : Lab.DESTINATION,
              OUTAGES.get(random.nextInt(OUTAGES.size())));
      default -> reverse(random.nextBoolean() ? pair.lab.source : pair.lab.destination, pair);
    }
  }

  private static void reverse(Api cluster, MirrorLab pair) {
    String id = cluster.equals(pair.lab.source) ? Lab.SOURCE : Lab.DESTINATION;
    if (pair.lab.simulator.cluster(id).outage().isServing()) {
      MirrorLab.act(cluster, "reverse-and-start-mirror");
    }
  }

  private static void fail(MirrorLab pair, String cluster, Outage outage) {
    pair.lab.simulator.cluster(cluster).fail(outage);
  }
}
