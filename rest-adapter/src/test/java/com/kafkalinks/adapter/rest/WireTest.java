package com.kafkalinks.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLink.Task;
import com.kafkalinks.adapter.ClusterLink.TaskError;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documented answers, read. */
final class WireTest {
  private static final String SET = "DYNAMIC_CLUSTER_LINK_CONFIG";

  @Test
  void readsALinkWithItsTasks() throws Exception {
    String advice =
        "ACL migration is enabled but acl.filters is not set."
            + " Please set acl.filters to proceed with ACL migration.";

    assertEquals(
        new ClusterLink(
            "orders",
            "qz0HDEV-Qz2B5aPFpcWQJQ",
            "lkc-1",
            "",
            "lkc-1",
            "ACTIVE",
            "NO_ERROR",
            "",
            List.of(
                new Task("ConsumerOffsetSync", "NOT_CONFIGURED", List.of()),
                new Task(
                    "AclSync",
                    "IN_ERROR",
                    List.of(new TaskError("MISCONFIGURATION_ERROR", advice)))),
            List.of("a", "b")),
        WireMapping.link(fixture("link.json", Wire.Link.class), text -> text));
  }

  @Test
  void readsAListAndItsLeftovers() throws Exception {
    Wire.LinkPage page = fixture("links.json", Wire.LinkPage.class);

    assertEquals(
        List.of("pair"),
        page.data().stream()
            .filter(WireMapping::named)
            .map(row -> WireMapping.link(row, text -> text).name())
            .toList());
    assertEquals("lkc-1", WireMapping.link(page.data().get(0), text -> text).otherClusterId());
    assertEquals("lkc-3", WireMapping.link(page.data().get(1), text -> text).otherClusterId());
    assertEquals(null, page.metadata().next());
  }

  @Test
  void readsSettings() throws Exception {
    List<Setting> settings =
        fixture("settings.json", Wire.SettingPage.class).data().stream()
            .map(WireMapping::setting)
            .toList();

    assertEquals(
        List.of(
            new Setting("acl.sync.ms", "5000", true, false, false, "DEFAULT_CONFIG"),
            new Setting("sasl.jaas.config", "", false, false, true, SET),
            new Setting("request.timeout.ms", "30000", true, true, false, SET)),
        settings);
    assertTrue(settings.get(1).overridden());
    assertFalse(settings.get(2).overridden());
  }

  @Test
  void hidesTheValueOfASensitiveSettingThatAServerShows() {
    Wire.Setting shown = new Wire.Setting("a", "swordfish", false, false, true, SET, null);

    assertEquals("", WireMapping.setting(shown).value());
  }

  @Test
  void writesTextAsItIs() {
    Secret hostile = Secret.of("\"\\\n<&'=\u0000☃\uD83D\uDE00");

    assertEquals(
        "{\"value\":\"\\\"\\\\\\n<&'=\\u0000☃\uD83D\uDE00\"}", Json.write(new Wire.Value(hostile)));
    assertEquals(
        hostile, Json.read(Json.write(new Wire.Value(hostile)), Wire.Value.class).get().value());
  }

  private static <T> T fixture(String name, Class<T> type) throws IOException {
    try (InputStream in = WireTest.class.getResourceAsStream(name)) {
      return Json.read(new String(in.readAllBytes(), UTF_8), type).orElseThrow();
    }
  }
}
