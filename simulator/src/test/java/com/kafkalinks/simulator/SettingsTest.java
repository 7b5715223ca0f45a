package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonObject;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Profile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
  private static final String LINK = "links/orders";
  private static final String ALTER = "links/orders/configs:alter";

  private static Lab labWithLink() {
    return labWithLink(Profile.CLOUD);
  }

  private static Lab labWithLink(Profile profile) {
    Lab lab = new Lab(builder -> builder.profile(profile));
    lab.destination.post("links?link_name=orders", LinkBody.destination());
    return lab;
  }

  private static Answer setting(Lab lab, String name) {
    return lab.destination.get(LINK + "/configs/" + name);
  }

  @Test
  void cloudLists56SettingsByName() {
    try (Lab lab = labWithLink()) {
      List<String> names =
          lab.destination.get(LINK + "/configs").data().stream()
              .map(row -> row.get("name").getAsString())
              .toList();
      assertEquals(56, names.size());
      assertEquals(names.stream().sorted().toList(), names);
    }
  }

  @Test
  void cloudMarksTuningAsReadOnlyAndLoginsAsSensitive() {
    try (Lab lab = labWithLink()) {
      assertEquals(
          List.of(
              "cluster.link.retry.timeout.ms",
              "connections.max.idle.ms",
              "metadata.max.age.ms",
              "num.cluster.link.fetchers",
              "replica.fetch.backoff.ms",
              "replica.fetch.max.bytes",
              "replica.fetch.min.bytes",
              "replica.fetch.response.max.bytes",
              "replica.fetch.wait.max.ms",
              "replica.socket.timeout.ms",
              "request.timeout.ms",
              "retry.backoff.ms",
              "socket.connection.setup.timeout.max.ms",
              "socket.connection.setup.timeout.ms"),
          marked(lab, "is_read_only"));
      assertEquals(
          List.of(
              "local.sasl.jaas.config",
              "local.ssl.key.password",
              "local.ssl.keystore.certificate.chain",
              "local.ssl.keystore.key",
              "local.ssl.truststore.certificates",
              "sasl.jaas.config",
              "ssl.key.password",
              "ssl.keystore.certificate.chain",
              "ssl.keystore.key",
              "ssl.truststore.certificates"),
          marked(lab, "is_sensitive"));
    }
  }

  private static List<String> marked(Lab lab, String mark) {
    return lab.destination.get(LINK + "/configs").data().stream()
        .filter(row -> row.get(mark).getAsBoolean())
        .map(row -> row.get("name").getAsString())
        .toList();
  }

  @Test
  void platformListsMore() {
    try (Lab lab = labWithLink(Profile.PLATFORM)) {
      assertTrue(lab.destination.get(LINK + "/configs").data().size() > 56);
      assertEquals("false", setting(lab, "cluster.link.paused").text("value"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "acl.sync.ms, 5000, true, false, false, DEFAULT_CONFIG",
    "bootstrap.servers, source.example:9092, false, false, false, DYNAMIC_CLUSTER_LINK_CONFIG",
    "sasl.mechanism, PLAIN, false, false, false, DYNAMIC_CLUSTER_LINK_CONFIG",
    "sasl.jaas.config, , false, false, true, DYNAMIC_CLUSTER_LINK_CONFIG",
    "ssl.keystore.key, , true, false, true, DEFAULT_CONFIG",
    "cluster.link.prefix, , true, false, false, DEFAULT_CONFIG",
    "acl.filters, '', true, false, false, DEFAULT_CONFIG",
    "request.timeout.ms, 30000, true, true, false, DEFAULT_CONFIG",
    "replica.socket.receive.buffer.bytes, -1, true, false, false, DEFAULT_CONFIG",
    "link.mode, DESTINATION, true, false, false, DEFAULT_CONFIG",
  })
  void eachSettingHasItsMarks(
      String name, String value, boolean unset, boolean fixed, boolean secret, String source) {
    try (Lab lab = labWithLink()) {
      JsonObject row = setting(lab, name).json();
      assertEquals(value, setting(lab, name).text("value"));
      assertEquals(unset, row.get("is_default").getAsBoolean());
      assertEquals(fixed, row.get("is_read_only").getAsBoolean());
      assertEquals(secret, row.get("is_sensitive").getAsBoolean());
      assertEquals(source, row.get("source").getAsString());
      assertEquals(0, row.getAsJsonArray("synonyms").size());
      assertTrue(lab.destination.get(LINK + "/configs").data().contains(row));
    }
  }

  @Test
  void secretsAreKeptButNeverShown() {
    try (Lab lab = labWithLink()) {
      String line = LinkBody.plainLine(Lab.SOURCE_KEY, Lab.SOURCE_SECRET);
      assertTrue(lab.destinationLink("orders").has("sasl.jaas.config", line));
      assertFalse(lab.destination.get(LINK + "/configs").text().contains(Lab.SOURCE_SECRET));
      assertFalse(lab.destination.get(LINK).text().contains(Lab.SOURCE_SECRET));
    }
  }

  @Test
  void alterSetsAndResetsInOneCall() {
    try (Lab lab = labWithLink()) {
      lab.destination.put(LINK + "/configs/acl.sync.ms", "{\"value\":\"7000\"}");
      AlterBody both = new AlterBody().set("consumer.offset.sync.ms", "9000").reset("acl.sync.ms");
      assertEquals("204 ", status(lab.destination.put(ALTER, both)));
      assertEquals("9000", setting(lab, "consumer.offset.sync.ms").text("value"));
      assertEquals("5000", setting(lab, "acl.sync.ms").text("value"));
      assertEquals("true", setting(lab, "acl.sync.ms").text("is_default"));
    }
  }

  private static String status(Answer answer) {
    return answer.status() + " " + answer.text();
  }

  @Test
  void singleSettingIsSetAndReset() {
    try (Lab lab = labWithLink()) {
      String path = LINK + "/configs/acl.sync.ms";
      assertEquals("204 ", status(lab.destination.put(path, "{\"value\":\"7000\"}")));
      assertEquals("7000", lab.destination.get(path).text("value"));
      assertEquals("204 ", status(lab.destination.delete(path)));
      assertEquals("5000", lab.destination.get(path).text("value"));
    }
  }

  @Test
  void valueEqualToTheDefaultCountsAsSet() {
    try (Lab lab = labWithLink()) {
      lab.destination.put(LINK + "/configs/acl.sync.ms", "{\"value\":\"5000\"}");
      assertEquals("false", setting(lab, "acl.sync.ms").text("is_default"));
    }
  }

  @Test
  void postToAlterIsNotAllowed() {
    try (Lab lab = labWithLink()) {
      Answer refused = lab.destination.raw("POST", ALTER);
      assertEquals("405 405 HTTP 405 Method Not Allowed", refused.refusal());
    }
  }

  @Test
  void validateOnlyInQueryOrBodyChangesNothing() {
    try (Lab lab = labWithLink()) {
      AlterBody change = new AlterBody().set("acl.sync.ms", "7000");
      String inBody = change.toString().replaceFirst("\\{", "{\"validate_only\":true,");
      assertEquals(204, lab.destination.put(ALTER + "?validate_only=true", change).status());
      assertEquals(204, lab.destination.put(ALTER, inBody).status());
      assertEquals("5000", setting(lab, "acl.sync.ms").text("value"));
      AlterBody bad = new AlterBody().set("acl.sync.ms", "1");
      assertEquals(400, lab.destination.put(ALTER + "?validate_only=true", bad).status());
    }
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments(
            "acl.sync.ms", "999", "Invalid value 999 for configuration acl.sync.ms: number 1000"),
        arguments(
            "acl.sync.ms", "soon", "Invalid value soon for configuration acl.sync.ms: number 1000"),
        arguments(
            "acl.sync.enable",
            "yes",
            "Invalid value yes for configuration acl.sync.enable: boolean"),
        arguments("acl.filters", "[1", "Invalid value [1 for configuration acl.filters: json"),
        arguments("link.mode", "SOURCE", "Config 'link.mode' can't be changed."),
        arguments("connection.mode", "INBOUND", "Config 'connection.mode' can't be changed."),
        arguments("cluster.link.prefix", "eu-", "Config 'cluster.link.prefix' can't be changed."),
        arguments("retry.backoff.ms", "7", "Config 'retry.backoff.ms' can't be changed."),
        arguments("no.such.setting", "7", "Unknown config 'no.such.setting'."),
        arguments("local.listener.name", "X", "Unknown config 'local.listener.name'."));
  }

  @ParameterizedTest(name = "{0}={1}")
  @MethodSource
  void refused(String name, String value, String message) {
    try (Lab lab = labWithLink()) {
      AlterBody change = new AlterBody().set(name, value);
      assertEquals("400 40002 " + message, lab.destination.put(ALTER, change).refusal());
    }
  }

  @Test
  void modeMayBeRepeated() {
    try (Lab lab = labWithLink()) {
      AlterBody same = new AlterBody().set("link.mode", "DESTINATION");
      assertEquals(204, lab.destination.put(ALTER, same).status());
    }
  }

  @Test
  void alterWithoutDataOrWithAStrangeOperationIsMalformed() {
    try (Lab lab = labWithLink()) {
      assertEquals(400, lab.destination.put(ALTER, "{}").status());
      assertEquals(
          400,
          lab.destination
              .put(ALTER, "{\"data\":[{\"name\":\"acl.sync.ms\",\"operation\":\"APPEND\"}]}")
              .status());
      assertEquals(400, lab.destination.put(LINK + "/configs/acl.sync.ms", "{}").status());
    }
  }

  @Test
  void alterIsAllOrNothingUnlessItsKnobSaysOtherwise() {
    AlterBody half = new AlterBody().set("acl.sync.ms", "7000").set("no.such.setting", "1");
    try (Lab lab = labWithLink()) {
      lab.destination.put(ALTER, half);
      assertEquals("5000", setting(lab, "acl.sync.ms").text("value"));
      lab.simulator.turn(Knob.ALTER, "partial");
      assertEquals(400, lab.destination.put(ALTER, half).status());
      assertEquals("7000", setting(lab, "acl.sync.ms").text("value"));
    }
  }

  @Test
  void knobsLetUnknownAndReadOnlyWritesPassUnseen() {
    try (Lab lab = labWithLink()) {
      lab.simulator.turn(Knob.UNKNOWN_SETTING, "ignore");
      lab.simulator.turn(Knob.READ_ONLY_WRITE, "drop");
      AlterBody change = new AlterBody().set("no.such.setting", "1").set("retry.backoff.ms", "7");
      assertEquals(204, lab.destination.put(ALTER, change).status());
      assertEquals("100", setting(lab, "retry.backoff.ms").text("value"));
      assertEquals(404, setting(lab, "no.such.setting").status());
    }
  }

  @Test
  void writesToTheDerivedPrefixAreDropped() {
    try (Lab lab = labWithLink(Profile.PLATFORM)) {
      AlterBody change = new AlterBody().set("link.prefix", "eu-");
      assertEquals(204, lab.destination.put(ALTER, change).status());
      assertNull(setting(lab, "link.prefix").text("value"));
      assertEquals("true", setting(lab, "link.prefix").text("is_read_only"));
    }
  }

  @Test
  void switchingAFeatureOffClearsItsFilters() {
    Map<String, String> filters =
        Map.of(
            "acl.sync.enable", "acl.filters",
            "consumer.offset.sync.enable", "consumer.offset.group.filters",
            "auto.create.mirror.topics.enable", "auto.create.mirror.topics.filters");
    filters.forEach(
        (feature, filter) -> {
          try (Lab lab = labWithLink()) {
            AlterBody on = new AlterBody().set(feature, "true").set(filter, "{\"x\":[]}");
            lab.destination.put(ALTER, on);
            assertEquals("{\"x\":[]}", setting(lab, filter).text("value"));
            lab.destination.put(ALTER, new AlterBody().set(feature, "false"));
            assertEquals("", setting(lab, filter).text("value"));
            assertEquals("true", setting(lab, filter).text("is_default"));
          }
        });
  }

  @Test
  void featureWithoutFiltersIsATaskErrorAndNoRefusal() {
    try (Lab lab = labWithLink()) {
      AlterBody on = new AlterBody().set("acl.sync.enable", "true");
      assertEquals(204, lab.destination.put(ALTER, on).status());
      JsonObject task =
          lab.destination
              .get(LINK + "?include_tasks=true")
              .json()
              .getAsJsonArray("tasks")
              .get(0)
              .getAsJsonObject();
      assertEquals("IN_ERROR", task.get("state").getAsString());
      JsonObject error = task.getAsJsonArray("errors").get(0).getAsJsonObject();
      assertEquals("MISCONFIGURATION_ERROR", error.get("error_code").getAsString());
      assertEquals(
          "ACL migration is enabled but acl.filters is not set. Please set acl.filters to proceed"
              + " with ACL migration.",
          error.get("error_message").getAsString());
      lab.destination.put(ALTER, new AlterBody().set("acl.filters", "{\"aclFilters\":[]}"));
      assertTrue(
          lab.destination
              .get(LINK + "?include_tasks=true")
              .text()
              .contains("\"AclSync\",\"state\":\"ACTIVE\""));
    }
  }

  @Test
  void settingsOfALinkThatIsNotThere() {
    try (Lab lab = new Lab()) {
      assertEquals(404, lab.destination.get(LINK + "/configs").status());
      assertEquals(404, lab.destination.put(ALTER, new AlterBody()).status());
    }
  }
}
