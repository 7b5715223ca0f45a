package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.Secret;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies that the environment asks for, as Go programs read it: {@code HTTPS_PROXY} for https,
 * {@code HTTP_PROXY} for http, {@code NO_PROXY} for what goes direct; upper case before lower; this
 * machine is never asked through a proxy.
 *
 * @see <a href="https://pkg.go.dev/golang.org/x/net/http/httpproxy">httpproxy</a>
 */
final class ProxyVariables extends ProxySelector {
  private final Map<String, String> environment;
  private final NoProxy direct;

  ProxyVariables(Map<String, String> environment) {
    this.environment = environment;
    this.direct = NoProxy.parse(value("NO_PROXY"));
  }

  /**
   * The proxy for a URL, empty for none.
   *
   * @throws com.kafkalinks.adapter.ApiException {@code INVALID} if the variable is no URL
   */
  Optional<ProxyServer> proxy(URI url) {
    String scheme = url.getScheme().toUpperCase(Locale.ROOT);
    String variable = scheme + "_PROXY";
    if (value(variable).isEmpty() || direct.covers(url)) {
      return Optional.empty();
    }
    return Optional.of(ProxyServer.parse(variable, value(variable)));
  }

  /** The login for a proxy that is one of ours. */
  Optional<Secret> login(Proxy proxy) {
    return Stream.of("HTTPS_PROXY", "HTTP_PROXY")
        .filter(variable -> !value(variable).isEmpty())
        .map(variable -> ProxyServer.parse(variable, value(variable)))
        .filter(server -> server.proxy().equals(proxy))
        .flatMap(server -> server.login().stream())
        .findFirst();
  }

  private String value(String variable) {
    String upper = environment.getOrDefault(variable, "");
    String value =
        upper.isEmpty() ? environment.getOrDefault(variable.toLowerCase(Locale.ROOT), "") : upper;
    return value.strip();
  }

  @Override
  public List<Proxy> select(URI url) {
    return List.of(proxy(url).map(ProxyServer::proxy).orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI url, SocketAddress address, IOException failure) {
    // Nothing to learn: there is no second proxy.
  }
}
