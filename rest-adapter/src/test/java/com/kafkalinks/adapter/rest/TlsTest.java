package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.UNREACHABLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterAccess.Anonymous;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is trusted and what is shown, on real TLS connections. */
final class TlsTest {
  private static final HeldCertificate CA = authority("our CA");
  private static final HeldCertificate STRANGER = authority("another CA");
  private static final HeldCertificate SERVER = signed("localhost").ecdsa256().build();
  private static final HeldCertificate CLIENT = signed("client").ecdsa256().build();
  private static final HeldCertificate RSA_CLIENT = signed("client").keyPair(RsaKeys.PAIR).build();

  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void trustsThePrivateAuthorityItWasGiven() {
    serve(SERVER);

    assertEquals("HTTP/2", listed(trusting(CA)).getVersion());
  }

  @Test
  void sendsACreateAgainWhereHttp2SaysThatItWasNotProcessed() {
    serve(SERVER);
    api.answers(
            new MockResponse.Builder()
                .onRequestStart(
                    new SocketEffect.CloseStream(ErrorCode.REFUSED_STREAM.getHttpCode())))
        .answers(201, "");
    NewLink link = new NewLink("orders", FarEnd.SOURCE, "lkc-2", "", Map.of(), true);

    links(api, api.url(""), trusting(CA)).create(link, Apply.FOR_REAL, api.cancellation);

    assertEquals(2, api.server.getRequestCount());
    assertEquals(1, api.time.waits().size());
  }

  @Test
  void trustsAnyOfSeveralAuthorities() {
    serve(SERVER);

    listed(trusting("# comment\r\n" + STRANGER.certificatePem() + "text\n" + CA.certificatePem()));
  }

  @Test
  void trustsTheFileOfTheEnvironment(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("ca file.pem"), CA.certificatePem());
    try (Api own = new Api(Map.of("SSL_CERT_FILE", file.toString()))) {
      serve(own, SERVER);

      own.answers(200, "{\"data\":[]}");
      links(own, own.url(""), Tls.SYSTEM).list(own.cancellation);

      assertEquals(1, own.server.getRequestCount());
    }
  }

  @Test
  void refusesAServerThatNobodyTrusts() {
    serve(SERVER);

    ApiException system = failure(api.url(""), Tls.SYSTEM);
    ApiException other = failure(api.url(""), trusting(STRANGER));

    assertEquals(UNREACHABLE, system.kind());
    assertEquals(UNREACHABLE, other.kind());
    assertTrue(other.getMessage().startsWith("nothing trusts the certificate of localhost:"));
    assertEquals(0, api.server.getRequestCount());
    assertEquals(List.of(), api.time.waits());
  }

  @Test
  void refusesACertificateOfAnotherHost() {
    serve(signed("elsewhere.test").ecdsa256().build());

    ApiException failure = failure(api.url(""), trusting(CA));

    assertEquals(UNREACHABLE, failure.kind());
    assertTrue(failure.getMessage().startsWith("the certificate is not that of localhost:"));
    assertEquals(0, api.server.getRequestCount());
  }

  @Test
  void refusesAServerThatDoesNotSpeakTls() throws Exception {
    try (ServerSocket plain = new ServerSocket(0)) {
      Thread server = new Thread(() -> answerInTheClear(plain));
      server.start();

      String endpoint = "https://127.0.0.1:" + plain.getLocalPort();
      ApiException failure = failure(endpoint, trusting(CA));

      server.join();
      assertEquals(UNREACHABLE, failure.kind());
      assertTrue(failure.getMessage().startsWith("no TLS connection is agreed with 127.0.0.1:"));
    }
  }

  private static void answerInTheClear(ServerSocket plain) {
    try (Socket socket = plain.accept()) {
      socket.getInputStream().read(new byte[1024]);
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
      socket.getInputStream().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void showsItsClientCertificate() {
    serve(SERVER);
    api.server.requireClientAuth();
    for (HeldCertificate client : List.of(CLIENT, RSA_CLIENT)) {
      RecordedRequest request = listed(showing(client));

      assertEquals(client.certificate(), request.getHandshake().peerCertificates().get(0));
    }
  }

  @Test
  void isRefusedWithoutTheClientCertificateThatTheServerWants() {
    serve(SERVER);
    api.server.requireClientAuth();

    failure(api.url(""), trusting(CA));

    assertEquals(0, api.server.getRequestCount());
  }

  @Test
  void keepsConnectionsOfDifferentMaterialApart() {
    serve(SERVER);
    api.server.requestClientAuth();

    assertEquals(1, listed(showing(CLIENT)).getHandshake().peerCertificates().size());
    assertEquals(0, listed(trusting(CA)).getHandshake().peerCertificates().size());
    assertEquals(1, listed(showing(CLIENT)).getExchangeIndex());
  }

  private void serve(HeldCertificate certificate) {
    serve(api, certificate);
  }

  private static void serve(Api api, HeldCertificate certificate) {
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .addTrustedCertificate(CA.certificate())
            .build();
    api.server.useHttps(certificates.sslSocketFactory());
  }

  @Test
  void aPortThatNeverAnswersTheHandshakeIsNamedAsSuch() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Cancellation cancellation = Cancellation.root(new UntilHandshake(silent))) {
      String endpoint = "https://localhost:" + silent.getLocalPort();
      ClusterLinks links = links(api, endpoint, trusting(CA));

      ApiException failure =
          assertThrows(
              ApiException.class, () -> links.list(cancellation.within(Duration.ofSeconds(5))));

      assertEquals(UNREACHABLE, failure.kind());
      assertTrue(failure.getMessage().contains("write `http://`"), failure.getMessage());
    }
  }

  /** A clock on which every answer is late, once the server has the first byte of a handshake. */
  private record UntilHandshake(ServerSocket server) implements Time {
    @Override
    public long nanos() {
      return 0;
    }

    @Override
    public void await(Condition condition, long nanos) {}

    @Override
    public <T> T await(Future<T> answer, long nanos) throws TimeoutException {
      try (Socket client = server.accept()) {
        assertTrue(client.getInputStream().read() >= 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      throw new TimeoutException();
    }
  }

  private RecordedRequest listed(Tls tls) {
    api.answers(200, "{\"data\":[]}");
    links(api, api.url(""), tls).list(api.cancellation);
    return api.request();
  }

  private ApiException failure(String endpoint, Tls tls) {
    ClusterLinks links = links(api, endpoint, tls);
    return assertThrows(ApiException.class, () -> links.list(api.cancellation));
  }

  private static ClusterLinks links(Api api, String endpoint, Tls tls) {
    return api.connector.open(Api.access(endpoint, new Anonymous(), tls), Api.LIMITS).links();
  }

  private static Tls trusting(HeldCertificate authority) {
    return trusting(authority.certificatePem());
  }

  private static Tls trusting(String pem) {
    return new Tls(pem, "", Secret.of(""), Secret.of(""));
  }

  private static Tls showing(HeldCertificate client) {
    return new Tls(
        CA.certificatePem(),
        client.certificatePem(),
        Secret.of(client.privateKeyPkcs8Pem()),
        Secret.of(""));
  }

  private static HeldCertificate authority(String name) {
    return new HeldCertificate.Builder().commonName(name).certificateAuthority(1).build();
  }

  private static HeldCertificate.Builder signed(String name) {
    return new HeldCertificate.Builder()
        .commonName(name)
        .addSubjectAlternativeName(name)
        .signedBy(CA);
  }
}
