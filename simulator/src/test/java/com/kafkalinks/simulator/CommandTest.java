package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands to a simulator that runs. */
class CommandTest {

  @Test
  void commandsChangeTopicsMirrorsAndClusters() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      LinkSimulator simulator = lab.lab.simulator;
      for (String line :
          List.of(
              "produce lkc-source t1 10",
              "stall lkc-destination orders t1",
              "produce lkc-source t1 4",
              "topic lkc-source own 3",
              "consumers lkc-source t1 billing",
              "outage lkc-source down",
              "transition-error lkc-destination orders t1 INTERNAL_ERROR")) {
        assertEquals("ok", simulator.run(line));
      }
      assertEquals("10", simulator.run("records lkc-destination t1"));
      assertEquals("4", simulator.run("missing lkc-source t1 lkc-destination"));
      assertEquals(4, lab.lag());
      assertEquals("SOURCE_UNAVAILABLE", lab.status());
      assertTrue(lab.mirror().text().contains("INTERNAL_ERROR"));
      simulator.run("outage lkc-source none");
      simulator.run("no-stall lkc-destination orders t1");
      assertEquals(0, lab.lag());
      assertEquals("3", lab.lab.source.get("topics/own").text("partitions_count"));
    }
  }

  @Test
  void commandsForceWhatIsSaid() {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      LinkSimulator simulator = lab.lab.simulator;
      simulator.run("lag lkc-destination orders t1 50");
      assertEquals(100, lab.lag());
      simulator.run("no-lag lkc-destination orders t1");
      assertEquals(0, lab.lag());
      simulator.run("link lkc-destination orders FAILED UNKNOWN");
      assertEquals("LINK_FAILED", lab.status());
      simulator.run("no-link-state lkc-destination orders");
      simulator.run("fail lkc-destination orders t1 SOURCE_PARTITIONS_DECREASED");
      assertEquals("SOURCE_PARTITIONS_DECREASED", lab.mirror().text("mirror_topic_error"));
      simulator.run("mirror lkc-destination orders t1 PAUSED");
      assertEquals("PAUSED", lab.status());
      simulator.run("fault mirror-read@1=503");
      assertEquals(503, lab.mirror().status());
      simulator.run("knob accepted-code zero");
      assertEquals(0, lab.act("resume").get("error_code").getAsInt());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dance                             | no command 'dance'",
        "knob accepted-code                | knob NAME VALUE expected",
        "outage lkc-other down             | no cluster lkc-other",
        "produce lkc-source t9 1           | no topic t9 on lkc-source",
        "produce lkc-destination t1 1      | t1 on lkc-destination takes no records",
        "stall lkc-destination orders t9   | no mirror topic t9 of orders",
        "no-lag lkc-destination other t1   | no link other on lkc-destination",
      })
  void impossibleCommandsSayWhy(String line, String reason) {
    try (MirrorLab lab = MirrorLab.withMirror()) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> lab.lab.simulator.run(line));
      assertEquals(reason, refused.getMessage());
    }
  }

  @Test
  void commandsAreTakenByPostAndAreNoRequests() throws IOException, InterruptedException {
    try (Lab lab = new Lab()) {
      HttpResponse<String> done =
          post(lab, "produce lkc-source t1 3\nrecords lkc-source t1\noutage lkc-source silent");
      assertEquals("200 ok\n3\nok\n", done.statusCode() + " " + done.body());
      HttpResponse<String> refused = post(lab, "dance");
      assertEquals("400 no command 'dance'\n", refused.statusCode() + " " + refused.body());
      assertEquals(List.of(), lab.simulator.requests());
    }
  }

  private static HttpResponse<String> post(Lab lab, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(lab.simulator.uri().resolve("/simulator"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
