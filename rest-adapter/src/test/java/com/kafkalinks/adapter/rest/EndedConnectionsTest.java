package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.UNAVAILABLE;
import static com.kafkalinks.adapter.rest.Http2Server.Fate.ANSWERED;
import static com.kafkalinks.adapter.rest.Http2Server.Fate.LAST;
import static com.kafkalinks.adapter.rest.Http2Server.Fate.LOST;
import static com.kafkalinks.adapter.rest.Http2Server.Fate.UNPROCESSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorAction;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.NewMirrorTopic;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.operation.Cancellation;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Servers that end their connections, as gateways do when they are restarted: a request that they
 * did not process is sent again, and a write that they may have carried out is not.
 */
final class EndedConnectionsTest {
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  private static final Tls TRUSTING =
      new Tls(CERTIFICATE.certificatePem(), "", Secret.of(""), Secret.of(""));

  /** The read, and the writes that must not be carried out twice. */
  private enum Request {
    READ {
      @Override
      void send(KafkaCluster cluster, Cancellation end) {
        assertEquals(List.of(), cluster.links().list(end));
      }
    },
    CREATE_LINK {
      @Override
      void send(KafkaCluster cluster, Cancellation end) {
        NewLink link = new NewLink("orders", FarEnd.SOURCE, "lkc-2", "", Map.of(), true);
        cluster.links().create(link, Apply.FOR_REAL, end);
      }
    },
    CREATE_MIRROR {
      @Override
      void send(KafkaCluster cluster, Cancellation end) {
        NewMirrorTopic topic = new NewMirrorTopic("purchases", "", OptionalInt.empty(), Map.of());
        cluster.mirrorTopics().create("orders", topic, end);
      }
    },
    PROMOTE {
      @Override
      void send(KafkaCluster cluster, Cancellation end) {
        List<String> topics = List.of("purchases");
        assertEquals(
            List.of(),
            cluster
                .mirrorTopics()
                .act("orders", MirrorAction.PROMOTE, topics, Apply.FOR_REAL, end));
      }
    };

    abstract void send(KafkaCluster cluster, Cancellation end);
  }

  private final Api api = new Api();
  private final Http2Server server = server();
  private final KafkaCluster cluster =
      api.connector.open(Api.access(server.url(), Api.KEY, TRUSTING), Api.LIMITS);

  private static Http2Server server() {
    try {
      return new Http2Server(
          new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() {
    server.close();
    api.close();
  }

  private void send(Request request) {
    request.send(cluster, api.cancellation);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasNotProcessedIsSentAgain(Request request) {
    server.then(UNPROCESSED);

    send(request);

    assertEquals(List.of(UNPROCESSED, ANSWERED), server.seen());
    assertEquals(2, server.connections());
    assertEquals(1, api.time.waits().size());
  }

  @Test
  void aReadThatWasNotProcessedAfterAnotherOneIsSentAgain() {
    server.then(ANSWERED, UNPROCESSED);

    send(Request.READ);
    send(Request.READ);

    assertEquals(List.of(ANSWERED, UNPROCESSED, ANSWERED), server.seen());
    assertEquals(2, server.connections());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNeverProcessedIsGivenUp(Request request) {
    int tries = Api.LIMITS.maxRetries() + 1;
    List<Http2Server.Fate> refusals = Collections.nCopies(tries, UNPROCESSED);
    server.then(refusals.toArray(Http2Server.Fate[]::new));

    ApiException failure = assertThrows(ApiException.class, () -> send(request));

    assertEquals(UNAVAILABLE, failure.kind());
    assertEquals(refusals, server.seen());
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerAfterGoAwayCounts(Request request) {
    server.then(LAST);

    send(request);
    send(Request.READ);

    assertEquals(List.of(LAST, ANSWERED), server.seen());
    assertEquals(2, server.connections());
    assertEquals(List.of(), api.time.waits());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "READ")
  void aWriteThatMayHaveBeenProcessedIsNotSentAgain(Request request) {
    server.then(LOST);

    ApiException failure = assertThrows(ApiException.class, () -> send(request));

    assertEquals(UNAVAILABLE, failure.kind());
    assertFalse(failure.clearlyRefused());
    assertEquals(List.of(LOST), server.seen());
  }

  @Test
  void aReadWhoseAnswerIsLostIsSentAgain() {
    server.then(LOST);

    send(Request.READ);

    assertEquals(List.of(LOST, ANSWERED), server.seen());
  }

  /** HTTP/1.1: some announce it with {@code Connection: close}, some close without a word. */
  @ParameterizedTest
  @EnumSource
  void connectionsThatAreClosedAfterAnAnswerCostNoWrite(Request request) {
    for (boolean announced : new boolean[] {true, false}) {
      closing(announced);
      api.answers(200, "{\"data\":[]}");

      api.links().list(api.cancellation);
      request.send(api.cluster(), api.cancellation);

      assertEquals("GET", api.request().getMethod());
      assertEquals(0, api.request().getExchangeIndex());
    }
    assertEquals(4, api.server.getRequestCount());
  }

  private void closing(boolean announced) {
    MockResponse.Builder answer =
        new MockResponse.Builder()
            .body("{\"data\":[]}")
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE);
    api.answers(announced ? answer.addHeader("Connection", "close") : answer);
  }
}
