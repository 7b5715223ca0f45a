package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Profile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PairTest {

  @Test
  void inboundHalfGoesActiveWithItsSourceHalf() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=orders", LinkBody.inbound());
      assertEquals("UNAVAILABLE", lab.destination.get("links/orders").text("link_state"));
      assertEquals(201, lab.source.post("links?link_name=orders", LinkBody.source()).status());
      assertEquals("ACTIVE", lab.destination.get("links/orders").text("link_state"));

      Answer half = lab.source.get("links/orders");
      assertEquals("ACTIVE", half.text("link_state"));
      assertNull(half.text("source_cluster_id"));
      assertEquals(Lab.DESTINATION, half.text("destination_cluster_id"));
      assertEquals(lab.destinationLink("orders").id(), half.text("cluster_link_id"));
    }
  }

  @Test
  void sourceHalfHasToWaitUntilTheInboundHalfIsVisible() {
    try (Lab lab = new Lab(builder -> builder.visibleAfter(Duration.ofSeconds(3)))) {
      lab.destination.post("links?link_name=orders", LinkBody.inbound());
      assertEquals(400, lab.source.post("links?link_name=orders", LinkBody.source()).status());
      lab.clock.advance(Duration.ofSeconds(3));
      assertEquals(201, lab.source.post("links?link_name=orders", LinkBody.source()).status());
    }
  }

  @Test
  void inboundHalfNeedsNoClusterId() {
    try (Lab lab = new Lab()) {
      lab.destination.post(
          "links?link_name=orders", LinkBody.inbound().id("source_cluster_id", null));
      lab.source.post("links?link_name=orders", LinkBody.source());
      assertEquals("ACTIVE", lab.destination.get("links/orders").text("link_state"));
    }
  }

  @Test
  void wrongLocalLoginOfASourceHalfIsRefused() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=orders", LinkBody.inbound());
      LinkBody body = LinkBody.source().plain("local.", Lab.SOURCE_KEY, "wrong");
      assertEquals(401, lab.source.post("links?link_name=orders", body).status());
      lab.source.post("links?link_name=orders&validate_link=false", body);
      assertEquals("AUTHENTICATION_ERROR", lab.source.get("links/orders").text("link_error"));
      assertEquals("UNAVAILABLE", lab.destination.get("links/orders").text("link_state"));
    }
  }

  @Test
  void bidirectionalHalvesShareTheirIdAndNameNeitherSourceNorDestination() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=orders", LinkBody.bidirectional());
      lab.source.post("links?link_name=orders", LinkBody.remoteLink());
      Answer half = lab.destination.get("links/orders");
      assertNull(half.text("source_cluster_id"));
      assertNull(half.text("destination_cluster_id"));
      assertEquals(Lab.SOURCE, half.text("remote_cluster_id"));
      assertEquals("ACTIVE", half.text("link_state"));
      assertEquals(half.text("cluster_link_id"), lab.sourceLink("orders").id());
    }
  }

  @Test
  void secondHalfMayNameTheIdOfTheFirst() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=orders", LinkBody.bidirectional());
      String id = lab.destinationLink("orders").id();
      LinkBody wrong = LinkBody.remoteLink().id("cluster_link_id", "qz0HDEV-Qz2B5aPFpcWQJQ");
      assertEquals(400, lab.source.post("links?link_name=orders", wrong).status());
      LinkBody right = LinkBody.remoteLink().id("cluster_link_id", id);
      assertEquals(201, lab.source.post("links?link_name=orders", right).status());
      assertEquals(id, lab.sourceLink("orders").id());
    }
  }

  @Test
  void inboundHalfOfABidirectionalLinkIsDialledByTheOther() {
    try (Lab lab = new Lab()) {
      LinkBody waiting =
          LinkBody.inbound()
              .set("link.mode", "BIDIRECTIONAL")
              .id("source_cluster_id", null)
              .id("remote_cluster_id", Lab.SOURCE);
      lab.destination.post("links?link_name=orders", waiting);
      LinkBody dialling =
          LinkBody.remoteLink()
              .set("remote.link.connection.mode", "INBOUND")
              .plain("local.", Lab.SOURCE_KEY, Lab.SOURCE_SECRET);
      assertEquals(201, lab.source.post("links?link_name=orders", dialling).status());
      assertEquals("ACTIVE", lab.source.get("links/orders").text("link_state"));
      assertEquals("ACTIVE", lab.destination.get("links/orders").text("link_state"));
    }
  }

  @Test
  void loneHalfSaysWhatItsKnobSays() {
    try (Lab lab = new Lab(builder -> builder.knob(Knob.LONE_HEALTH, "ACTIVE"))) {
      lab.destination.post("links?link_name=orders", LinkBody.bidirectional());
      assertEquals("ACTIVE", lab.destination.get("links/orders").text("link_state"));
      lab.simulator.turn(Knob.LONE_HEALTH, "UNAVAILABLE/TIMEOUT_ERROR");
      assertEquals("TIMEOUT_ERROR", lab.destination.get("links/orders").text("link_error"));
    }
  }

  @Test
  void platformKeepsANamelessRowOfADeletedSourceHalf() {
    try (Lab lab = new Lab(builder -> builder.profile(Profile.PLATFORM))) {
      lab.destination.post("links?link_name=orders", LinkBody.inbound());
      lab.source.post("links?link_name=orders", LinkBody.source());
      lab.source.delete("links/orders");
      Answer list = lab.source.get("links");
      assertEquals(1, list.data().size());
      assertEquals("", list.data().get(0).get("link_name").getAsString());
      assertEquals("UNMANAGED_SOURCE", list.data().get(0).get("link_state").getAsString());
      assertEquals(404, lab.source.get("links/orders").status());
      assertEquals(
          "400 400 Invalid Cluster Link Name.", lab.source.get("links//configs").refusal());
    }
  }

  @Test
  void halvesOfDifferentNamesAreNoPair() {
    try (Lab lab = new Lab()) {
      lab.destination.post("links?link_name=orders", LinkBody.bidirectional());
      lab.source.post("links?link_name=invoices", LinkBody.remoteLink());
      assertNotEquals(lab.destinationLink("orders").id(), lab.sourceLink("invoices").id());
      assertEquals("UNAVAILABLE", lab.source.get("links/invoices").text("link_state"));
    }
  }
}
