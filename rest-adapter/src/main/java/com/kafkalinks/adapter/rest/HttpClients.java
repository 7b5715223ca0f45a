package com.kafkalinks.adapter.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** The HTTP clients: one for each set of sockets, all on the same threads and connections. */
final class HttpClients {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** A server that answers slowly must not take the place of the others. */
  private static final int MOST_CALLS_PER_HOST = 64;

  private static final int MOST_CALLS = 16 * MOST_CALLS_PER_HOST;

  private final OkHttpClient clear;
  private final Map<Optional<TlsMaterial.Sockets>, OkHttpClient> secured =
      new ConcurrentHashMap<>();

  HttpClients(ProxyVariables proxies) {
    clear = create(new ProxyLogin(proxies), proxies);
  }

  /** The client for an endpoint; without sockets of its own it has the JDK's. */
  OkHttpClient client(RestEndpoint endpoint, Optional<TlsMaterial.Sockets> sockets) {
    return endpoint.isTls() ? secured.computeIfAbsent(sockets, this::secured) : clear;
  }

  private OkHttpClient secured(Optional<TlsMaterial.Sockets> sockets) {
    OkHttpClient.Builder builder =
        clear.newBuilder().connectionSpecs(List.of(ConnectionSpec.MODERN_TLS));
    sockets.ifPresent(own -> builder.sslSocketFactory(own.factory(), own.trust()));
    return builder.build();
  }

  /**
   * Every wait is bounded by the transport; okhttp repeats and follows nothing by itself. Without
   * TLS it need not read the certificates that the JDK trusts, which takes most of its start.
   */
  private static OkHttpClient create(ProxyLogin proxyLogin, ProxyVariables proxies) {
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher())
        .connectionPool(new ConnectionPool(MOST_CALLS_PER_HOST, 5, TimeUnit.MINUTES))
        .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
        .connectTimeout(CONNECT_TIMEOUT)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .proxySelector(proxies)
        .proxyAuthenticator(proxyLogin)
        .addNetworkInterceptor(proxyLogin)
        .build();
  }

  /** Daemon threads: a call that hangs must not keep the program alive. */
  private static Dispatcher dispatcher() {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "clusterlink-rest");
              thread.setDaemon(true);
              return thread;
            });
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(MOST_CALLS);
    dispatcher.setMaxRequestsPerHost(MOST_CALLS_PER_HOST);
    return dispatcher;
  }

  void close() {
    clear.dispatcher().cancelAll();
    clear.dispatcher().executorService().shutdown();
    clear.connectionPool().evictAll();
  }
}
