package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MirrorTest {
  private static final String MIRRORS = "links/orders/mirrors";
  private static final String T1 = "{\"source_topic_name\":\"t1\"}";
  private static final String NAMES = "{\"mirror_topic_names\":[\"t1\"]}";

  private static Lab labWithMirror() {
    Lab lab = new Lab(builder -> builder.topic(Lab.SOURCE, "t1", 2));
    lab.destination.post("links?link_name=orders", LinkBody.destination());
    assertEquals(201, lab.destination.post(MIRRORS, T1).status());
    return lab;
  }

  private static String status(Lab lab) {
    return lab.destination.get(MIRRORS + "/t1").text("mirror_status");
  }

  @Test
  void mirrorHasThePartitionsOfItsSource() {
    try (Lab lab = labWithMirror()) {
      Answer mirror = lab.destination.get(MIRRORS + "/t1?include_state_transition_errors=true");
      assertEquals("t1", mirror.text("source_topic_name"));
      assertEquals("2", mirror.text("num_partitions"));
      assertEquals(2, mirror.json().getAsJsonArray("mirror_lags").size());
      assertEquals(String.valueOf(lab.clock.millis()), mirror.text("state_time_ms"));
      assertEquals(0, mirror.json().getAsJsonArray("mirror_state_transition_errors").size());
      assertTrue(lab.destination.get("links/orders").text().contains("\"topic_names\":[\"t1\"]"));
    }
  }

  @Test
  void mirrorsAreListedByLinkByClusterAndByStatus() {
    try (Lab lab = labWithMirror()) {
      lab.destination.post("links?link_name=more", LinkBody.destination());
      lab.destination.post("links/more/mirrors", "{\"source_topic_name\":\"t2\"}");
      assertEquals(1, lab.destination.get(MIRRORS).data().size());
      assertEquals(2, lab.destination.get("links/-/mirrors").data().size());
      assertEquals(0, lab.destination.get(MIRRORS + "?mirror_status=PAUSED").data().size());
      assertEquals(1, lab.destination.get(MIRRORS + "?mirror_status=ACTIVE").data().size());
      assertEquals(400, lab.destination.get(MIRRORS + "?mirror_status=BORED").status());
      assertEquals(405, lab.destination.raw("POST", "links/-/mirrors").status());
    }
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("t1", null, "400 40002 Topic 't1' already exists."),
        arguments("t2", "other", "400 40035 Topic renaming for mirroring not yet supported"),
        arguments(
            "x".repeat(250),
            null,
            "400 40002 Topic name is invalid: the length of '"
                + "x".repeat(250)
                + "' is longer than the max allowed length 249"),
        arguments("a b", null, "400 40002 Topic name is invalid: 'a b'"));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String source, String name, String refusal) {
    try (Lab lab = labWithMirror()) {
      JsonObject body = new JsonObject();
      body.addProperty("source_topic_name", source);
      body.addProperty("mirror_topic_name", name);
      assertEquals(refusal, lab.destination.post(MIRRORS, body).refusal());
    }
  }

  @Test
  void cloudWantsThreeReplicas() {
    try (Lab lab = labWithMirror()) {
      assertEquals(
          "400 40002 Topic replication factor must be 3",
          lab.destination
              .post(MIRRORS, "{\"source_topic_name\":\"t2\",\"replication_factor\":1}")
              .refusal());
    }
  }

  @Test
  void prefixIsPartOfTheName() {
    try (Lab lab = new Lab()) {
      lab.destination.post(
          "links?link_name=orders", LinkBody.destination().set("cluster.link.prefix", "eu-"));
      String full = "{\"source_topic_name\":\"t1\",\"mirror_topic_name\":\"eu-t1\"}";
      assertEquals(201, lab.destination.post(MIRRORS, full).status());
      assertEquals(Map.of("eu-t1", "ACTIVE"), lab.destinationLink("orders").mirrors());
    }
  }

  @Test
  void missingMirrorAndMissingLink() {
    try (Lab lab = labWithMirror()) {
      assertEquals(
          "404 404 The mirror topic doesn't exist: ",
          lab.destination.get(MIRRORS + "/t9").refusal());
      assertTrue(
          lab.destination
              .post("links/none/mirrors", T1)
              .text("message")
              .contains("Unable to resolve cluster link information for none"));
    }
  }

  @Test
  void sourceTopicMayHaveToExist() {
    try (Lab lab = labWithMirror()) {
      lab.simulator.turn(Knob.MISSING_SOURCE_TOPIC, "refuse");
      assertEquals(404, lab.destination.post(MIRRORS, "{\"source_topic_name\":\"t9\"}").status());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pause, PAUSED",
    "promote, STOPPED",
    "failover, STOPPED",
  })
  void actionEndsInItsStatus(String action, String status) {
    try (Lab lab = labWithMirror()) {
      Answer answer = lab.destination.post(MIRRORS + ":" + action, NAMES);
      assertEquals(200, answer.status());
      assertEquals("KafkaAlterMirrorsDataList", answer.text("kind"));
      assertTrue(answer.data().get(0).get("error_code").isJsonNull());
      assertEquals(status, status(lab));
    }
  }

  @Test
  void resumeEndsAPause() {
    try (Lab lab = labWithMirror()) {
      lab.destination.post(MIRRORS + ":pause", NAMES);
      lab.destination.post(MIRRORS + ":resume", NAMES);
      assertEquals("ACTIVE", status(lab));
    }
  }

  @Test
  void eachTopicIsAnsweredOnItsOwn() {
    try (Lab lab = labWithMirror()) {
      lab.destination.post(MIRRORS + ":promote", NAMES);
      Answer again =
          lab.destination.post(
              MIRRORS + ":promote", "{\"mirror_topic_names\":[\"t1\",\"unknown\"]}");
      assertEquals(200, again.status());
      assertEquals(400, again.data().get(0).get("error_code").getAsInt());
      assertEquals(
          "Topic 't1' has already stopped its mirror from 'orders'",
          again.data().get(0).get("error_message").getAsString());
      assertEquals(404, again.data().get(1).get("error_code").getAsInt());
    }
  }

  @Test
  void patternMeansWholeNamesAndMayMeanNone() {
    try (Lab lab = labWithMirror()) {
      String pause = MIRRORS + ":pause";
      assertEquals(
          0, lab.destination.post(pause, "{\"mirror_topic_name_pattern\":\"t\"}").data().size());
      assertEquals(
          1, lab.destination.post(pause, "{\"mirror_topic_name_pattern\":\"t.*\"}").data().size());
      assertEquals(
          400, lab.destination.post(pause, "{\"mirror_topic_name_pattern\":\"(\"}").status());
    }
  }

  @Test
  void validateOnlyLeavesTheMirrorAlone() {
    try (Lab lab = labWithMirror()) {
      lab.destination.post(MIRRORS + ":pause?validate_only=true", NAMES);
      assertEquals("ACTIVE", status(lab));
    }
  }

  @Test
  void promotionIsPendingFirst() {
    try (Lab lab = new Lab(builder -> builder.mirrorAfter(Duration.ofSeconds(4)))) {
      lab.destination.post("links?link_name=orders", LinkBody.destination());
      lab.destination.post(MIRRORS, T1);
      lab.destination.post(MIRRORS + ":promote", NAMES);
      assertEquals("PENDING_STOPPED", status(lab));
      lab.clock.advance(Duration.ofSeconds(4));
      assertEquals("STOPPED", status(lab));
    }
  }

  @Test
  void mirrorShowsTheIllHealthOfItsLinkAndFailsOverAllTheSame() {
    try (Lab lab = labWithMirror()) {
      lab.simulator.cluster(Lab.SOURCE).moveTo("elsewhere.example:9092");
      assertEquals("SOURCE_UNAVAILABLE", status(lab));
      Answer promoted = lab.destination.post(MIRRORS + ":promote", NAMES);
      assertEquals(400, promoted.data().get(0).get("error_code").getAsInt());
      lab.destination.post(MIRRORS + ":failover", NAMES);
      assertEquals("STOPPED", status(lab));
    }
  }

  @Test
  void reverseSwapsTheRolesAndRestoreSwapsThemBack() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=orders", LinkBody.bidirectional());
      lab.source.post("links?link_name=orders", LinkBody.twin());
      lab.destination.post(MIRRORS, T1);
      lab.destination.post(MIRRORS + ":reverse-and-pause-mirror", NAMES);
      assertEquals(Map.of("t1", "STOPPED"), lab.destinationLink("orders").mirrors());
      assertEquals(Map.of("t1", "PAUSED"), lab.sourceLink("orders").mirrors());

      lab.source.post(MIRRORS + ":resume", NAMES);
      lab.source.post(MIRRORS + ":failover", NAMES);
      Answer restored =
          lab.destination.post(
              MIRRORS + ":truncate-and-restore?include_partition_level_truncation_data=true",
              NAMES);
      JsonObject topic = restored.data().get(0);
      assertTrue(topic.get("error_code").isJsonNull());
      assertEquals(0, topic.get("messages_truncated").getAsInt());
      assertEquals(6, topic.getAsJsonArray("partition_level_truncation_data").size());
      assertEquals(Map.of("t1", "ACTIVE"), lab.destinationLink("orders").mirrors());
    }
  }

  @Test
  void reverseNeedsABidirectionalLink() {
    try (Lab lab = labWithMirror()) {
      Answer answer = lab.destination.post(MIRRORS + ":reverse-and-start-mirror", NAMES);
      assertEquals(400, answer.data().get(0).get("error_code").getAsInt());
      assertEquals("ACTIVE", status(lab));
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void liveMirrorsKeepTheirLinkUnlessForced(Profile profile) {
    try (Lab lab = new Lab(builder -> builder.profile(profile))) {
      lab.destination.post("links?link_name=orders", LinkBody.destination());
      lab.destination.post(MIRRORS, T1);
      assertEquals(403, lab.destination.delete("links/orders").status());
      assertEquals(204, lab.destination.delete("links/orders?force=true").status());
      assertEquals(200, lab.destination.get("topics/t1").status());
    }
  }

  @Test
  void cloudMayDeleteALinkUnderItsMirrorsAndForceMayTakeThemAlong() {
    try (Lab lab = labWithMirror()) {
      lab.simulator.turn(Knob.CLOUD_DELETE_WITH_MIRRORS, "allow");
      lab.simulator.turn(Knob.FORCED_MIRRORS, "remove");
      assertEquals(204, lab.destination.delete("links/orders").status());
      assertEquals(404, lab.destination.get("topics/t1").status());
    }
  }

  @Test
  void stoppedMirrorsDoNotKeepTheirLink() {
    try (Lab lab = labWithMirror()) {
      lab.destination.post(MIRRORS + ":promote", NAMES);
      assertEquals("STOPPED", status(lab));
      assertEquals(204, lab.destination.delete("links/orders").status());
    }
  }

  @Test
  void mirrorIsDeletedAsATopicWhoseNameIsFreeLater() {
    try (Lab lab = new Lab(builder -> builder.goneAfter(Duration.ofSeconds(9)))) {
      lab.destination.post("links?link_name=orders", LinkBody.destination());
      lab.destination.post(MIRRORS, T1);
      assertEquals(204, lab.destination.delete("topics/t1").status());
      assertEquals(404, lab.destination.get(MIRRORS + "/t1").status());
      assertEquals(
          "400 40002 Topic 't1' is marked for deletion.",
          lab.destination.post(MIRRORS, T1).refusal());
      lab.clock.advance(Duration.ofSeconds(9));
      assertEquals(201, lab.destination.post(MIRRORS, T1).status());
    }
  }

  @Test
  void topicsAreMadeListedAndDeleted() {
    try (Lab lab = new Lab()) {
      String body = "{\"topic_name\":\"own\",\"partitions_count\":4}";
      assertEquals("4", lab.destination.post("topics", body).text("partitions_count"));
      assertEquals(
          List.of("own"),
          lab.destination.get("topics").data().stream()
              .map(topic -> topic.get("topic_name").getAsString())
              .toList());
      assertEquals(204, lab.destination.delete("topics/own").status());
      assertEquals(
          "404 40403 This server does not host this topic-partition.",
          lab.destination.get("topics/own").refusal());
      assertEquals(400, lab.destination.post("topics", body.replace("4", "0")).status());
    }
  }

  @Test
  void sourceHalfHostsNoMirrors() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=orders", LinkBody.inbound());
      lab.source.post("links?link_name=orders", LinkBody.source());
      assertEquals(400, lab.source.post(MIRRORS, T1).status());
      assertEquals(201, lab.destination.post(MIRRORS, T1).status());
      assertFalse(lab.destinationLink("orders").mirrors().isEmpty());
      assertNull(lab.sourceLink("orders").mirrors().get("t1"));
    }
  }
}
