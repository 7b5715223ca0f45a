package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.UNREACHABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.Secret;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Through a proxy, which here is the server itself. */
final class ProxyTest {
  private static final String LOGIN = "Basic bWU6c3dvcmRmaXNo";

  private final Api server = new Api();
  private Api api;

  @AfterEach
  void close() {
    api.close();
    server.close();
  }

  @Test
  void opensATunnelForHttps() {
    Tls tls = serveTls();
    through("https_proxy", "me:swordfish@");
    server.answers(new MockResponse.Builder().inTunnel()).answers(200, "{\"data\":[]}");

    links("https://a.test", tls).list(api.cancellation);

    RecordedRequest tunnel = server.request();
    assertEquals("CONNECT a.test:443 HTTP/1.1", tunnel.getRequestLine());
    assertEquals(LOGIN, tunnel.getHeaders().get("Proxy-Authorization"));
    assertNull(tunnel.getHeaders().get("Authorization"));
    RecordedRequest request = server.request();
    assertEquals(Api.CLUSTER + "/links", request.getTarget());
    assertNull(request.getHeaders().get("Proxy-Authorization"));
  }

  @Test
  void opensATunnelWithoutALogin() {
    Tls tls = serveTls();
    through("HTTPS_PROXY", "");
    server.answers(new MockResponse.Builder().inTunnel()).answers(200, "{\"data\":[]}");

    links("https://a.test", tls).list(api.cancellation);

    assertNull(server.request().getHeaders().get("Proxy-Authorization"));
  }

  @Test
  void saysThatTheProxyRefusesItsLogin() {
    for (String login : new String[] {"", "me:swordfish@"}) {
      if (api != null) {
        api.close();
      }
      through("HTTPS_PROXY", login);
      server.answers(refusal().inTunnel());

      assertRefused(links("https://a.test", Tls.SYSTEM));
    }
  }

  @Test
  void logsInToAProxyOfPlainHttpWithEachRequest() {
    through("HTTP_PROXY", "me:swordfish@");
    server.answers(201, "");
    NewLink link = new NewLink("a", NewLink.FarEnd.SOURCE, "lkc-2", "", Map.of(), true);

    links("http://a.test", Tls.SYSTEM).create(link, Apply.FOR_REAL, api.cancellation);

    RecordedRequest request = server.request();
    assertEquals(LOGIN, request.getHeaders().get("Proxy-Authorization"));
    assertEquals("a.test", request.getUrl().host());
    assertEquals(1, server.server.getRequestCount());
  }

  @Test
  void saysThatAProxyOfPlainHttpRefusesItsLogin() {
    through("HTTP_PROXY", "me:swordfish@");
    server.answers(refusal());

    assertRefused(links("http://a.test", Tls.SYSTEM));
  }

  @Test
  void namesTheVariableOfAProxyThatIsNotThere() {
    api = new Api(Map.of("https_proxy", "http://me:swordfish@no-such-proxy.invalid:3128"));
    ClusterLinks links = links("https://a.test", Tls.SYSTEM);

    ApiException failure = assertThrows(ApiException.class, () -> links.list(api.cancellation));

    assertEquals(UNREACHABLE, failure.kind());
    assertEquals(
        "no address is known for a.test through the proxy that HTTPS_PROXY names"
            + " (GET /kafka/v3/clusters/lkc-1/links)",
        failure.getMessage());
  }

  private void assertRefused(ClusterLinks links) {
    ApiException failure = assertThrows(ApiException.class, () -> links.list(api.cancellation));

    assertEquals(UNREACHABLE, failure.kind());
    assertEquals(
        "the proxy wants another user and password", failure.getMessage().substring(0, 41));
    assertFalse(failure.getMessage().contains("swordfish"));
  }

  private static MockResponse.Builder refusal() {
    return new MockResponse.Builder().code(407).addHeader("Proxy-Authenticate: Basic realm=\"p\"");
  }

  private void through(String variable, String login) {
    String proxy =
        "http://" + login + server.url("").replace("http://", "").replace("https://", "");
    api = new Api(Map.of(variable, proxy));
  }

  private Tls serveTls() {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("a.test").build();
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    server.server.useHttps(certificates.sslSocketFactory());
    return new Tls(certificate.certificatePem(), "", Secret.of(""), Secret.of(""));
  }

  private ClusterLinks links(String endpoint, Tls tls) {
    return api.connector.open(Api.access(endpoint, Api.KEY, tls), Api.LIMITS).links();
  }
}
