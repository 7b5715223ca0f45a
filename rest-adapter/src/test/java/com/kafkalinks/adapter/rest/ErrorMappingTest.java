package com.kafkalinks.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErrorMappingTest {
  private static final String REQUEST = "GET /kafka/v3/clusters/lkc-1/links/orders";
  private static final Masking NOTHING = new Masking(Set.of(), Set.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          NAME_TAKEN     | 400 | 400   | A cluster link already exists with the provided link name: Unable to validate cluster link due to error: Cluster link 'orders' already exists.
          NAME_TAKEN     | 400 | 404   | A cluster link already exists with the provided link name: orders
          NAME_TAKEN     | 400 | 400   | A cluster link already exists with the provided link name: Cluster link 'prefix' already exists.
          NAME_TAKEN     | 400 | 40002 | Cluster link 'my prefix' already exists.
          PREFIX_TAKEN   | 400 | 40002 | prefix already exists
          PREFIX_TAKEN   | 400 | 40002 | A cluster link with the prefix 'eu-' already exists.
          NAME_TAKEN     | 400 | 40002 | Topic 'orders' already exists.
          BEING_DELETED  | 400 | 40002 | Topic 'orders' is marked for deletion.
          MIRROR_RENAMED | 400 | 40035 | Topic renaming for mirroring not yet supported
          REMOTE_LINK_MISSING   | 400 | 400   | Unable to validate cluster link due to error: the destination cluster does not have a link named orders
          REMOTE_REFUSED | 401 | 401   | Unable to validate cluster link due to error: Client SASL mechanism 'PLAIN' not enabled in the server, enabled mechanisms are [SCRAM-SHA-512]
          REMOTE_REFUSED | 401 | 40101 | Unable to validate cluster link due to error: Authentication failed
          REMOTE_REFUSED | 400 | 400   | Unable to validate cluster link due to error: The provided cluster is invalid.
          REMOTE_REFUSED | 400 | 400   | Invalid Cluster Link: Invalid cluster link. Link error code: BOOTSTRAP_TCP_CONNECTION_FAILED_ERROR. Link error message: Failed to create a TCP connection to the destination cluster. Error message: Unable to validate cluster link due to error: The provided cluster is invalid.
          INVALID        | 400 | 400   | Unable to validate cluster link due to error: Unable to create client using provided properties when validating the cluster link: Invalid PEM keystore configs, root cause: no key
          INVALID        | 400 | 400   | Source cluster ID matches local cluster ID lkc-1. Cannot create cluster link to self.
          INVALID        | 400 | 40002 | Unexpected cluster link id. Should not be provided for bi-directional cluster link with inbound connections.
          INVALID        | 400 | 400   | Invalid Cluster Link Name.
          INVALID        | 400 | 400   | Invalid Config Name.
          INVALID        | 400 | 400   | Cannot deserialize value of type `java.lang.Integer` from String "A": not a valid `java.lang.Integer` value
          INVALID        | 400 | 40035 | The version of this API is not supported in the underlying Kafka cluster.
          INVALID        | 400 | 40002 | The server experienced an unexpected error when processing the request.
          INVALID        | 402 | 402   | Your plan has no more links.
          NOT_FOUND      | 404 | 404   | The cluster link doesn't exist:
          NOT_FOUND      | 404 | 404   | The cluster link doesn't exist: Cluster link 'orders' does not exist.
          NOT_FOUND      | 404 | 40401 | Cluster link 'orders' does not exist.
          NOT_FOUND      | 404 | 404   | Unable to resolve cluster link information for orders
          NOT_FOUND      | 404 | 404   | Mirrors: Unable to resolve cluster link information for orders
          NOT_FOUND      | 404 | 404   | The mirror topic doesn't exist:
          WRONG_PLACE    | 404 | 404   | Cluster lkc-1 cannot be found.
          WRONG_PLACE    | 404 | 404   | HTTP 404 Not Found
          NOT_FOUND      | 404 | 40403 | This server does not host this topic-partition.
          KEY_REFUSED    | 401 | 40101 | Authentication failed
          DENIED         | 401 | 401   | Not authorized: the authenticated user didn't have the right access to the resource: Cluster authorization failed.
          DENIED         | 403 | 40301 | Request is not authorized
          UNSUPPORTED    | 405 | 405   | HTTP 405 Method Not Allowed
          UNAVAILABLE    | 408 | 408   | The server received the request, but the operation timed out
          THROTTLED      | 429 | 429   | Request rate limit exceeded: The rate limit of requests per second has been exceeded.
          UNAVAILABLE    | 500 | 500   | Internal Server Error
          UNAVAILABLE    | 500 | 50002 | Kafka error
          UNAVAILABLE    | 500 | 50003 | Retriable Kafka error
          UNAVAILABLE    | 503 | 50302 | Broker not available
          """)
  void readsTheKindFromWhatTheApiSays(Kind kind, int status, int code, String message) {
    String body = Json.write(Map.of("error_code", code, "message", message));

    ApiException failure = failure(status, body);

    assertEquals(kind, failure.kind());
    assertEquals(status, failure.status());
    assertEquals(code, failure.errorCode());
    assertEquals(message, failure.detail());
    assertTrue(failure.getMessage().startsWith(message + " (" + REQUEST), failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "KEY_REFUSED, 401",
    "DENIED, 403",
    "WRONG_PLACE, 404",
    "UNSUPPORTED, 405",
    "THROTTLED, 429",
    "INVALID, 400",
    "INVALID, 402",
    "UNAVAILABLE, 502",
    "MALFORMED, 304"
  })
  void readsTheKindFromTheStatusWhereTheBodyIsNotTheApis(Kind kind, int status) {
    for (String body : new String[] {"", "<html>swordfish</html>", "[]", "swordfish", "{\"a\":"}) {
      ApiException failure = failure(status, body);

      assertEquals(kind, failure.kind());
      assertFalse(failure.getMessage().contains("swordfish"), failure.getMessage());
      assertFalse(failure.detail().isBlank());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"error_code": null, "message": null}
          {"error_code": "no number", "message": ["swordfish"]}
          {"error_code": 99999999999, "message": {"a": "swordfish"}}
          {"unknown": true}
          """)
  void survivesOddErrorBodies(String body) {
    assertEquals(Kind.INVALID, failure(400, body).kind());
  }

  @Test
  void readsTheMessageBesideAnOddCode() {
    ApiException failure = failure(400, "{\"error_code\": {}, \"message\": \"no\"}");

    assertEquals("no", failure.detail());
    assertEquals(0, failure.errorCode());
  }

  @Test
  void shortensAMessageOfAnySize() {
    String body = Json.write(Map.of("message", "x".repeat(100_000)));

    assertTrue(failure(400, body).getMessage().length() < 2_200);
  }

  @Test
  void keepsThePauseThatTheServerAsksFor() {
    Answer answer = new Answer(429, "", "", Duration.ofSeconds(7));

    assertEquals(
        Duration.ofSeconds(7), ErrorMapping.failure(REQUEST, answer, NOTHING).retryAfter());
  }

  private static ApiException failure(int status, String body) {
    return ErrorMapping.failure(REQUEST, new Answer(status, body, "", Duration.ZERO), NOTHING);
  }
}
