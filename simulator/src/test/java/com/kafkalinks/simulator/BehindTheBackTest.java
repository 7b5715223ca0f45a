package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.simulator.model.Knob;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class BehindTheBackTest {

  private static Lab labWithLink() {
    Lab lab = new Lab();
    lab.destination.post("links?link_name=orders", LinkBody.destination());
    return lab;
  }

  @Test
  void settingIsChangedAndReset() {
    try (Lab lab = labWithLink()) {
      lab.destinationLink("orders").set("acl.sync.ms", "7000");
      assertEquals("7000", lab.destination.get("links/orders/configs/acl.sync.ms").text("value"));
      lab.destinationLink("orders").reset("acl.sync.ms");
      assertEquals("5000", lab.destination.get("links/orders/configs/acl.sync.ms").text("value"));
    }
  }

  @Test
  void loginChangedBehindTheBackMakesTheLinkIll() {
    try (Lab lab = labWithLink()) {
      lab.destinationLink("orders").set("sasl.jaas.config", LinkBody.plainLine("no", "no"));
      assertEquals("AUTHENTICATION_ERROR", lab.destinationLink("orders").error());
    }
  }

  @Test
  void linkIsDeletedAndMadeAnew() {
    try (Lab lab = labWithLink()) {
      String id = lab.destinationLink("orders").id();
      lab.destinationLink("orders").recreate();
      assertNotEquals(id, lab.destination.get("links/orders").text("cluster_link_id"));
      lab.destinationLink("orders").delete();
      assertEquals(404, lab.destination.get("links/orders").status());
      assertFalse(lab.simulator.cluster(Lab.DESTINATION).hasLink("orders"));
      assertThrows(NoSuchElementException.class, () -> lab.destinationLink("orders").id());
      assertThrows(NoSuchElementException.class, () -> lab.simulator.cluster("lkc-none"));
    }
  }

  @Test
  void healthIsForcedAndReleased() {
    try (Lab lab = labWithLink()) {
      lab.destinationLink("orders").forceHealth("FAILED", "UNKNOWN", "it broke");
      Answer ill = lab.destination.get("links/orders");
      assertEquals("FAILED", ill.text("link_state"));
      assertEquals("UNKNOWN", ill.text("link_error"));
      assertEquals("it broke", ill.text("link_error_message"));
      assertEquals("it broke", lab.destinationLink("orders").errorMessage());
      lab.destinationLink("orders").releaseHealth();
      assertEquals("ACTIVE", lab.destinationLink("orders").state());
    }
  }

  @Test
  void taskErrorIsForcedAndReleased() {
    try (Lab lab = labWithLink()) {
      lab.destinationLink("orders").forceTaskError("AclSync", "ACL_LIMIT_EXCEEDED", "too many");
      assertTrue(
          lab.destination
              .get("links/orders?include_tasks=true")
              .text()
              .contains("{\"error_code\":\"ACL_LIMIT_EXCEEDED\",\"error_message\":\"too many\"}"));
      lab.destinationLink("orders").releaseTaskErrors();
      assertFalse(
          lab.destination.get("links/orders?include_tasks=true").text().contains("IN_ERROR"));
    }
  }

  @Test
  void mirrorsAreAddedWithAnyStatusAndRemoved() {
    try (Lab lab = labWithLink()) {
      lab.destinationLink("orders").setMirror("t1", "PENDING_STOPPED");
      assertEquals(Map.of("t1", "PENDING_STOPPED"), lab.destinationLink("orders").mirrors());
      assertEquals(403, lab.destination.delete("links/orders").status());
      lab.destinationLink("orders").setMirror("t1", "ACTIVE");
      lab.destinationLink("orders").forceHealth("PAUSED", "NO_ERROR", "");
      assertEquals(
          "LINK_PAUSED", lab.destination.get("links/orders/mirrors/t1").text("mirror_status"));
      lab.destinationLink("orders").setMirror("t1", "STOPPED");
      lab.destinationLink("orders").removeMirror("t1");
      assertEquals(List.of(), lab.destination.get("links/orders/mirrors").data());
    }
  }

  @Test
  void linkIsReadWithItsRealSecrets() {
    try (Lab lab = labWithLink()) {
      SimulatedLink link = lab.destinationLink("orders");
      assertEquals("DESTINATION", link.mode());
      assertEquals(Lab.SOURCE, link.remoteClusterId());
      assertTrue(
          link.has("sasl.jaas.config", LinkBody.plainLine(Lab.SOURCE_KEY, Lab.SOURCE_SECRET)));
      assertFalse(link.has("sasl.jaas.config", "something else"));
    }
  }

  @Test
  void healthMayBeLeftOut() {
    try (Lab lab = labWithLink()) {
      lab.simulator.turn(Knob.LINK_ERROR, "absent");
      lab.simulator.turn(Knob.LINK_STATE, "absent");
      Answer read = lab.destination.get("links/orders");
      assertFalse(read.json().has("link_error"));
      assertFalse(read.json().has("link_error_message"));
      assertFalse(read.json().has("link_state"));
    }
  }

  @Test
  void validateOnlyMayBeIgnored() {
    try (Lab lab = labWithLink()) {
      lab.simulator.turn(Knob.VALIDATE_ONLY, "ignore");
      lab.destination.post("links?link_name=more&validate_only=true", LinkBody.destination());
      assertTrue(lab.simulator.cluster(Lab.DESTINATION).hasLink("more"));
    }
  }

  @Test
  void freshLinkSaysWhatItsKnobSays() {
    try (Lab lab =
        new Lab(
            builder ->
                builder
                    .activeAfter(java.time.Duration.ofSeconds(1))
                    .knob(Knob.FRESH_HEALTH, "UNAVAILABLE/UNKNOWN"))) {
      lab.destination.post("links?link_name=orders", LinkBody.destination());
      assertEquals("UNAVAILABLE", lab.destinationLink("orders").state());
      assertEquals("UNKNOWN", lab.destinationLink("orders").error());
    }
  }

  @Test
  void knobHasOnlyItsOwnValues() {
    try (Lab lab = new Lab()) {
      IllegalArgumentException wrong =
          assertThrows(
              IllegalArgumentException.class, () -> lab.simulator.turn(Knob.ALTER, "maybe"));
      assertEquals("knob alter is one of atomic, partial, not 'maybe'", wrong.getMessage());
    }
  }
}
