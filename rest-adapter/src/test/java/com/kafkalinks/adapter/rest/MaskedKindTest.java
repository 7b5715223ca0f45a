package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.NOT_FOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ClusterAccess.ApiKey;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password that is a word of the API's messages changes what is shown, not what it means. */
final class MaskedKindTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "cluster", "exist", "e"})
  void whatAnAnswerMeansIsReadBeforeItIsMasked(String password) {
    ApiKey key = new ApiKey("key", Secret.of(password));
    ClusterLinks links =
        api.connector.open(Api.access(api.url(""), key, Tls.SYSTEM), Api.LIMITS).links();
    api.answers(
        404,
        "{\"error_code\":404,\"message\":\"The cluster link doesn't exist: Cluster link 'orders' does not exist.\"}");

    ApiException failure =
        assertThrows(ApiException.class, () -> links.read("orders", api.cancellation));

    assertEquals(NOT_FOUND, failure.kind());
  }
}
