package com.kafkalinks.simulator;

import static com.kafkalinks.simulator.MirrorLab.MIRRORS;
import static com.kafkalinks.simulator.MirrorLab.accepted;
import static com.kafkalinks.simulator.MirrorLab.act;
import static com.kafkalinks.simulator.MirrorLab.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Outage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reverse and restore, which act on both clusters of a bidirectional link. */
class RoleSwapTest {
  private static final String RESTORE = "truncate-and-restore";

  private static MirrorLab pair() {
    return MirrorLab.pair(builder -> builder);
  }

  @ParameterizedTest
  @CsvSource({"reverse-and-start-mirror,ACTIVE", "reverse-and-pause-mirror,PAUSED"})
  void reverseMakesTheSourceTheMirrorWithoutLosingARecord(String action, String end) {
    try (MirrorLab pair = MirrorLab.pair(builder -> builder.recordsPerSecond(10))) {
      Set<Long> written = Set.copyOf(pair.sourceTopic().produce(20));
      accepted(pair.lab.destination, action);
      assertEquals("PENDING_STOPPED", status(pair.lab.destination));
      assertEquals("PENDING_MIRROR", status(pair.lab.source));
      assertFalse(pair.sourceTopic().isWritable());
      assertFalse(pair.copy().isWritable());
      pair.pass(2);
      assertEquals("STOPPED", status(pair.lab.destination));
      assertEquals(end, status(pair.lab.source));
      assertEquals(written, pair.copy().records());
      assertTrue(pair.copy().isWritable());
    }
  }

  @Test
  void reversedMirrorCopiesTheOtherWay() {
    try (MirrorLab pair = pair()) {
      accepted(pair.lab.destination, "reverse-and-pause-mirror");
      Set<Long> written = Set.copyOf(pair.copy().produce(5));
      assertEquals(Set.of(), pair.sourceTopic().records());
      accepted(pair.lab.source, "resume");
      assertEquals(written, pair.sourceTopic().records());
    }
  }

  @Test
  void reverseMayShowThatItSynchronizes() {
    try (MirrorLab pair =
        MirrorLab.pair(
            builder ->
                builder
                    .knob(Knob.REVERSING, "PENDING_SYNCHRONIZE")
                    .mirrorAfter(Duration.ofSeconds(4)))) {
      pair.pass(4);
      accepted(pair.lab.destination, "reverse-and-start-mirror");
      assertEquals("PENDING_SYNCHRONIZE", status(pair.lab.destination));
      pair.pass(4);
      assertEquals("STOPPED", status(pair.lab.destination));
      assertEquals("ACTIVE", status(pair.lab.source));
    }
  }

