package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProxyVariablesTest {
  @ParameterizedTest
  @CsvSource({
    "HTTPS_PROXY, http://proxy:3128,        https://a.test, HTTP, proxy, 3128",
    "https_proxy, http://proxy:3128/,       https://a.test, HTTP, proxy, 3128",
    "HTTPS_PROXY, proxy:3128,               https://a.test, HTTP, proxy, 3128",
    "HTTPS_PROXY, HTTP://proxy,             https://a.test, HTTP, proxy, 80",
    "HTTPS_PROXY, http://me:p%40ss@proxy:1, https://a.test, HTTP, proxy, 1",
    "HTTPS_PROXY, http://[::2]:3128,        https://a.test, HTTP, [::2], 3128",
    "HTTP_PROXY,  http://proxy:3128,        http://a.test,  HTTP, proxy, 3128",
    "HTTPS_PROXY, socks5://proxy,           https://a.test, SOCKS, proxy, 1080",
    "HTTPS_PROXY, socks5h://proxy:9,        https://a.test, SOCKS, proxy, 9"
  })
  void takesTheProxyOfTheScheme(
      String variable, String value, String url, Proxy.Type type, String host, int port) {
    Proxy proxy = proxy(Map.of(variable, value), url);

    assertEquals(type, proxy.type());
    assertEquals(host + "/<unresolved>:" + port, proxy.address().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS_PROXY, http://a.test",
    "HTTP_PROXY,  https://a.test",
    "HTTPS_PROXY, https://localhost:8090",
    "HTTPS_PROXY, https://127.0.0.1",
    "HTTPS_PROXY, https://127.9.9.9:1",
    "HTTPS_PROXY, https://[::1]:8090",
    "ALL_PROXY,   https://a.test"
  })
  void goesDirectWhereNoVariableCounts(String variable, String url) {
    assertEquals(Proxy.NO_PROXY, proxy(Map.of(variable, "http://proxy:3128"), url));
  }

  @Test
  void prefersUpperCaseAndTakesEmptyForAbsent() {
    Map<String, String> both = Map.of("HTTPS_PROXY", "http://up", "https_proxy", "http://low");
    Map<String, String> empty = Map.of("HTTPS_PROXY", " ", "https_proxy", "http://low");

    assertTrue(proxy(both, "https://a.test").toString().contains("up"));
    assertEquals(Proxy.NO_PROXY, proxy(Map.of("HTTPS_PROXY", ""), "https://a.test"));
    assertEquals(Proxy.NO_PROXY, proxy(empty, "https://a.test"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *                  | https://a.test
          a.test             | https://a.test
          A.Test             | https://a.TEST:8090
          a.test             | https://b.a.test
          .a.test            | https://b.a.test
          *.a.test           | https://b.a.test
          x, a.test ,y       | https://a.test
          x a.test           | https://a.test
          a.test:443         | https://a.test
          a.test:8090        | https://a.test:8090
          10.1.2.3           | https://10.1.2.3
          10.0.0.0/8         | https://10.1.2.3:8090
          fd00::/8           | https://[fd00::1]:8090
          [fd00::1]          | https://[fd00::1]
          [fd00::1]:8090     | https://[fd00::1]:8090
          fd00::1            | https://[fd00::1]
          kafka_rest         | https://kafka_rest:8090
          """)
  void goesDirectToWhatNoProxyNames(String noProxy, String url) {
    assertEquals(
        Proxy.NO_PROXY,
        proxy(Map.of("HTTPS_PROXY", "http://proxy:3128", "no_proxy", noProxy), url));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          b.test             | https://a.test
          a.test             | https://ba.test
          .a.test            | https://a.test
          a.test:443         | https://a.test:8090
          a.test.            | https://a.test
          10.0.0.0/8         | https://11.1.2.3
          10.0.0.0/8         | https://a.test
          10.0.0.0/99        | https://10.1.2.3
          10.0.0.0/          | https://10.1.2.3
          fd00::/8           | https://10.1.2.3
          0.0.0.0/0          | https://[fd00::1]
          """)
  void asksTheProxyForTheRest(String noProxy, String url) {
    assertEquals(
        Proxy.Type.HTTP,
        proxy(Map.of("HTTPS_PROXY", "http://proxy:3128", "NO_PROXY", noProxy), url).type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://swordfish@proxy",
        "ftp://proxy",
        "http://",
        "://swordfish",
        "http://a b",
        "http://proxy:port",
        "http://proxy:99999",
        "http://u:%zz@proxy"
      })
  void refusesWhatIsNoProxyWithoutQuotingIt(String value) {
    ApiException failure =
        assertThrows(
            ApiException.class, () -> proxy(Map.of("HTTPS_PROXY", value), "https://a.test"));

    assertEquals(INVALID, failure.kind());
    assertTrue(failure.getMessage().startsWith("HTTPS_PROXY is not the URL of a proxy"));
    assertFalse(failure.toString().contains("swordfish"), failure.toString());
  }

  private static Proxy proxy(Map<String, String> environment, String url) {
    return new ProxyVariables(environment).select(URI.create(url)).get(0);
  }
}
