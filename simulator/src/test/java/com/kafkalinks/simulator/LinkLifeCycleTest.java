package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.kafkalinks.simulator.model.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkLifeCycleTest {
  private static final String NOT_THERE = "404 404 The cluster link doesn't exist: ";

  @Test
  void createsReadsAndDeletesALink() {
    try (Lab lab = new Lab()) {
      Answer created = lab.destination.post("links?link_name=orders", LinkBody.destination());
      assertEquals("201 ", created.status() + " " + created.text());

      Answer read = lab.destination.get("links/orders");
      assertEquals(200, read.status());
      assertEquals(Lab.SOURCE, read.text("source_cluster_id"));
      assertNull(read.text("destination_cluster_id"));
      assertEquals(Lab.SOURCE, read.text("remote_cluster_id"));
      assertEquals("ACTIVE", read.text("link_state"));
      assertEquals("NO_ERROR", read.text("link_error"));
      assertEquals("", read.text("link_error_message"));
      assertFalse(read.json().has("tasks"));

      assertEquals(204, lab.destination.delete("links/orders").status());
      assertEquals(NOT_THERE, lab.destination.get("links/orders").refusal());
      assertEquals(NOT_THERE, lab.destination.delete("links/orders").refusal());
    }
  }

  @Test
  void createTakesASlashAtTheEndUnknownMembersAndUnknownParameters() {
    try (Lab lab = new Lab()) {
      String body = LinkBody.destination().id("flavour", "vanilla").toString();
      assertEquals(201, lab.destination.post("links/?link_name=orders&colour=red", body).status());
      assertTrue(lab.simulator.cluster(Lab.DESTINATION).hasLink("orders"));
    }
  }

  @Test
  void listsAllLinksInOnePage() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=b", LinkBody.destination());
      lab.destination.post("links?link_name=a", LinkBody.destination());
      Answer list = lab.destination.get("links");
      assertEquals(
          List.of("a", "b"),
          list.data().stream().map(link -> link.get("link_name").getAsString()).toList());
      assertTrue(list.json().getAsJsonObject("metadata").get("next").isJsonNull());
    }
  }

  @Test
  void linkIdIsTheSameAsClusterLinkIdWrittenAsUuid() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=orders", LinkBody.destination());
      Answer read = lab.destination.get("links/orders");
      String hex = read.text("link_id").replace("-", "");
      byte[] bytes = java.util.Base64.getUrlDecoder().decode(read.text("cluster_link_id"));
      assertEquals(hex, java.util.HexFormat.of().formatHex(bytes));
    }
  }

  @Test
  void sameSeedMakesTheSameLinkIds() {
    assertEquals(idWithSeed(7), idWithSeed(7));
    assertFalse(idWithSeed(7).equals(idWithSeed(8)));
  }

  private static String idWithSeed(long seed) {
    try (Lab lab = new Lab(builder -> builder.seed(seed))) {
      lab.destination.post("links?link_name=orders", LinkBody.destination());
      return lab.destinationLink("orders").id();
    }
  }

  @Test
  void tasksOfAFreshLinkAreNotConfiguredButForTopicConfigs() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=orders", LinkBody.destination());
      JsonArray tasks =
          lab.destination.get("links/orders?include_tasks=true").json().getAsJsonArray("tasks");
      Map<String, String> states = new java.util.TreeMap<>();
      tasks.forEach(
          task ->
              states.put(
                  task.getAsJsonObject().get("task_name").getAsString(),
                  task.getAsJsonObject().get("state").getAsString()));
      assertEquals(
          Map.of(
              "AclSync", "NOT_CONFIGURED",
              "AutoCreateMirror", "NOT_CONFIGURED",
              "ConsumerOffsetSync", "NOT_CONFIGURED",
              "TopicConfigsSync", "ACTIVE"),
          states);
    }
  }

  @Test
  void createdLinkCanBeReadActiveAndGoneAfterTheirDelays() {
    try (Lab lab = new Lab(LinkLifeCycleTest::slow)) {
      lab.destination.post("links?link_name=orders", LinkBody.destination());
      assertEquals(404, lab.destination.get("links/orders").status());
      assertEquals(List.of(), lab.destination.get("links").data());

      lab.clock.advance(Duration.ofSeconds(2));
      assertEquals("UNKNOWN", lab.destination.get("links/orders").text("link_state"));
      lab.clock.advance(Duration.ofSeconds(3));
      assertEquals("ACTIVE", lab.destination.get("links/orders").text("link_state"));

      lab.destination.delete("links/orders");
      assertEquals(200, lab.destination.get("links/orders").status());
      lab.clock.advance(Duration.ofSeconds(7));
      assertEquals(404, lab.destination.get("links/orders").status());
    }
  }

  private static LinkSimulatorBuilder slow(LinkSimulatorBuilder builder) {
    return builder
        .visibleAfter(Duration.ofSeconds(2))
        .activeAfter(Duration.ofSeconds(5))
        .goneAfter(Duration.ofSeconds(7));
  }

  @Test
  void nameIsTakenWhileTheLinkIsOnItsWayInOrOut() {
    try (Lab lab = new Lab(LinkLifeCycleTest::slow)) {
      lab.destination.post("links?link_name=orders", LinkBody.destination());
      assertEquals(
          400, lab.destination.post("links?link_name=orders", LinkBody.destination()).status());
      lab.clock.advance(Duration.ofSeconds(2));
      lab.destination.delete("links/orders");
      assertEquals(
          400, lab.destination.post("links?link_name=orders", LinkBody.destination()).status());
      lab.clock.advance(Duration.ofSeconds(7));
      assertEquals(
          201, lab.destination.post("links?link_name=orders", LinkBody.destination()).status());
    }
  }

  @Test
  void mirrorOfALinkThatIsNotVisibleYetCannotResolveIt() {
    try (Lab lab = new Lab(LinkLifeCycleTest::slow)) {
      lab.destination.post("links?link_name=orders", LinkBody.destination());
      Answer refused =
          lab.destination.post("links/orders/mirrors", "{\"source_topic_name\":\"t\"}");
      assertEquals(404, refused.status());
      assertTrue(
          refused
              .text("message")
              .contains("Unable to resolve cluster link information for orders"));
    }
  }

  @Test
  void platformNamesTheMissingLink() {
    try (Lab lab = new Lab(builder -> builder.profile(Profile.PLATFORM))) {
      assertEquals(
          "404 404 The cluster link doesn't exist: Cluster link 'orders' does not exist.",
          lab.destination.get("links/orders").refusal());
    }
  }

  @Test
  void validateOnlyChecksAndChangesNothing() {
    try (Lab lab = new Lab()) {
      assertEquals(
          201,
          lab.destination
              .post("links?link_name=orders&validate_only=true", LinkBody.destination())
              .status());
      assertFalse(lab.simulator.cluster(Lab.DESTINATION).hasLink("orders"));

      lab.destination.post("links?link_name=orders", LinkBody.destination());
      assertEquals(204, lab.destination.delete("links/orders?validate_only=true").status());
      assertTrue(lab.simulator.cluster(Lab.DESTINATION).hasLink("orders"));
      assertEquals(
          400,
          lab.destination
              .post("links?link_name=orders&validate_only=true", LinkBody.destination())
              .status());
    }
  }

  @Test
  void pausedLinkSaysSo() {
    try (Lab lab = new Lab()) {
      lab.destination.post(
          "links?link_name=orders", LinkBody.destination().set("cluster.link.paused", "true"));
      assertEquals("PAUSED", lab.destination.get("links/orders").text("link_state"));
    }
  }
}
