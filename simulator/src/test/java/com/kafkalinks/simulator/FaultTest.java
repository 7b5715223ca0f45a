package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.simulator.fault.Answers;
import com.kafkalinks.simulator.fault.Effects;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.fault.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

  private static Lab labWith(String... faults) {
    return new Lab(
        builder -> {
          List.of(faults).forEach(builder::fault);
          return builder;
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429-html      | 429 | text/html        | <html>",
        "429           | 429 | application/json | \"error_code\":429",
        "500           | 500 | application/json | \"error_code\":500,",
        "500-50002     | 500 | application/json | \"error_code\":50002",
        "500-50003     | 500 | application/json | \"error_code\":50003",
        "502           | 502 | text/html        | 502",
        "503           | 503 | application/json | \"error_code\":50302",
        "504           | 504 | text/html        | 504",
        "408           | 408 | application/json | timed out",
        "401-key       | 401 | application/json | \"error_code\":40101",
        "401-right     | 401 | application/json | \"error_code\":401,",
        "403           | 403 | application/json | \"error_code\":40301",
        "404-link      | 404 | application/json | The cluster link doesn't exist: ",
        "404-cluster   | 404 | application/json | cannot be found.",
        "404-path      | 404 | application/json | HTTP 404 Not Found",
        "405           | 405 | application/json | HTTP 405 Method Not Allowed",
      })
  void answersInPlaceOfTheApi(String effect, int status, String type, String part) {
    try (Lab lab = labWith("create=" + effect)) {
      Answer answer = lab.destination.post("links?link_name=orders", LinkBody.destination());
      assertEquals(status, answer.status());
      assertEquals(type, answer.headers().firstValue("Content-Type").orElse(""));
      assertTrue(answer.text().contains(part));
      assertFalse(lab.simulator.cluster(Lab.DESTINATION).hasLink("orders"));
    }
  }

  @Test
  void everyNamedAnswerCanBeGivenAfterTheCallWasCarriedOut() {
    for (String name : Answers.names()) {
      try (Lab lab = labWith("create=after:" + name)) {
        lab.destination.post("links?link_name=orders", LinkBody.destination());
        assertTrue(lab.simulator.cluster(Lab.DESTINATION).hasLink("orders"), name);
      }
    }
  }

  @Test
  void occurrencesCountTheCallsOfTheirOperation() {
    assertEquals(List.of(200, 503, 200, 200), statuses("list@2=503"));
    assertEquals(List.of(503, 503, 200, 200), statuses("list@first2=503"));
    assertEquals(List.of(200, 503, 200, 503), statuses("any@every2=503"));
    assertEquals(List.of(503, 503, 503, 503), statuses("list=503"));
    assertEquals(List.of(200, 200, 200, 200), statuses("create=503"));
    assertEquals(statuses("list@p0.5=503"), statuses("list@p0.5=503"));
    assertEquals(List.of(200, 200, 200, 200), statuses("list@p0=503"));
    assertEquals(List.of(503, 503, 503, 503), statuses("list@p1=503"));
  }

  private static List<Integer> statuses(String fault) {
    List<Integer> statuses = new ArrayList<>();
    try (Lab lab = labWith(fault)) {
      for (int i = 0; i < 4; i++) {
        statuses.add(lab.destination.get("links").status());
      }
    }
    return statuses;
  }

  @Test
  void retryAfterIsAHeaderOnWhateverAnswer() {
    try (Lab lab = labWith("list=retry-after:7+429")) {
      Answer answer = lab.destination.get("links");
      assertEquals(429, answer.status());
      assertEquals("7", answer.headers().firstValue("Retry-After").orElse(""));
    }
  }

  @Test
  void resetBeforeDoesNothing() {
    assertFalse(createdDespite("create@1=reset-before"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"create@1=reset-after", "create@1=cut"})
  void brokenReplyLeavesTheLinkMade(String fault) {
    assertTrue(createdDespite(fault));
  }

  private static boolean createdDespite(String fault) {
    try (Lab lab = labWith(fault)) {
      assertThrows(
          Api.BrokenConnection.class,
          () -> lab.destination.post("links?link_name=orders", LinkBody.destination()));
      return lab.simulator.cluster(Lab.DESTINATION).hasLink("orders");
    }
  }

  @Test
  void cutListBreaksOffInTheMiddle() {
    try (Lab lab = labWith("list@1=cut")) {
      assertThrows(Api.BrokenConnection.class, () -> lab.destination.get("links"));
      assertEquals(200, lab.destination.get("links").status());
    }
  }

  @Test
  void endlessReplyGoesOnUntilTheSimulatorIsClosed() throws IOException, InterruptedException {
    InputStream body;
    try (Lab lab = labWith("list=endless")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(lab.destination.root() + "links"))
              .header("Authorization", lab.destination.authorization())
              .build();
      body =
          HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.ofInputStream())
              .body();
      String start = new String(body.readNBytes(20), StandardCharsets.UTF_8);
      assertEquals("{\"kind\":\"KafkaLinkDa", start);
    }
    assertThrows(IOException.class, body::readAllBytes);
  }

  @ParameterizedTest
  @CsvSource({"empty, ''", "wrong-type, [42]", "not-json, <html>not what you think</html>"})
  void bodyIsReplaced(String effect, String body) {
    try (Lab lab = labWith("list=" + effect)) {
      Answer answer = lab.destination.raw("GET", "links");
      assertEquals(200, answer.status());
      assertEquals(body, answer.text());
    }
  }

  @Test
  void gzipIsNotAnnounced() {
    try (Lab lab = labWith("list=gzip")) {
      Answer answer = lab.destination.raw("GET", "links");
      assertEquals('\u001f', answer.text().charAt(0));
      assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty());
    }
  }

  @Test
  void redirectLeadsToTheOtherBasePath() {
    try (Lab lab = labWith("list@1=redirect")) {
      Answer moved = lab.destination.raw("GET", "links");
      assertEquals(307, moved.status());
      String target = moved.headers().firstValue("Location").orElseThrow();
      assertTrue(target.endsWith("/v3/clusters/lkc-destination/links"));
      assertFalse(target.contains("/kafka/"));
      assertEquals(200, lab.destination.at("/v3/clusters/lkc-destination/").get("links").status());
    }
  }

  @Test
  void settingIsDroppedFromCreateFromAlterAndFromASinglePut() {
    try (Lab lab = labWith("any=drop:acl.sync.ms")) {
      LinkBody body =
          LinkBody.destination().set("acl.sync.ms", "7000").set("consumer.offset.sync.ms", "9000");
      lab.destination.post("links?link_name=orders", body);
      AlterBody change = new AlterBody().set("acl.sync.ms", "8000").set("metadata", "x");
      assertEquals(400, lab.destination.put("links/orders/configs:alter", change).status());
      AlterBody only = new AlterBody().set("acl.sync.ms", "8000");
      assertEquals(204, lab.destination.put("links/orders/configs:alter", only).status());
      String single = "links/orders/configs/acl.sync.ms";
      assertEquals(204, lab.destination.put(single, "{\"value\":\"8000\"}").status());
      assertFalse(lab.destinationLink("orders").settings().containsKey("acl.sync.ms"));
      assertTrue(lab.destinationLink("orders").has("consumer.offset.sync.ms", "9000"));
    }
  }

  @Test
  void delayedCallIsAnsweredInTheEnd() {
    try (Lab lab = labWith("list=delay:1+late:1")) {
      assertEquals(200, lab.destination.get("links").status());
    }
  }

  @Test
  void faultsComeAndGoAtRunTime() {
    try (Lab lab = new Lab()) {
      lab.simulator.addFault(
          new Fault(
              Operation.LIST, Occurrence.first(1), Effects.reply(Answers.named("status:418"))));
      assertEquals(418, lab.destination.raw("GET", "links").status());
      assertEquals(200, lab.destination.get("links").status());
      lab.simulator.addFault(Fault.on(Operation.ANY, Effects.delay(Duration.ZERO)));
      lab.simulator.addFault(Fault.once(Operation.LIST, Effects.reply(Answers.named("502"))));
      lab.simulator.clearFaults();
      assertEquals(200, lab.destination.get("links").status());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "create             | fault 'create' has no '=EFFECT'",
        "make=503           | no operation is called 'make'",
        "create@zero=503    | 'zero' doesn't say when",
        "create@0=503       | '0' doesn't say when",
        "create@first=503   | 'first' doesn't say when",
        "create=explode     | no effect is called 'explode'",
        "create=after:boom  | no effect is called 'boom'",
        "create=delay:soon  | 'soon' is no number",
        "create=            | no effect is called ''",
      })
  void wrongSpecSaysWhatIsWrong(String spec, String message) {
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> Fault.parse(spec));
    assertEquals(message, wrong.getMessage());
  }
}
