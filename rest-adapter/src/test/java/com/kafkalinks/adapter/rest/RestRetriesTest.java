package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.THROTTLED;
import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;
import static com.kafkalinks.adapter.ApiException.Kind.UNREACHABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Connector.Limits;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.testing.HeldCall;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried again, how often, when, and what ends it. */
final class RestRetriesTest {
  private static final NewLink LINK =
      new NewLink("orders", FarEnd.SOURCE, "lkc-2", "", Map.of(), true);
  private static final Limits ONE_RETRY =
      new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1);

  private final Api api = new Api();
  private final ExecutorService holding = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    holding.shutdownNow();
    api.close();
  }

  @Test
  void triesAReadAgainWithDoublingPauses() {
    for (int status : new int[] {408, 500, 502, 503, 504}) {
      api.answers(status, "");
    }
    api.answers(200, "{\"data\":[]}");

    api.links().list(api.cancellation);

    assertEquals(pauses(500, 1000, 2000, 4000, 8000), api.time.waits());
  }

  @Test
  void givesUpAfterTheLastRetryWithTheLastAnswer() {
    api.answers(500, "").answers(503, "{\"message\":\"shutting down\"}");
    Limits one = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), 1);

    ApiException failure = failure(api.links(one), links -> links.list(api.cancellation));

    assertEquals(UNAVAILABLE, failure.kind());
    assertEquals(503, failure.status());
    assertEquals("shutting down", failure.detail());
    assertEquals(2, api.server.getRequestCount());
  }

  @Test
  void triesADeleteAndAnAlterAgain() {
    api.answers(503, "").answers(204, "").answers(503, "").answers(204, "");

    api.links().delete("orders", false, Apply.FOR_REAL, api.cancellation);
    List<SettingChange> reset = List.of(new SettingChange.Reset("a"));
    api.links().alter("orders", reset, Apply.FOR_REAL, api.cancellation);

    assertEquals(4, api.server.getRequestCount());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void neverRepeatsACreateAfterAnUnclearAnswer(int status) {
    api.answers(new MockResponse.Builder().code(status).addHeader("Retry-After", "0"));

    assertEquals(UNAVAILABLE, create(Apply.FOR_REAL).kind());
    assertEquals(1, api.server.getRequestCount());
  }

  @Test
  void neverRepeatsACreateWhoseConnectionBroke() {
    api.answers(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));

    assertEquals(UNAVAILABLE, create(Apply.FOR_REAL).kind());
    assertEquals(1, api.server.getRequestCount());
  }

  @Test
  void repeatsAThrottledCreate() {
    api.answers(429, "<html>slow down</html>").answers(429, "").answers(201, "");

    api.links().create(LINK, Apply.FOR_REAL, api.cancellation);

    assertEquals(3, api.server.getRequestCount());
  }

  @Test
  void repeatsACreateThatIsOnlyValidated() {
    api.answers(503, "").answers(201, "");

    api.links().create(LINK, Apply.VALIDATE_ONLY, api.cancellation);

    assertEquals(2, api.server.getRequestCount());
  }

  @Test
  void repeatsACreateThatFoundNobodyListening() throws Exception {
    String endpoint;
    try (ServerSocket socket = new ServerSocket(0)) {
      endpoint = "http://127.0.0.1:" + socket.getLocalPort();
    }
    ClusterLinks links =
        api.connector.open(Api.access(endpoint, Api.KEY, Tls.SYSTEM), Api.LIMITS).links();

    ApiException failure =
        failure(links, all -> all.create(LINK, Apply.FOR_REAL, api.cancellation));

    assertEquals(UNAVAILABLE, failure.kind());
    assertTrue(failure.getMessage().startsWith("no connection to 127.0.0.1:"));
    assertEquals(5, api.time.waits().size());
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    api.answers(new MockResponse.Builder().code(429).addHeader("Retry-After", "7"))
        .answers(
            new MockResponse.Builder()
                .code(503)
                .addHeader("Date", "Wed, 21 Oct 2026 07:28:00 GMT")
                .addHeader("Retry-After", "Wed, 21 Oct 2026 07:28:30 GMT"))
        .answers(200, "{\"data\":[]}");

    api.links().list(api.cancellation);

    assertEquals(pauses(7_000, 30_000), api.time.waits());
  }

  @Test
  void saysTheLastAnswerWhenTheDeadlineEndsAPause() {
    api.answers(
        new MockResponse.Builder()
            .code(503)
            .addHeader("Retry-After", "3600")
            .body("{\"message\":\"shutting down\"}"));

    Ended failure = end(api.links(), links -> links.list(api.cancellation));

    assertTrue(failure.timedOut());
    assertTrue(failure.getMessage().contains("; last answer: shutting down ("));
    assertEquals(pauses(300_000), api.time.waits());
  }

  @Test
  void triesAgainAfterABrokenConnection() {
    api.answers(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()))
        .answers(new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()))
        .answers(
            new MockResponse.Builder()
                .body("{\"data\":[]}")
                .onResponseBody(new SocketEffect.CloseSocket()))
        .answers(200, "{\"data\":[]}");

    api.links().list(api.cancellation);

    assertEquals(3, api.time.waits().size());
  }

  @Test
  void triesAgainOnAConnectionThatTheServerClosedMeanwhile() {
    api.answers(
            new MockResponse.Builder()
                .body("{\"data\":[]}")
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE))
        .answers(200, "{\"data\":[]}");

    api.links().list(api.cancellation);
    api.links().list(api.cancellation);

    assertEquals(2, api.server.getRequestCount());
  }

  @Test
  void triesAgainWhatIsNotAnsweredInTime() {
    api.answers(stalled()).answers(stalled());
    holding.execute(this::holdUpNextAnswer);
    holding.execute(this::holdUpNextAnswer);

    ApiException failure = failure(api.links(ONE_RETRY), links -> links.list(api.cancellation));

    assertEquals(UNAVAILABLE, failure.kind());
    assertEquals("no answer within 1 s (GET " + Api.CLUSTER + "/links)", failure.getMessage());
    assertEquals(2, api.server.getRequestCount());
  }

  @Test
  void cutsACallOffAtTheDeadline() {
    api.answers(503, "").answers(stalled());
    holding.execute(
        () -> {
          api.request();
          holdUpNextAnswer();
        });
    Cancellation soon = api.root.within(Duration.ofMillis(900));

    Ended failure = end(api.links(), links -> links.list(soon));

    assertTrue(failure.timedOut());
    assertTrue(failure.getMessage().contains("last answer: the server failed"));
  }

  @Test
  void cutsACallOffWhenCancelled() throws Exception {
    api.answers(stalled());
    Thread canceller =
        new Thread(
            () -> {
              api.request();
              api.root.cancel();
            });
    canceller.start();

    Ended failure =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> end(api.links(), links -> links.list(api.cancellation)));

    canceller.join();
    assertFalse(failure.timedOut());
    assertEquals(1, api.server.getRequestCount());
  }

  @Test
  void sendsNothingOnceCancelled() {
    api.root.cancel();

    assertFalse(end(api.links(), links -> links.list(api.cancellation)).timedOut());
    assertEquals(0, api.server.getRequestCount());
  }

  @Test
  void givesUpAtOnceOnAHostThatDoesNotExist() {
    ClusterLinks links =
        api.connector
            .open(Api.access("http://no-such-host.invalid", Api.KEY, Tls.SYSTEM), Api.LIMITS)
            .links();

    ApiException failure = failure(links, all -> all.list(api.cancellation));

    assertEquals(UNREACHABLE, failure.kind());
    assertEquals(List.of(), api.time.waits());
  }

  @Test
  void staysThrottledAfterEveryRetry() {
    for (int i = 0; i < 6; i++) {
      api.answers(429, "{\"error_code\":429,\"message\":\"Request rate limit exceeded\"}");
    }

    assertEquals(THROTTLED, failure(api.links(), links -> links.list(api.cancellation)).kind());
    assertEquals(6, api.server.getRequestCount());
  }

  /** Lets the test's clock know that the server, which has no clock, keeps its caller waiting. */
  private void holdUpNextAnswer() {
    api.request();
    try (HeldCall call = api.time.heldCall()) {
      call.pause(Duration.ofHours(1));
    } catch (InterruptedException testIsOver) {
      Thread.currentThread().interrupt();
    }
  }

  private static MockResponse.Builder stalled() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE);
  }

  private ApiException create(Apply apply) {
    return failure(api.links(), links -> links.create(LINK, apply, api.cancellation));
  }

  private static Ended end(ClusterLinks links, Consumer<ClusterLinks> call) {
    return assertThrows(Ended.class, () -> call.accept(links));
  }

  private static ApiException failure(ClusterLinks links, Consumer<ClusterLinks> call) {
    return assertThrows(ApiException.class, () -> call.accept(links));
  }

  private static List<Duration> pauses(long... millis) {
    return java.util.Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
  }
}
