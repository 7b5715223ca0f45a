package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ApiException.Kind.INVALID;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.Secret;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Optional;

/**
 * A proxy that a variable names.
 *
 * @param variable the variable, for messages
 * @param proxy where it is
 * @param login the {@code Proxy-Authorization} for it, empty where the URL has no user
 */
record ProxyServer(String variable, Proxy proxy, Optional<Secret> login) {
  private static final int HTTP_PORT = 80;
  private static final int SOCKS_PORT = 1080;

  /** Reads a variable's value; a scheme may be left out and is {@code http} then. */
  static ProxyServer parse(String variable, String value) {
    try {
      URI uri = new URI(value.contains("://") ? value : "http://" + value);
      if (uri.getHost() == null) {
        throw unusable(variable);
      }
      return new ProxyServer(variable, proxy(variable, uri), login(uri.getRawUserInfo()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw unusable(variable);
    }
  }

  private static Proxy proxy(String variable, URI uri) {
    boolean http = uri.getScheme().equalsIgnoreCase("http");
    if (!http && !uri.getScheme().toLowerCase(Locale.ROOT).startsWith("socks5")) {
      throw unusable(variable);
    }
    int usual = http ? HTTP_PORT : SOCKS_PORT;
    InetSocketAddress address =
        InetSocketAddress.createUnresolved(
            uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort());
    return new Proxy(http ? Proxy.Type.HTTP : Proxy.Type.SOCKS, address);
  }

  private static Optional<Secret> login(String userInfo) {
    if (userInfo == null || userInfo.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = userInfo.split(":", 2);
    String password = parts.length > 1 ? decoded(parts[1]) : "";
    return Optional.of(Authorization.basic(decoded(parts[0]), Secret.of(password)));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  /** Does not quote the value: it can hold a password. */
  private static ApiException unusable(String variable) {
    return ApiException.of(
        INVALID, variable + " is not the URL of a proxy, such as http://host:3128");
  }
}
