package com.kafkalinks.simulator;

import static com.kafkalinks.simulator.MirrorLab.MIRRORS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.model.Knob;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients ask of mirrors of one cluster. */
class MirrorActionTest {

  @ParameterizedTest
  @CsvSource({"pause, PAUSED", "promote, STOPPED", "failover, STOPPED"})
  void actionEndsInItsStatus(String action, String status) {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      JsonObject row = lab.act(action);
      assertEquals("null", row.get("error_code").toString());
      assertTrue(
          row.getAsJsonObject("metadata")
              .get("self")
              .getAsString()
              .endsWith("/links/orders/mirrors/t1"));
      assertEquals(status, lab.status());
    }
  }

  @Test
  void resumeEndsAPause() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.act("pause");
      lab.act("resume");
      assertEquals("ACTIVE", lab.status());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACTIVE                    | PAUSED ! STOPPED STOPPED",
        "PAUSED                    | ! ACTIVE STOPPED STOPPED",
        "STOPPED                   | ! ! ! !",
        "FAILED                    | ! ! ! STOPPED",
        "SOURCE_UNAVAILABLE        | ! ! STOPPED STOPPED",
        "LINK_PAUSED               | ! ! STOPPED STOPPED",
        "LINK_FAILED               | ! ! ! STOPPED",
        "PENDING_MIRROR            | ! ! ! STOPPED",
        "PENDING_STOPPED           | ! ! ! STOPPED",
        "PENDING_SYNCHRONIZE       | ! ! ! STOPPED",
        "PENDING_SETUP_FOR_RESTORE | ! ! ! STOPPED",
        "PENDING_RESTORE           | ! ! ! STOPPED",
      })
  void actionsAreTakenInSomeStatuses(String before, String afterwards) {
    List<String> actions = List.of("pause", "resume", "promote", "failover");
    String[] ends = afterwards.split(" ", -1);
    for (int i = 0; i < ends.length; i++) {
      try (MirrorLab lab = MirrorLab.withMirror()) {
        lab.handle().setStatus(before);
        boolean refused = !lab.act(actions.get(i)).get("error_code").isJsonNull();
        assertEquals(ends[i], refused ? "!" : lab.status(), actions.get(i));
      }
    }
  }

  @Test
  void eachTopicIsAnsweredOnItsOwn() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.sourceTopic().produce(4);
      lab.act("promote");
      Answer again =
          lab.lab.destination.post(MIRRORS + ":promote", MirrorLab.names("t1", "unknown"));
      assertEquals(200, again.status());
      JsonObject stopped = again.data().get(0);
      assertEquals(400, stopped.get("error_code").getAsInt());
      assertEquals(
          "Topic 't1' has already stopped its mirror from 'orders'",
          stopped.get("error_message").getAsString());
      assertEquals(2, stopped.getAsJsonArray("mirror_lags").size());
      assertEquals(404, again.data().get(1).get("error_code").getAsInt());
      assertEquals(0, again.data().get(1).getAsJsonArray("mirror_lags").size());
    }
  }

  @Test
  void oneTopicOfABatchCanBeRefused() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.create("t2");
      lab.handle().refuseActions("Not now.");
      Answer answer = lab.lab.destination.post(MIRRORS + ":pause", MirrorLab.names("t1", "t2"));
      assertEquals("Not now.", answer.data().get(0).get("error_message").getAsString());
      assertTrue(answer.data().get(1).get("error_code").isJsonNull());
      assertEquals("ACTIVE", lab.status());
      lab.handle().acceptActions();
      lab.act("pause");
      assertEquals("PAUSED", lab.status());
    }
  }

  @Test
  void unknownNameMayFailTheWholeAction() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.turn(Knob.UNKNOWN_MIRROR, "refuse");
      Answer answer =
          lab.lab.destination.post(MIRRORS + ":pause", MirrorLab.names("t1", "unknown"));
      assertEquals(404, answer.status());
      assertEquals("ACTIVE", lab.status());
    }
  }

  @Test
  void patternMeansWholeNamesAndMayMeanNone() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      String pause = MIRRORS + ":pause";
      Api api = lab.lab.destination;
      assertEquals(0, api.post(pause, "{\"mirror_topic_name_pattern\":\"t\"}").data().size());
      assertEquals(1, api.post(pause, "{\"mirror_topic_name_pattern\":\"t.*\"}").data().size());
      assertEquals(400, api.post(pause, "{\"mirror_topic_name_pattern\":\"(\"}").status());
      assertEquals(400, api.post(pause, "{}").status());
      lab.lab.simulator.turn(Knob.UNMATCHED_PATTERN, "refuse");
      assertEquals(404, api.post(pause, "{\"mirror_topic_name_pattern\":\"t\"}").status());
    }
  }

  @ParameterizedTest
  @CsvSource({"names,200,1", "pattern,200,2", "refuse,400,0"})
  void knobSaysWhetherNamesOrPatternCount(String knob, int status, int rows) {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.create("t2");
      lab.lab.simulator.turn(Knob.NAMES_AND_PATTERN, knob);
      JsonObject both = MirrorLab.names("t1");
      both.addProperty("mirror_topic_name_pattern", ".*");
      Answer answer = lab.lab.destination.post(MIRRORS + ":pause", both);
      assertEquals(status, answer.status());
      assertEquals(rows, answer.json().has("data") ? answer.data().size() : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"honour", "ignore"})
  void validateOnlyLeavesTheMirrorAloneIfItIsHeeded(String knob) {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.turn(Knob.VALIDATE_ONLY, knob);
      JsonObject row = lab.act("pause?validate_only=true");
      assertEquals("null", row.get("error_code").toString());
      assertEquals(knob.equals("honour") ? "ACTIVE" : "PAUSED", lab.status());
    }
  }

  @Test
  void validateOnlyTellsWhatWouldBeRefused() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      assertEquals(400, lab.act("resume?validate_only=true").get("error_code").getAsInt());
    }
  }

  @Test
  void acceptedMayBeCodeZero() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.turn(Knob.ACCEPTED_CODE, "zero");
      assertEquals(0, lab.act("pause").get("error_code").getAsInt());
    }
  }

  @Test
  void secondFailoverIsRefusedWhileTheFirstIsUnderWay() {
    try (MirrorLab lab =
        MirrorLab.destination(builder -> builder.mirrorAfter(java.time.Duration.ofSeconds(4)))) {
      lab.create("t1");
      lab.pass(4);
      lab.act("failover");
      assertEquals("PENDING_STOPPED", lab.status());
      assertEquals(400, lab.act("failover").get("error_code").getAsInt());
    }
  }

  @Test
  void knobsCloseWhatNobodyKnows() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.turn(Knob.PROMOTE_UNAVAILABLE, "refuse");
      lab.lab.simulator.turn(Knob.FAILOVER_PENDING, "refuse");
      lab.handle().setStatus("SOURCE_UNAVAILABLE");
      assertEquals(400, lab.act("promote").get("error_code").getAsInt());
      lab.handle().setStatus("PENDING_STOPPED");
      assertEquals(400, lab.act("failover").get("error_code").getAsInt());
    }
  }
}
