package com.kafkalinks.simulator;

import static com.kafkalinks.simulator.MirrorLab.MIRRORS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Outage;
import com.kafkalinks.simulator.model.Profile;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of mirrors in time, without or after a request. */
class MirrorLifeTest {
  private static final Duration FOUR = Duration.ofSeconds(4);

  @Test
  void mirrorAppearsLateIsPendingThenActive() {
    try (MirrorLab lab =
        MirrorLab.destination(builder -> builder.visibleAfter(FOUR).mirrorAfter(FOUR.plus(FOUR)))) {
      lab.pass(4);
      lab.create("t1");
      assertEquals(404, lab.mirror().status());
      assertEquals(404, lab.lab.destination.get("topics/t1").status());
      assertEquals(List.of(), lab.lab.destination.get("links/-/mirrors").data());
      assertEquals("400 40002 Topic 't1' already exists.", lab.post("t1").refusal());
      lab.pass(4);
      assertEquals("PENDING_MIRROR", lab.status());
      lab.pass(4);
      assertEquals("ACTIVE", lab.status());
      assertEquals(String.valueOf(lab.lab.clock.millis()), lab.mirror().text("state_time_ms"));
    }
  }

  @Test
  void lagFallsWithTimeAndOffsetsAreNegativeBeforeTheFirstFetch() {
    try (MirrorLab lab =
        MirrorLab.destination(builder -> builder.recordsPerSecond(10).mirrorAfter(FOUR))) {
      lab.sourceTopic().produce(100);
      lab.create("t1");
      JsonObject first = lab.mirror().json().getAsJsonArray("mirror_lags").get(0).getAsJsonObject();
      assertEquals(-1, first.get("last_source_fetch_offset").getAsLong());
      assertEquals(50, first.get("lag").getAsLong());
      lab.pass(4);
      assertEquals(100, lab.lag());
      lab.pass(3);
      assertEquals(70, lab.lag());
      lab.pass(7);
      assertEquals(0, lab.lag());
      assertEquals(lab.sourceTopic().records(), lab.copy().records());
    }
  }

  @Test
  void copyingBeginsWhenTheMirrorIsActiveEvenIfNobodyLooks() {
    try (MirrorLab lab =
        MirrorLab.destination(builder -> builder.recordsPerSecond(10).mirrorAfter(FOUR))) {
      lab.sourceTopic().produce(100);
      lab.create("t1");
      lab.pass(10);
      assertEquals(40, lab.lag());
    }
  }

  @Test
  void lagBeforeTheFirstFetchMayBeZero() {
    try (MirrorLab lab =
        MirrorLab.destination(
            builder -> builder.knob(Knob.UNFETCHED_LAG, "zero").mirrorAfter(FOUR))) {
      lab.sourceTopic().produce(100);
      lab.create("t1");
      assertEquals(0, lab.lag());
    }
  }

  @Test
  void promoteWaitsForLagZero() {
    try (MirrorLab lab = MirrorLab.destination(builder -> builder.recordsPerSecond(10))) {
      lab.create("t1");
      lab.sourceTopic().produce(50);
      lab.act("promote");
      assertEquals("PENDING_STOPPED", lab.status());
      lab.pass(4);
      assertEquals("PENDING_STOPPED", lab.status());
      lab.pass(1);
      assertEquals("STOPPED", lab.status());
      assertEquals(lab.sourceTopic().records(), lab.copy().records());
    }
  }

