package com.kafkalinks.simulator;

import static com.kafkalinks.simulator.MirrorLab.MIRRORS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topics and their settings. */
class TopicTest {
  private static final String CONFIGS = "topics/t1/configs";

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
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"partitions_count\":0 | Number of partitions must be larger than 0.",
        "\"replication_factor\":1 | Topic replication factor must be 3",
        "\"configs\":[{\"name\":\"x\",\"value\":\"1\"}] | Unknown topic config name: x",
        "\"configs\":[{\"name\":\"retention.ms\",\"value\":\"-2\"}]"
            + " | Invalid value -2 for configuration retention.ms: long -1",
      })
  void badTopicsAreRefused(String member, String message) {
    try (Lab lab = new Lab()) {
      Answer answer = lab.source.post("topics", "{\"topic_name\":\"own\"," + member + "}");
      assertEquals("400 40002 " + message, answer.refusal());
    }
  }

  @Test
  void platformTakesAnyReplicationFactor() {
    try (Lab lab = new Lab(builder -> builder.profile(Profile.PLATFORM))) {
      Answer made = lab.source.post("topics", "{\"topic_name\":\"own\",\"replication_factor\":1}");
      assertEquals("1", made.text("replication_factor"));
    }
  }

  @Test
  void internalTopicsSaySo() {
    try (Lab lab = new Lab(b -> b.topic(Lab.SOURCE, "__consumer_offsets", 50))) {
      assertEquals("true", lab.source.get("topics/__consumer_offsets").text("is_internal"));
      assertEquals("false", lab.source.get("topics/t1").text("is_internal"));
    }
  }

  @Test
  void settingsAreSetResetAndListedWithTheirDefaults() {
    try (Lab lab = new Lab()) {
      assertEquals(204, lab.source.put(CONFIGS + "/retention.ms", "{\"value\":\"1000\"}").status());
      Answer set = lab.source.get(CONFIGS + "/retention.ms");
      assertEquals("1000", set.text("value"));
      assertEquals("DYNAMIC_TOPIC_CONFIG", set.text("source"));
      assertEquals("false", set.text("is_default"));
      assertEquals(204, lab.source.delete(CONFIGS + "/retention.ms").status());
      assertEquals("604800000", lab.source.get(CONFIGS + "/retention.ms").text("value"));
      assertTrue(lab.source.get(CONFIGS).data().size() > 20);
      assertEquals(404, lab.source.get(CONFIGS + "/x").status());
      assertEquals(404, lab.source.get("topics/none/configs").status());
    }
  }

  @Test
  void settingsAreAlteredByPostAllOrNone() {
    try (Lab lab = new Lab()) {
      String alter = CONFIGS + ":alter";
      AlterBody good = new AlterBody().set("cleanup.policy", "compact,delete").reset("segment.ms");
      assertEquals(204, lab.source.post(alter, good).status());
      AlterBody bad = new AlterBody().set("retention.ms", "5").set("cleanup.policy", "burn");
      assertEquals(400, lab.source.post(alter, bad).status());
      Map<String, String> settings = lab.simulator.cluster(Lab.SOURCE).topic("t1").settings();
      assertEquals(Map.of("cleanup.policy", "compact,delete"), settings);
      assertEquals(405, lab.source.raw("PUT", alter).status());
      lab.source.get(CONFIGS);
      assertEquals(3, lab.simulator.requests(Operation.TOPICS).size());
      assertEquals(2, lab.simulator.requests(Operation.TOPIC_ALTER).size());
    }
  }

  @Test
  void tuningIsForPlatformOnly() {
    AlterBody body = new AlterBody().set("preallocate", "true");
    try (Lab cloud = new Lab();
        Lab platform = new Lab(builder -> builder.profile(Profile.PLATFORM))) {
      assertEquals(400, cloud.source.post(CONFIGS + ":alter", body).status());
      assertEquals(204, platform.source.post(CONFIGS + ":alter", body).status());
    }
  }

  @Test
  void mirrorHasSettingsOfItsOwnBesidesTheSyncedOnes() {
    try (MirrorLab lab = MirrorLab.destination(builder -> builder)) {
      lab.sourceTopic().set("cleanup.policy", "compact");
      lab.lab.destination.post(MIRRORS, withSetting("retention.ms", "1000"));
      assertEquals(
          Map.of("cleanup.policy", "compact", "retention.ms", "1000"), lab.copy().settings());
      lab.sourceTopic().reset("cleanup.policy");
      assertEquals(Map.of("retention.ms", "1000"), lab.copy().settings());
    }
  }

  @Test
  void settingsThatAreSyncedAreRefused() {
    try (MirrorLab lab = MirrorLab.destination(builder -> builder)) {
      String refusal =
          "400 40002 Config 'cleanup.policy' of mirror topic 't1' is synced from the source topic"
              + " and can't be set.";
      Answer create = lab.lab.destination.post(MIRRORS, withSetting("cleanup.policy", "compact"));
      assertEquals(refusal, create.refusal());
      assertEquals(404, lab.mirror().status());
      lab.create("t1");
      AlterBody alter = new AlterBody().set("cleanup.policy", "compact");
      assertEquals(refusal, lab.lab.destination.post(CONFIGS + ":alter", alter).refusal());
      lab.act("promote");
      assertEquals(204, lab.lab.destination.post(CONFIGS + ":alter", alter).status());
    }
  }

  @Test
  void linkOrKnobMaySyncMore() {
    AlterBody alter = new AlterBody().set("retention.ms", "1000");
    try (MirrorLab lab = MirrorLab.withMirror()) {
      lab.lab.simulator.turn(Knob.SYNCED_SETTINGS, "retention");
      assertEquals(400, lab.lab.destination.post(CONFIGS + ":alter", alter).status());
      lab.lab
          .destinationLink("orders")
          .set("topic.config.sync.include", "segment.ms, segment.bytes");
      assertEquals(204, lab.lab.destination.post(CONFIGS + ":alter", alter).status());
      AlterBody segment = new AlterBody().set("segment.bytes", "1000");
      assertEquals(400, lab.lab.destination.post(CONFIGS + ":alter", segment).status());
    }
  }

  private static JsonObject withSetting(String name, String value) {
    return new Gson()
        .fromJson(
            "{\"source_topic_name\":\"t1\",\"configs\":[{\"name\":\"%s\",\"value\":\"%s\"}]}"
                .formatted(name, value),
            JsonObject.class);
  }
}
