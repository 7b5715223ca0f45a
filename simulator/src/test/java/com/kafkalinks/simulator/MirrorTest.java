package com.kafkalinks.simulator;

import static com.kafkalinks.simulator.MirrorLab.MIRRORS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Profile;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Creating, reading and listing mirror topics. */
class MirrorTest {

  @Test
  void mirrorHasThePartitionsOfItsSource() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      Answer mirror = lab.mirror();
      assertEquals("t1", mirror.text("source_topic_name"));
      assertEquals("2", mirror.text("num_partitions"));
      assertEquals(2, mirror.json().getAsJsonArray("mirror_lags").size());
      assertEquals(String.valueOf(lab.lab.clock.millis()), mirror.text("state_time_ms"));
      assertEquals(0, mirror.json().getAsJsonArray("mirror_state_transition_errors").size());
      assertTrue(
          lab.lab.destination.get("links/orders").text().contains("\"topic_names\":[\"t1\"]"));
    }
  }

  @Test
  void mirrorsAreListedByLinkByClusterAndByStatus() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      Api destination = lab.lab.destination;
      destination.post("links?link_name=more", LinkBody.destination());
      destination.post("links/more/mirrors", "{\"source_topic_name\":\"t2\"}");
      assertEquals(1, destination.get(MIRRORS).data().size());
      assertEquals(2, destination.get("links/-/mirrors").data().size());
      assertEquals(0, destination.get(MIRRORS + "?mirror_status=PAUSED").data().size());
      assertEquals(1, destination.get(MIRRORS + "?mirror_status=ACTIVE").data().size());
      assertEquals(2, destination.get("links/-/mirrors?mirror_status=ACTIVE").data().size());
      assertEquals(400, destination.get(MIRRORS + "?mirror_status=BORED").status());
      assertEquals(405, destination.raw("POST", "links/-/mirrors").status());
    }
  }

  @Test
  void statusOfTheFilterMayBeInSmallLetters() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      String small = MIRRORS + "?mirror_status=active";
      assertEquals(1, lab.lab.destination.raw("GET", small).data().size());
      lab.lab.simulator.turn(Knob.STATUS_CASE, "exact");
      assertEquals(400, lab.lab.destination.raw("GET", small).status());
    }
  }

  static Stream<Arguments> refused() {
    String tooLong = "x".repeat(250);
    return Stream.of(
        arguments("t1", null, "400 40002 Topic 't1' already exists."),
        arguments("t2", "other", "400 40035 Topic renaming for mirroring not yet supported"),
        arguments(
            tooLong,
            null,
            "400 40002 Topic name is invalid: the length of '"
                + tooLong
                + "' is longer than the max allowed length 249"),
        arguments("a b", null, "400 40002 Topic name is invalid: 'a b'"),
        arguments("t9", null, "404 40403 This server does not host this topic-partition."));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String source, String name, String refusal) {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      JsonObject body = new JsonObject();
      body.addProperty("source_topic_name", source);
      body.addProperty("mirror_topic_name", name);
      assertEquals(refusal, lab.lab.destination.post(MIRRORS, body).refusal());
    }
  }

  @Test
  void missingSourceTopicIsAnsweredAsTheKnobSays() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.turn(Knob.MISSING_SOURCE_TOPIC, "refuse-400");
      assertEquals("400 40002 The source topic 't9' doesn't exist.", lab.post("t9").refusal());
      lab.lab.simulator.turn(Knob.MISSING_SOURCE_TOPIC, "accept");
      assertEquals(201, lab.post("t9").status());
      assertEquals(6, lab.lab.simulator.cluster(Lab.SOURCE).topic("t9").partitions());
    }
  }

  @Test
  void cloudWantsThreeReplicas() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      assertEquals(
          "400 40002 Topic replication factor must be 3",
          lab.lab
              .destination
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

  @ParameterizedTest
  @CsvSource({"prefix,201,eu-t1", "source,201,t1", "refuse,400,"})
  void nameLeftOutOnALinkWithAPrefixIsWhatTheKnobSays(String knob, int status, String name) {
    try (Lab lab = new Lab(builder -> builder.knob(Knob.UNNAMED_MIRROR, knob))) {
      lab.destination.post(
          "links?link_name=orders", LinkBody.destination().set("cluster.link.prefix", "eu-"));
      String unnamed = "{\"source_topic_name\":\"t1\"}";
      assertEquals(status, lab.destination.post(MIRRORS, unnamed).status());
      Set<String> names = name == null ? Set.of() : Set.of(name);
      assertEquals(names, lab.destinationLink("orders").mirrors().keySet());
    }
  }

  @Test
  void missingMirrorAndMissingLink() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      assertEquals(
          "404 404 The mirror topic doesn't exist: ",
          lab.lab.destination.get(MIRRORS + "/t9").refusal());
      assertTrue(
          lab.lab
              .destination
              .post("links/none/mirrors", "{\"source_topic_name\":\"t1\"}")
              .text("message")
              .contains("Unable to resolve cluster link information for none"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CLOUD,profile,404",
    "PLATFORM,profile,200",
    "PLATFORM,refuse,404",
    "CLOUD,empty,200",
  })
  void platformListsNoMirrorsOfALinkThatIsMissing(Profile profile, String knob, int status) {
    try (Lab lab =
        new Lab(builder -> builder.profile(profile).knob(Knob.MIRRORS_OF_NO_LINK, knob))) {
      assertEquals(status, lab.destination.get("links/none/mirrors").status());
      assertEquals(404, lab.destination.get("links/none/mirrors/t1").status());
    }
  }

  @Test
  void mirrorNeedsItsSourceClusterToBeCreated() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.cluster(Lab.SOURCE).moveTo("elsewhere.example:9092");
      assertEquals(
          "400 400 The source cluster of cluster link 'orders' can't be reached.",
          lab.post("t2").refusal());
    }
  }

  @Test
  void sourceHalfHostsNoMirrors() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=orders", LinkBody.inbound());
      lab.source.post("links?link_name=orders", LinkBody.source());
      String t1 = "{\"source_topic_name\":\"t1\"}";
      assertEquals(400, lab.source.post(MIRRORS, t1).status());
      assertEquals(201, lab.destination.post(MIRRORS, t1).status());
      assertEquals(Map.of("t1", "ACTIVE"), lab.destinationLink("orders").mirrors());
      assertNull(lab.sourceLink("orders").mirrors().get("t1"));
    }
  }
}
