package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the variables of a process say about the way to servers. */
final class Environment {
  private final Map<String, String> variables;
  private final ProxyVariables proxies;
  private final Map<TlsMaterial, TlsMaterial.Sockets> known = new ConcurrentHashMap<>();

  Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
    this.proxies = new ProxyVariables(this.variables);
  }

  ProxyVariables proxies() {
    return proxies;
  }

  /** How a message says where an endpoint is: its host, and the proxy if there is one. */
  String whereabouts(RestEndpoint endpoint) {
    URI uri = URI.create(endpoint.cluster());
    return uri.getRawAuthority()
        + proxies
            .proxy(uri)
            .map(proxy -> " through the proxy that %s names".formatted(proxy.variable()))
            .orElse("");
  }

  /**
   * Sockets for an endpoint, the same ones for the same material; empty for the JDK's own.
   *
   * @throws ApiException {@code INVALID} if a variable or the material cannot be used
   */
  Optional<TlsMaterial.Sockets> sockets(RestEndpoint endpoint, Tls tls) {
    proxies.select(URI.create(endpoint.cluster()));
    if (!endpoint.isTls()) {
      return Optional.empty();
    }
    TlsMaterial material = TlsMaterial.of(tls, variables);
    return material.isSystem()
        ? Optional.empty()
        : Optional.of(known.computeIfAbsent(material, TlsMaterial::sockets));
  }
}
