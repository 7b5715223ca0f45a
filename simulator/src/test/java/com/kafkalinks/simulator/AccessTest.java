package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.rest.AuthKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private static final String BAD_KEY = "401 40101 Authentication failed";

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Basic", "Basic ???", "Basic bm9jb2xvbg==", "Bearer destination-secret", "x"})
  void badAuthorizationIsRefused(String authorization) {
    try (Lab lab = new Lab()) {
      assertEquals(BAD_KEY, lab.destination.as(authorization).get("links").refusal());
    }
  }

  @Test
  void keyOfAnotherClusterIsNoKeyHere() {
    try (Lab lab = new Lab()) {
      assertEquals(BAD_KEY, lab.destination.as(lab.source.authorization()).get("links").refusal());
    }
  }

  @Test
  void unknownClusterIsToldToKnownCallersOnly() {
    try (Lab lab = new Lab()) {
      Api elsewhere = lab.destination.at("/kafka/v3/clusters/lkc-nowhere/");
      assertEquals(
          "404 404 Cluster lkc-nowhere cannot be found.", elsewhere.get("links").refusal());
      assertEquals(BAD_KEY, elsewhere.as("").get("links").refusal());
    }
  }

  @Test
  void deletedKeyIsRefusedAtOnceAndANewOneIsTaken() {
    try (Lab lab = new Lab()) {
      lab.simulator.cluster(Lab.DESTINATION).addKey("NEW", "new");
      lab.simulator.cluster(Lab.DESTINATION).removeKey(Lab.DESTINATION_KEY);
      assertEquals(BAD_KEY, lab.destination.get("links").refusal());
      Api renewed = Api.withKey(lab.simulator, Lab.DESTINATION, "NEW", "new");
      assertEquals(200, renewed.get("links").status());
    }
  }

  @Test
  void bearerTokenIsTheSecretOfAKey() {
    try (Lab lab = new Lab(builder -> builder.auth(AuthKind.BEARER))) {
      assertEquals(BAD_KEY, lab.destination.get("links").refusal());
      assertEquals(
          200, lab.destination.as("Bearer " + Lab.DESTINATION_SECRET).get("links").status());
    }
  }

  @Test
  void nobodyIsAskedWhereAuthenticationIsOff() {
    try (Lab lab = new Lab(builder -> builder.auth(AuthKind.NONE))) {
      assertEquals(200, lab.destination.as("").get("links").status());
    }
  }

  @Test
  void callerSeesTheClustersOfItsKey() {
    try (Lab lab = new Lab()) {
      List<String> seen =
          lab.destination.at("/kafka/v3/").get("clusters").data().stream()
              .map(cluster -> cluster.get("cluster_id").getAsString())
              .toList();
      assertEquals(List.of(Lab.DESTINATION), seen);
      assertEquals(
          Lab.DESTINATION,
          lab.destination.at("/v3/clusters/").get(Lab.DESTINATION).text("cluster_id"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a+b",
        "a%b",
        "a/b",
        "ümläut",
        "\"quoted\"",
        "back\\slash",
        "configs",
        "links",
        "."
      })
  void namesSurviveThePathAndTheQuery(String name) {
    try (Lab lab = new Lab()) {
      String encoded =
          java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
              .replace("+", "%20");
      lab.destination.post("links?link_name=" + encoded, LinkBody.destination());
      Answer read = lab.destination.get("links/" + encoded);
      assertEquals(name, read.text("link_name"));
      Answer settings = lab.destination.get("links/" + encoded + "/configs");
      assertEquals(name, settings.data().get(0).get("link_name").getAsString());
      Api self =
          lab.destination.at(read.json().getAsJsonObject("metadata").get("self").getAsString());
      assertEquals(200, self.get("").status());
      assertEquals(204, lab.destination.delete("links/" + encoded).status());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/kafka", "/kafka/v3", "/kafka/v3/topics", "/kafka/v4/clusters"})
  void otherPathsAreNotFound(String path) {
    try (Lab lab = new Lab()) {
      assertEquals("404 404 HTTP 404 Not Found", lab.destination.at(path).raw("GET", "").refusal());
    }
  }

  @Test
  void wrongMethodNamesTheRightOnes() {
    try (Lab lab = new Lab()) {
      Answer refused = lab.destination.raw("PATCH", "links");
      assertEquals(405, refused.status());
      assertEquals("GET, POST", refused.headers().firstValue("Allow").orElse(""));
    }
  }

  @Test
  void headHasNoBody() {
    try (Lab lab = new Lab()) {
      Answer head = lab.destination.raw("HEAD", "links");
      assertEquals("405 ", head.status() + " " + head.text());
    }
  }

  @Test
  void flagOfTheQueryIsTrueOrFalse() {
    try (Lab lab = new Lab()) {
      assertEquals(400, lab.destination.delete("links/orders?force=yes").status());
    }
  }

  @Test
  void descriptionIsServedToAnybody() {
    try (Lab lab = new Lab()) {
      Answer plan = lab.destination.at("/").as("").raw("GET", "openapi.yaml");
      assertEquals(200, plan.status());
      assertEquals("openapi: 3.0.3", plan.text().lines().findFirst().orElseThrow());
    }
  }

  @Test
  void requestsAreRecordedWithoutTheSecretOfTheCaller() {
    try (Lab lab = new Lab()) {
      LinkBody body = LinkBody.destination();
      lab.destination.post("links?link_name=a%20b", body);
      lab.destination.get("links");
      RecordedRequest create = lab.simulator.requests(Operation.CREATE).get(0);
      assertEquals("POST", create.method());
      assertEquals("/kafka/v3/clusters/lkc-destination/links", create.path());
      assertEquals("link_name=a%20b", create.query());
      assertEquals("basic", create.authScheme());
      assertEquals(Lab.DESTINATION_KEY, create.authUser());
      assertEquals(body.toString(), create.body());
      assertFalse(create.toString().contains(Lab.SOURCE_SECRET));
      assertEquals(2, lab.simulator.requests().size());
      lab.simulator.clearRequests();
      assertEquals(List.of(), lab.simulator.requests());
    }
  }
}
