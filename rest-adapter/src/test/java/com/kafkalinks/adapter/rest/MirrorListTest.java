package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.MALFORMED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.kafkalinks.adapter.ApiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of mirror topics that is not whole does not show that a link has no live ones. */
class MirrorListTest {
  private static final String ROW =
      "{\"link_name\":\"orders\",\"mirror_topic_name\":\"a\",\"mirror_status\":\"ACTIVE\"}";

  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#x", "?page=2"})
  void takesNoListThatLeadsInACircle(String next) {
    String self = next.isEmpty() ? Api.CLUSTER + "/links/orders/mirrors" : next;
    String page = "{\"data\":[%s],\"metadata\":{\"next\":\"%s\"}}".formatted(ROW, self);
    api.answers(200, page).answers(200, page).answers(200, page);

    assertMalformed();
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 203, 206})
  void takesOnlyStatus200ForWhole(int status) {
    api.answers(status, "{\"data\":[]}");

    assertMalformed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"data\":[null]}", "{\"data\":null}", "{}", "{\"data\":[],\"data\":[]}"})
  void takesNoListWithoutItsRows(String body) {
    api.answers(200, body);

    assertMalformed();
  }

  private void assertMalformed() {
    ApiException failure =
        assertThrows(
            ApiException.class,
            () -> api.cluster().mirrorTopics().list("orders", api.cancellation));
    assertEquals(MALFORMED, failure.kind());
  }
}
