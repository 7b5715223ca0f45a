package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static com.kafkalinks.adapter.ApiException.Kind.UNSUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterAccess.Anonymous;
import com.kafkalinks.adapter.ClusterAccess.Bearer;
import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.SettingChange;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire. */
final class RestRequestsTest {
  private static final String EMPTY_PAGE = "{\"data\": []}";
  private static final List<SettingChange> CHANGES =
      List.of(
          new SettingChange.Set("acl.sync.enable", Secret.of("true")),
          new SettingChange.Reset("acl.sync.ms"));

  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          SOURCE      |       | {"source_cluster_id":"lkc-2","configs":[{"name":"a","value":"1"},{"name":"b","value":"<\\"\\\\>"}]}
          DESTINATION |       | {"destination_cluster_id":"lkc-2","configs":[{"name":"a","value":"1"},{"name":"b","value":"<\\"\\\\>"}]}
          REMOTE      | id-22 | {"remote_cluster_id":"lkc-2","cluster_link_id":"id-22","configs":[{"name":"a","value":"1"},{"name":"b","value":"<\\"\\\\>"}]}
          """)
  void createsWithTheFieldOfTheFarEnd(FarEnd farEnd, String clusterLinkId, String body) {
    Map<String, Secret> settings = Map.of("b", Secret.of("<\"\\>"), "a", Secret.of("1"));
    String id = clusterLinkId == null ? "" : clusterLinkId;
    NewLink link = new NewLink("orders", farEnd, "lkc-2", id, settings, true);

    api.answers(201, "").links().create(link, Apply.FOR_REAL, api.cancellation);

    RecordedRequest request = api.request();
    assertEquals(
        "POST " + Api.CLUSTER + "/links?link_name=orders&validate_link=true HTTP/1.1",
        request.getRequestLine());
    assertEquals(body, request.getBody().utf8());
    assertEquals("application/json", request.getHeaders().get("Content-Type"));
  }

  @Test
  void createsWithoutAnIdOrAValidationThatWasNotAskedFor() {
    NewLink link = new NewLink("a&b=c d", FarEnd.SOURCE, "", "", Map.of(), false);

    api.answers(201, "").links().create(link, Apply.VALIDATE_ONLY, api.cancellation);

    RecordedRequest request = api.request();
    assertEquals(
        Api.CLUSTER + "/links?link_name=a%26b%3Dc%20d&validate_link=false&validate_only=true",
        request.getTarget());
    assertEquals("{\"configs\":[]}", request.getBody().utf8());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          orders  | orders
          a/b     | a%2Fb
          50%     | 50%25
          %2F     | %252F
          a?b#c   | a%3Fb%23c
          a b+c   | a%20b%2Bc
          a;b=c   | a%3Bb%3Dc
          Grüße☃  | Gr%C3%BC%C3%9Fe%E2%98%83
          -       | -
          ...     | ...
          a..b    | a..b
          "\\     | %22%5C
          """)
  void percentEncodesTheNameOfALink(String name, String segment) {
    api.answers(200, Json.write(Map.of("link_name", name))).links().read(name, api.cancellation);

    assertEquals("GET " + Api.CLUSTER + "/links/" + segment + "?include_tasks=true", api.sent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void refusesANameThatNoUrlCanHold(String name) {
    NewLink link = new NewLink(name, FarEnd.SOURCE, "lkc-2", "", Map.of(), true);

    assertEquals(INVALID, kind(() -> api.links().read(name, api.cancellation)));
    assertEquals(INVALID, kind(() -> api.links().create(link, Apply.FOR_REAL, api.cancellation)));
    assertEquals(0, api.server.getRequestCount());
  }

  @Test
  void asksForListsSettingsAndMirrors() {
    api.answers(200, EMPTY_PAGE).answers(200, EMPTY_PAGE).answers(200, EMPTY_PAGE);

    api.links().list(api.cancellation);
    api.links().settings("orders", api.cancellation);
    api.cluster().mirrorTopics().list("orders", api.cancellation);

    assertEquals("GET " + Api.CLUSTER + "/links", api.sent());
    assertEquals("GET " + Api.CLUSTER + "/links/orders/configs", api.sent());
    assertEquals("GET " + Api.CLUSTER + "/links/orders/mirrors", api.sent());
  }

  @ParameterizedTest
  @CsvSource({
    "false, FOR_REAL, ?force=false",
    "true, FOR_REAL, ?force=true",
    "false, VALIDATE_ONLY, ?force=false&validate_only=true"
  })
  void deletesWithForceOnlyWhereAsked(boolean force, Apply apply, String query) {
    api.answers(204, "").links().delete("orders", force, apply, api.cancellation);

    assertEquals("DELETE " + Api.CLUSTER + "/links/orders" + query, api.sent());
  }

  @Test
  void setsAndResetsInOneCall() {
    api.answers(204, "").links().alter("orders", CHANGES, Apply.FOR_REAL, api.cancellation);

    RecordedRequest request = api.request();
    assertEquals(
        "PUT " + Api.CLUSTER + "/links/orders/configs:alter HTTP/1.1", request.getRequestLine());
    assertEquals(
        """
        {"data":[{"name":"acl.sync.enable","value":"true","operation":"SET"},\
        {"name":"acl.sync.ms","operation":"DELETE"}]}""",
        request.getBody().utf8());
  }

  @Test
  void saysValidateOnlyInQueryAndBody() {
    List<SettingChange> reset = List.of(new SettingChange.Reset("a"));

    api.answers(200, "").links().alter("orders", reset, Apply.VALIDATE_ONLY, api.cancellation);

    RecordedRequest request = api.request();
    assertEquals(
        Api.CLUSTER + "/links/orders/configs:alter?validate_only=true", request.getTarget());
    assertEquals(
        "{\"data\":[{\"name\":\"a\",\"operation\":\"DELETE\"}],\"validate_only\":true}",
        request.getBody().utf8());
  }

  @Test
  void altersOneByOneWhereTheServerDoesNotKnowAlter() {
    api.answers(405, "").answers(204, "").answers(204, "");

    api.links().alter("orders", CHANGES, Apply.FOR_REAL, api.cancellation);

    api.request();
    RecordedRequest set = api.request();
    assertEquals(
        "PUT " + Api.CLUSTER + "/links/orders/configs/acl.sync.enable HTTP/1.1",
        set.getRequestLine());
    assertEquals("{\"value\":\"true\"}", set.getBody().utf8());
    assertEquals("DELETE " + Api.CLUSTER + "/links/orders/configs/acl.sync.ms", api.sent());
  }

  @Test
  void neverValidatesOneByOne() {
    api.answers(405, "");

    assertEquals(
        UNSUPPORTED,
        kind(() -> api.links().alter("orders", CHANGES, Apply.VALIDATE_ONLY, api.cancellation)));
    assertEquals(1, api.server.getRequestCount());
  }

  @Test
  void sendsEachKindOfLogin() {
    assertEquals("Basic a2V5OnNlY3JldA==", authorization(Api.KEY));
    assertEquals("Bearer abc.def", authorization(new Bearer(Secret.of("abc.def"))));
    assertNull(authorization(new Anonymous()));
  }

  private String authorization(Login login) {
    api.answers(200, EMPTY_PAGE)
        .connector
        .open(Api.access(api.url(""), login, Tls.SYSTEM), Api.LIMITS)
        .links()
        .list(api.cancellation);
    return api.request().getHeaders().get("Authorization");
  }

  private static ApiException.Kind kind(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(ApiException.class, call).kind();
  }
}