  @Test
  void promoteWithoutItsSourceHangsWithAReasonUntilItIsFailedOver() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.cluster(Lab.SOURCE).fail(Outage.DOWN);
      assertEquals("SOURCE_UNAVAILABLE", lab.status());
      lab.act("promote");
      lab.pass(1000);
      assertEquals("PENDING_STOPPED", lab.status());
      JsonObject error =
          lab.mirror()
              .json()
              .getAsJsonArray("mirror_state_transition_errors")
              .get(0)
              .getAsJsonObject();
      assertEquals("INTERNAL_ERROR", error.get("error_code").getAsString());
      assertFalse(
          lab.lab.destination.get(MIRRORS + "/t1").json().has("mirror_state_transition_errors"));
      lab.act("failover");
      assertEquals("STOPPED", lab.status());
    }
  }

  @Test
  void promoteThatHangsGoesOnWhenItsSourceIsBack() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.cluster(Lab.SOURCE).fail(Outage.UNREACHABLE);
      Set<Long> late = Set.copyOf(lab.sourceTopic().produce(7));
      lab.act("promote");
      assertEquals("PENDING_STOPPED", lab.status());
      lab.lab.simulator.cluster(Lab.SOURCE).fail(Outage.NONE);
      assertEquals("STOPPED", lab.status());
      assertTrue(lab.copy().records().containsAll(late));
    }
  }

  @Test
  void failoverLosesWhatWasNotCopiedAndTheLagTellsHowMuch() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      Set<Long> copied = Set.copyOf(lab.sourceTopic().produce(10));
      lab.handle().stall();
      List<Long> lost = lab.sourceTopic().produce(5);
      assertEquals(5, lab.lag());
      lab.lab.simulator.cluster(Lab.SOURCE).fail(Outage.SILENT);
      assertEquals(5, lab.lag());
      lab.act("failover");
      assertEquals("STOPPED", lab.status());
      assertEquals(copied, lab.copy().records());
      assertEquals(5, lab.lag());
      lab.copy().produce(3);
      assertEquals(5, lab.lag());
      assertTrue(lost.stream().noneMatch(lab.copy().records()::contains));
    }
  }

  @Test
  void failoverOfAMirrorWhoseSourceTopicIsGoneEnds() {
    try (MirrorLab lab = MirrorLab.destination(builder -> builder.mirrorAfter(FOUR))) {
      lab.create("t1");
      lab.pass(4);
      assertEquals(204, lab.lab.source.delete("topics/t1").status());
      assertEquals("FAILED", lab.status());
      lab.act("failover");
      assertEquals("PENDING_STOPPED", lab.status());
      lab.pass(4);
      assertEquals("STOPPED", lab.status());
    }
  }

  @ParameterizedTest
  @CsvSource({"deleted,SOURCE_TOPIC_MAY_BE_DELETED", "recreated,SOURCE_TOPIC_ID_CHANGED"})
  void mirrorWithoutItsSourceTopicFailsAfterAWhile(String what, String error) {
    try (MirrorLab lab = MirrorLab.destination(builder -> builder.noticeAfter(FOUR))) {
      lab.create("t1");
      assertEquals(204, lab.lab.source.delete("topics/t1").status());
      if (what.equals("recreated")) {
        lab.lab.source.post("topics", "{\"topic_name\":\"t1\"}");
      }
      assertEquals("ACTIVE", lab.status());
      lab.pass(4);
      assertEquals("FAILED", lab.status());
      assertEquals(error, lab.mirror().text("mirror_topic_error"));
      assertEquals(400, lab.act("promote").get("error_code").getAsInt());
      lab.act("failover");
      assertEquals("STOPPED", lab.status());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PAUSED,LINK_PAUSED",
    "FAILED,LINK_FAILED",
    "UNAVAILABLE,SOURCE_UNAVAILABLE",
    "ACTIVE,ACTIVE"
  })
  void mirrorShowsTheHealthOfItsLink(String state, String status) {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.destinationLink("orders").forceHealth(state, "NO_ERROR", "");
      assertEquals(status, lab.status());
      lab.sourceTopic().produce(2);
      assertEquals(state.equals("ACTIVE") ? 2 : 0, lab.copy().records().size());
      lab.lab.destinationLink("orders").releaseHealth();
      assertEquals("ACTIVE", lab.status());
      assertEquals(2, lab.copy().records().size());
    }
  }

  @Test
  void mirrorOfAPausedLinkMayShowThatItIsPaused() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.turn(Knob.PAUSED_LINK, "PAUSED");
      lab.lab.destination.put(
          "links/orders/configs:alter", new AlterBody().set("cluster.link.paused", "true"));
      assertEquals("PAUSED", lab.status());
      assertEquals(1, lab.lab.destination.get(MIRRORS + "?mirror_status=PAUSED").data().size());
      assertEquals(400, lab.act("resume").get("error_code").getAsInt());
    }
  }

  @Test
  void mirrorGrowsWithItsSource() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.sourceTopic().growTo(5);
      assertEquals("5", lab.mirror().text("num_partitions"));
    }
  }

  @ParameterizedTest
  @CsvSource({"earliest,9", "latest,3", "2026-01-01T00:00:04Z,5"})
  void mirrorStartsWhereItsLinkSays(String spec, int records) {
    try (MirrorLab lab = MirrorLab.destination(builder -> builder)) {
      lab.lab.destination.put(
          "links/orders/configs:alter", new AlterBody().set("mirror.start.offset.spec", spec));
      lab.sourceTopic().produce(4);
      lab.pass(4);
      lab.sourceTopic().produce(2);
      lab.create("t1");
      lab.sourceTopic().produce(3);
      assertEquals(records, lab.copy().records().size());
      assertEquals(0, lab.lag());
    }
  }

  @Test
  void stateTimeOfAFreshMirrorMayBeZero() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.turn(Knob.FRESH_STATE_TIME, "zero");
      assertEquals("0", lab.mirror().text("state_time_ms"));
      lab.act("pause");
      assertEquals(String.valueOf(lab.lab.clock.millis()), lab.mirror().text("state_time_ms"));
    }
  }

  @Test
  void mirrorTakesNoRecordsUntilItIsPromoted() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      assertThrows(IllegalStateException.class, () -> lab.copy().produce(1));
      lab.act("promote");
      assertEquals(1, lab.copy().produce(1).size());
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void liveMirrorsKeepTheirLinkUnlessForced(Profile profile) {
    try (MirrorLab lab = MirrorLab.destination(builder -> builder.profile(profile))) {
      lab.create("t1");
      assertEquals(403, lab.lab.destination.delete("links/orders").status());
      assertEquals(204, lab.lab.destination.delete("links/orders?force=true").status());
      assertEquals(200, lab.lab.destination.get("topics/t1").status());
      assertTrue(lab.copy().isWritable());
    }
  }

  @Test
  void cloudMayDeleteALinkUnderItsMirrorsAndForceMayTakeThemAlong() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.turn(Knob.CLOUD_DELETE_WITH_MIRRORS, "allow");
      lab.lab.simulator.turn(Knob.FORCED_MIRRORS, "remove");
      assertEquals(204, lab.lab.destination.delete("links/orders").status());
      assertEquals(404, lab.lab.destination.get("topics/t1").status());
    }
  }

  @Test
  void stoppedMirrorsStayListedAndDoNotKeepTheirLink() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.act("promote");
      assertEquals("STOPPED", lab.status());
      assertEquals(1, lab.lab.destination.get(MIRRORS).data().size());
      assertEquals(204, lab.lab.destination.delete("links/orders").status());
      assertEquals(200, lab.lab.destination.get("topics/t1").status());
    }
  }

  @Test
  void mirrorIsDeletedAsATopicAndGoesLateAndItsNameIsFreeThen() {
    try (MirrorLab lab = MirrorLab.destination(builder -> builder.goneAfter(FOUR))) {
      lab.create("t1");
      assertEquals(204, lab.lab.destination.delete("topics/t1").status());
      assertEquals(404, lab.lab.destination.get("topics/t1").status());
      assertEquals("ACTIVE", lab.status());
      assertEquals("400 40002 Topic 't1' is marked for deletion.", lab.post("t1").refusal());
      lab.pass(4);
      assertEquals(404, lab.mirror().status());
      lab.create("t1");
    }
  }

  @Test
  void secondDeleteIsAnsweredAsTheKnobSays() {
    try (MirrorLab lab = MirrorLab.destination(builder -> builder.goneAfter(FOUR))) {
      lab.create("t1");
      lab.lab.destination.delete("topics/t1");
      assertEquals(404, lab.lab.destination.delete("topics/t1").status());
      lab.lab.simulator.turn(Knob.SECOND_DELETE, "marked");
      assertEquals(
          "400 40002 Topic 't1' is marked for deletion.",
          lab.lab.destination.delete("topics/t1").refusal());
    }
  }

  @Test
  void handlesForceLagErrorsAndStatus() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.handle().forceLag(-3);
      assertEquals(-6, lab.lag());
      lab.act("promote");
      assertEquals("PENDING_STOPPED", lab.status());
      lab.handle().releaseLag();
      assertEquals("STOPPED", lab.status());
      lab.handle().fail("UNSUPPORTED_MESSAGE_FORMAT");
      assertEquals("FAILED", lab.status());
      assertEquals("UNSUPPORTED_MESSAGE_FORMAT", lab.mirror().text("mirror_topic_error"));
      lab.handle().addTransitionError("INTERNAL_ERROR", "no");
      assertTrue(lab.mirror().text().contains("\"error_code\":\"INTERNAL_ERROR\""));
      lab.handle().clearTransitionErrors();
      assertFalse(lab.mirror().text().contains("INTERNAL_ERROR"));
      lab.handle().remove();
      assertEquals(404, lab.mirror().status());
      assertThrows(NoSuchElementException.class, () -> lab.handle().status());
    }
  }
}