  @Test
  void reverseThatIsCutOffWaitsOnBothSidesAndGoesOn() {
    try (MirrorLab pair = MirrorLab.pair(builder -> builder.recordsPerSecond(10))) {
      Set<Long> written = Set.copyOf(pair.sourceTopic().produce(20));
      accepted(pair.lab.destination, "reverse-and-start-mirror");
      pair.lab.simulator.cluster(Lab.SOURCE).fail(Outage.SILENT);
      pair.pass(100);
      assertEquals("PENDING_STOPPED", status(pair.lab.destination));
      pair.lab.simulator.cluster(Lab.SOURCE).fail(Outage.NONE);
      pair.pass(2);
      assertEquals("STOPPED", status(pair.lab.destination));
      assertEquals("ACTIVE", status(pair.lab.source));
      assertEquals(written, pair.copy().records());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reverse-and-start-mirror", RESTORE})
  void bothClustersAreNeeded(String action) {
    try (MirrorLab pair = pair()) {
      pair.lab.simulator.cluster(Lab.SOURCE).fail(Outage.DOWN);
      assertEquals(400, pair.act(action).get("error_code").getAsInt());
    }
    try (MirrorLab lone = MirrorLab.withMirror()) {
      assertEquals(
          "Cluster link 'orders' is not bidirectional.",
          lone.act(action).get("error_message").getAsString());
      assertEquals("ACTIVE", lone.status());
    }
  }

  /** The source was lost with 3 records that were not copied, and took 2 more afterwards. */
  private static MirrorLab disaster() {
    MirrorLab pair = MirrorLab.pair(builder -> builder.mirrorAfter(Duration.ofSeconds(4)));
    pair.pass(4);
    pair.sourceTopic().produce(10);
    pair.handle().stall();
    pair.sourceTopic().produce(3);
    pair.lab.simulator.cluster(Lab.SOURCE).fail(Outage.DOWN);
    accepted(pair.lab.destination, "failover");
    pair.pass(4);
    pair.copy().produce(6);
    pair.lab.simulator.cluster(Lab.SOURCE).fail(Outage.NONE);
    pair.sourceTopic().produce(2);
    return pair;
  }

  @Test
  void restoreCutsTheOldSourceBackAndMirrorsTheNewOne() {
    try (MirrorLab pair = disaster()) {
      JsonObject row =
          act(pair.lab.source, RESTORE + "?include_partition_level_truncation_data=true");
      assertEquals(5, row.get("messages_truncated").getAsLong());
      assertEquals(
          "[{\"partition_id\":0,\"offset_truncated_to\":5,\"messages_truncated\":3},"
              + "{\"partition_id\":1,\"offset_truncated_to\":5,\"messages_truncated\":2}]",
          row.get("partition_level_truncation_data").toString());
      assertEquals("PENDING_SETUP_FOR_RESTORE", status(pair.lab.source));
      assertEquals(15, pair.sourceTopic().records().size());
      pair.pass(4);
      assertEquals("PENDING_RESTORE", status(pair.lab.source));
      assertEquals(10, pair.sourceTopic().records().size());
      pair.pass(4);
      assertEquals("ACTIVE", status(pair.lab.source));
      assertEquals(pair.copy().records(), pair.sourceTopic().records());
      assertEquals(16, pair.copy().records().size());
    }
  }

  @Test
  void restoreTellsBeforehandWhatItWouldCutOff() {
    try (MirrorLab pair = disaster()) {
      JsonObject row = act(pair.lab.source, RESTORE + "?validate_only=true");
      assertEquals(5, row.get("messages_truncated").getAsLong());
      assertEquals(0, row.getAsJsonArray("partition_level_truncation_data").size());
      assertEquals(404, pair.lab.source.get(MIRRORS + "/t1").status());
      pair.pass(100);
      assertEquals(15, pair.sourceTopic().records().size());
    }
  }

  @Test
  void restoreAfterAReverseCutsNothing() {
    try (MirrorLab pair = pair()) {
      pair.sourceTopic().produce(4);
      accepted(pair.lab.destination, "reverse-and-start-mirror");
      accepted(pair.lab.source, "failover");
      JsonObject row = act(pair.lab.destination, RESTORE);
      assertEquals(0, row.get("messages_truncated").getAsLong());
      assertEquals(Map.of("t1", "ACTIVE"), pair.lab.destinationLink("orders").mirrors());
      assertEquals(Map.of("t1", "STOPPED"), pair.lab.sourceLink("orders").mirrors());
    }
  }

  @Test
  void activeConsumersBlockARestore() {
    try (MirrorLab pair = disaster()) {
      pair.sourceTopic().addConsumerGroup("billing");
      assertEquals(
          "Topic 't1' has active consumer groups: billing",
          act(pair.lab.source, RESTORE).get("error_message").getAsString());
      pair.sourceTopic().removeConsumerGroup("billing");
      accepted(pair.lab.source, RESTORE);
    }
  }

  @Test
  void restoreNeedsAStoppedMirrorAndATopicThatIsNone() {
    try (MirrorLab pair = pair()) {
      assertEquals(
          "The remote cluster has no stopped mirror topic of 't1' to restore from.",
          act(pair.lab.source, RESTORE).get("error_message").getAsString());
      accepted(pair.lab.destination, "reverse-and-start-mirror");
      assertEquals(400, act(pair.lab.source, RESTORE).get("error_code").getAsInt());
      pair.lab.simulator.turn(Knob.RESTORE_OF_MIRROR, "accept");
      accepted(pair.lab.source, RESTORE);
    }
  }

  @Test
  void patternOfARestoreMeansTopicsThatCanBeRestored() {
    try (MirrorLab pair = disaster()) {
      Answer answer =
          pair.lab.source.post(MIRRORS + ":" + RESTORE, "{\"mirror_topic_name_pattern\":\".*\"}");
      assertEquals(1, answer.data().size());
      assertEquals("t1", answer.data().get(0).get("mirror_topic_name").getAsString());
    }
  }

  @Test
  void failoverInTheMiddleOfAReverseLeavesNoSecondSideThatTakesWrites() {
    try (MirrorLab pair = MirrorLab.pair(builder -> builder.recordsPerSecond(10))) {
      pair.sourceTopic().produce(100);
      accepted(pair.lab.destination, "reverse-and-start-mirror");
      accepted(pair.lab.destination, "failover");
      assertTrue(pair.copy().isWritable());
      assertFalse(pair.sourceTopic().isWritable());
      assertEquals("FAILED", status(pair.lab.source));
      assertEquals(
          "UNEXPECTED_TRUNCATION", pair.lab.source.get(MIRRORS + "/t1").text("mirror_topic_error"));
    }
  }

  @Test
  void noRecordIsLostThereAndBack() {
    try (MirrorLab pair = MirrorLab.pair(builder -> builder.recordsPerSecond(100))) {
      Set<Long> written = new TreeSet<>(pair.sourceTopic().produce(50));
      for (Api holder : List.of(pair.lab.destination, pair.lab.source, pair.lab.destination)) {
        accepted(holder, "reverse-and-start-mirror");
        pair.pass(1);
        SimulatedTopic primary = holder.equals(pair.lab.source) ? pair.sourceTopic() : pair.copy();
        written.addAll(primary.produce(50));
        pair.pass(1);
      }
      assertEquals(written, pair.copy().records());
      assertEquals(written, pair.sourceTopic().records());
    }
  }
}
