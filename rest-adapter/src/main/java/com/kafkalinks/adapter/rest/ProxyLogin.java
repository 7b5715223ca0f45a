package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.Secret;
import java.io.IOException;
import java.net.Proxy;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

/**
 * Logs in to proxies: to a tunnel when it is opened, to a proxy of plain http with each request,
 * because a request body is not sent twice.
 */
final class ProxyLogin implements Authenticator, Interceptor {
  private static final String HEADER = "Proxy-Authorization";

  private final ProxyVariables proxies;

  ProxyLogin(ProxyVariables proxies) {
    this.proxies = proxies;
  }

  /** okhttp asks once before the tunnel is opened; only after that has a proxy refused. */
  @Override
  public Request authenticate(Route route, Response response) throws IOException {
    boolean asksFirst =
        response.challenges().stream()
            .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("OkHttp-Preemptive"));
    Optional<Secret> login = route == null ? Optional.empty() : proxies.login(route.proxy());
    if (login.isPresent() && asked(response).header(HEADER) == null) {
      return loggedIn(response.request(), login.get());
    }
    if (asksFirst) {
      return null;
    }
    throw new ProxyRefusal();
  }

  /** The request as the proxy saw it. */
  private static Request asked(Response response) {
    Response answer = response.networkResponse();
    return answer == null ? response.request() : answer.request();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Route route = chain.connection().route();
    if (request.isHttps() || route.proxy().type() != Proxy.Type.HTTP) {
      return chain.proceed(request);
    }
    Optional<Secret> login = proxies.login(route.proxy());
    return chain.proceed(login.map(secret -> loggedIn(request, secret)).orElse(request));
  }

  private static Request loggedIn(Request request, Secret login) {
    return request.newBuilder().header(HEADER, login.reveal()).build();
  }
}
