package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.Secret;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a create may have been carried out, and when it surely was not. */
final class UnclearCreateTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  private void create(String secret) {
    Map<String, Secret> settings = Map.of("sasl.jaas.config", Secret.of(secret));
    NewLink link = new NewLink("orders", FarEnd.SOURCE, "lkc-2", "", settings, true);
    api.links().create(link, Apply.FOR_REAL, api.cancellation);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 302, 304, 307, 308, 460, 499, 600, 799})
  void anOddStatusSaysNothing(int status) {
    api.answers(new MockResponse.Builder().code(status).addHeader("Location", "/moved"));

    ApiException failure = assertThrows(ApiException.class, () -> create("x"));

    assertEquals(UNAVAILABLE, failure.kind());
    assertFalse(failure.clearlyRefused());
    assertEquals(1, api.server.getRequestCount());
  }

  @Test
  void aLongLoginDoesNotSpoilTheAnswer() {
    api.answers(503, "{\"message\":\"busy\"}");

    ApiException failure =
        assertThrows(ApiException.class, () -> create("password=\"" + "x".repeat(20_000) + "\";"));

    assertEquals("busy", failure.detail());
  }

  @Test
  void isSentOnAConnectionThatNobodyUsedBefore() {
    api.answers(200, "{\"data\":[]}").answers(201, "").answers(200, "{\"data\":[]}");

    api.links().list(api.cancellation);
    create("x");
    api.links().list(api.cancellation);

    assertEquals(0, api.request().getExchangeIndex());
    assertEquals(0, api.request().getExchangeIndex());
    assertEquals(1, api.request().getExchangeIndex());
  }

  @Test
  void triesEveryAddressOfAHostName() throws Exception {
    try (MockWebServer six = new MockWebServer()) {
      six.enqueue(new MockResponse.Builder().body("{\"data\":[]}").build());
      six.start(InetAddress.getAllByName("::1")[0], 0);
      String endpoint = "http://localhost:" + six.getPort();

      assertEquals(
          List.of(),
          api.connector
              .open(Api.access(endpoint, Api.KEY, Tls.SYSTEM), Api.LIMITS)
              .links()
              .list(api.cancellation));
    }
  }
}
