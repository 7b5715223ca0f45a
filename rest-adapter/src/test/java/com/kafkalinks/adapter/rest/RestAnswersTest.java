package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.MALFORMED;
import static com.kafkalinks.adapter.ApiException.Kind.WRONG_PLACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.MirrorTopic;
import java.util.List;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of what comes back. */
final class RestAnswersTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void followsTheNextPage() {
    api.answers(200, "{\"data\":[{\"link_name\":\"a\"}],\"metadata\":{\"next\":\"?page=2\"}}")
        .answers(200, page("b", api.url("x") + "?page=3"))
        .answers(200, "{\"data\":[{\"link_name\":\"c\"}],\"metadata\":{\"next\":null}}");

    assertEquals(List.of("a", "b", "c"), names());
    api.request();
    assertEquals("GET " + Api.CLUSTER + "/links?page=2", api.sent());
    assertEquals("GET /x?page=3", api.sent());
  }

  @Test
  void followsANextPageOfOddCharacters() {
    api.answers(200, page("a", "?page=[2]|{x}^%")).answers(404, "");

    ApiException failure = failure();

    assertTrue(failure.getMessage().contains("(GET " + Api.CLUSTER + "/links answered 404)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?page=2", "?page=2#x", "#x", "", "?"})
  void takesNoListThatLeadsInACircle(String next) {
    api.answers(200, page("a", "?page=2"))
        .answers(200, page("b", next.isEmpty() ? Api.CLUSTER + "/links" : next))
        .answers(200, page("c", "?page=2"))
        .answers(200, page("d", "?page=2"));

    assertEquals(MALFORMED, failure().kind());
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 202, 203, 206, 207, 226})
  void takesOnlyStatus200ForWhole(int status) {
    api.answers(status, "{\"data\":[{\"link_name\":\"a\"}]}")
        .answers(status, "{\"link_name\":\"a\"}");

    assertEquals(MALFORMED, failure().kind());
    assertEquals(
        MALFORMED,
        assertThrows(ApiException.class, () -> api.links().read("a", api.cancellation)).kind());
  }

  @Test
  void takesNoAnswerAboutAnotherLink() {
    api.answers(200, "{\"link_name\":\"your-link\"}")
        .answers(200, "{\"data\":[{\"name\":\"acl.sync.enable\",\"link_name\":\"your-link\"}]}");

    ApiException failure =
        assertThrows(ApiException.class, () -> api.links().read("my-link", api.cancellation));

    assertEquals(MALFORMED, failure.kind());
    assertTrue(failure.getMessage().startsWith("the answer is about another one, not 'my-link' ("));
    assertThrows(ApiException.class, () -> api.links().settings("my-link", api.cancellation));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "\\ude00 \\ud83d\\u0041", "\t", "\u0001"})
  void readsTextsThatHoldWhatIsNoText(String odd) {
    api.answers(200, "{\"link_name\":\"a\",\"link_error_message\":\"broken " + odd + "\"}");

    String message = api.links().read("a", api.cancellation).errorMessage();

    assertTrue(message.startsWith("broken"), message);
    assertTrue(message.chars().noneMatch(c -> c < ' ' || Character.isSurrogate((char) c)), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://elsewhere.test/links", "//elsewhere.test/x", "ftp://elsewhere.test/"})
  void takesNoPageFromAnotherServer(String next) {
    api.answers(200, page("a", next));

    assertEquals(MALFORMED, failure().kind());
    assertEquals(1, api.server.getRequestCount());
  }

  @Test
  void dropsLeftoversWithoutAName() {
    api.answers(
        200,
        """
        {"data": [{"link_name": "", "link_state": "UNMANAGED_SOURCE"},
          {"link_name": null, "link_state": "UNMANAGED_SOURCE"},
          {"link_name": "a", "unknown": {"deep": [1]}}]}
        """);

    assertEquals(List.of("a"), names());
  }

  @Test
  void takesAbsentNullAndEmptyAlike() {
    ClusterLink expected = new ClusterLink("a", "", "", "", "", "", "", "", List.of(), List.of());
    for (String body :
        List.of(
            "{\"link_name\": \"a\"}",
            "{\"link_name\": \"a\", \"link_error\": null, \"tasks\": null, \"topic_names\": null}",
            "{\"link_name\": \"a\", \"link_error\": \"\", \"tasks\": [], \"topic_names\": []}")) {
      assertEquals(expected, api.answers(200, body).links().read("a", api.cancellation));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "{\"data\": null}",
        "<html>swordfish</html>",
        "swordfish",
        "{\"data\": [",
        "{\"data\": \"swordfish\"}",
        "{\"data\": [\"swordfish\"]}",
        "{\"data\": []} swordfish",
        "{\"data\": [null]}",
        "{\"data\": [{\"link_name\": \"a\"}], \"data\": []}",
        "{\"data\": [{\"link_name\": \"a\", \"link_name\": \"b\"}]}",
        "{\"data\": [{\"link_name\": null}]}",
        "{\"data\": [{\"link_state\": \"ACTIVE\"}]}",
        "{'data': []}",
        "{data: []}",
        "{\"data\": [],}",
        "\u0000"
      })
  void takesNothingElseForAList(String body) {
    api.answers(200, body);

    ApiException failure = failure();

    assertEquals(MALFORMED, failure.kind());
    assertFalse(failure.toString().contains("swordfish"), failure.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "{\"data\": []}", "{\"link_name\": null}", "{\"link_name\": \"\"}"})
  void takesNothingElseForALink(String body) {
    api.answers(200, body);

    assertEquals(
        MALFORMED,
        assertThrows(ApiException.class, () -> api.links().read("a", api.cancellation)).kind());
  }

  @Test
  void needsNoBodyFromAWrite() {
    api.answers(200, "<html>done</html>").answers(202, "").answers(204, "");

    for (int i = 0; i < 3; i++) {
      api.links().delete("a", false, Apply.FOR_REAL, api.cancellation);
    }
    assertEquals(3, api.server.getRequestCount());
  }

  @Test
  void unzipsAnErrorThatDoesNotSayItIsZipped() throws Exception {
    Buffer zipped = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(zipped))) {
      sink.writeUtf8("{\"error_code\": 40002, \"message\": \"Invalid Config Name.\"}");
    }
    api.answers(new MockResponse.Builder().code(400).body(zipped));

    ApiException failure = failure();

    assertEquals("Invalid Config Name.", failure.detail());
    assertEquals(40002, failure.errorCode());
  }

  @Test
  void followsARedirectOfAReadOnItsServer() {
    api.answers(redirect(307, "/moved?x=1")).answers(200, page("a", ""));

    assertEquals(List.of("a"), names());
    api.request();
    assertEquals("GET /moved?x=1", api.sent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://elsewhere.test/", "https://localhost/", "//localhost:1/"})
  void neverFollowsARedirectToAnotherServer(String location) {
    api.answers(redirect(301, location));

    ApiException failure = failure();

    assertEquals(MALFORMED, failure.kind());
    assertEquals(1, api.server.getRequestCount());
  }

  @Test
  void neverRepeatsAWriteWhereARedirectLeads() {
    api.answers(redirect(307, "/moved"));

    assertEquals(
        MALFORMED,
        assertThrows(
                ApiException.class,
                () -> api.links().delete("a", false, Apply.FOR_REAL, api.cancellation))
            .kind());
    assertEquals(1, api.server.getRequestCount());
  }

  @Test
  void endsARedirectThatGoesInCircles() {
    for (int i = 0; i < 10; i++) {
      api.answers(redirect(302, "/moved"));
    }

    assertEquals(MALFORMED, failure().kind());
  }

  @Test
  void keepsAPageOfHtmlOutOfTheMessage() {
    api.answers(404, "<html>swordfish</html>");

    ApiException failure = failure();

    assertEquals(WRONG_PLACE, failure.kind());
    assertFalse(failure.getMessage().contains("swordfish"));
  }

  @Test
  void listsOnlyTheMirrorsOfTheLinkAskedFor() {
    api.answers(
        200,
        """
        {"data": [
          {"link_name": "-", "mirror_topic_name": "a", "mirror_status": "ACTIVE"},
          {"link_name": "b", "mirror_topic_name": "b", "mirror_status": "ACTIVE"}]}
        """);

    List<MirrorTopic> mirrors = api.cluster().mirrorTopics().list("-", api.cancellation);

    assertEquals(List.of("a"), mirrors.stream().map(MirrorTopic::name).toList());
  }

  private static MockResponse.Builder redirect(int status, String location) {
    return new MockResponse.Builder().code(status).addHeader("Location", location);
  }

  private static String page(String name, String next) {
    return "{\"data\":[{\"link_name\":\"%s\"}],\"metadata\":{\"next\":\"%s\"}}"
        .formatted(name, next);
  }

  private List<String> names() {
    return api.links().list(api.cancellation).stream().map(ClusterLink::name).toList();
  }

  private ApiException failure() {
    return assertThrows(ApiException.class, () -> api.links().list(api.cancellation));
  }
}
