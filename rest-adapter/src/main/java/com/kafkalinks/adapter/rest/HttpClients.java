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

  private static final int MOST_IDLE = 64;

  private final OkHttpClient clear;
  private final Map<Optional<TlsMaterial.Sockets>, OkHttpClient> secured =
      new ConcurrentHashMap<>();
  private final Map<OkHttpClient, OkHttpClient> fresh = new ConcurrentHashMap<>();

  HttpClients(ProxyVariables proxies) {
    clear = create(new ProxyLogin(proxies), proxies);
  }

  /** The client for an endpoint; without sockets of its own it has the JDK's. */
  OkHttpClient client(RestEndpoint endpoint, Optional<TlsMaterial.Sockets> sockets) {
    return endpoint.isTls() ? secured.computeIfAbsent(sockets, this::secured) : clear;
  }

  /**
   * The same with new connections: one that was idle may be closed already, and what is sent on it
   * leaves open whether it was carried out.
   */
  OkHttpClient fresh(RestEndpoint endpoint, Optional<TlsMaterial.Sockets> sockets) {
    return fresh.computeIfAbsent(client(endpoint, sockets), HttpClients::fresh);
  }

  private static OkHttpClient fresh(OkHttpClient client) {
    return client.newBuilder().connectionPool(new ConnectionPool(0, 5, TimeUnit.MINUTES)).build();
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
        .dns(new Loopback())
        .connectionPool(new ConnectionPool(MOST_IDLE, 5, TimeUnit.MINUTES))
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

  /**
   * Daemon threads: a call that hangs must not keep the program alive. No call waits for another:
   * the engine's {@code --parallel} says how many there are, and time in a queue would count as the
   * server's.
   */
  private static Dispatcher dispatcher() {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "clusterlink-rest");
              thread.setDaemon(true);
              return thread;
            });
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return dispatcher;
  }

  void close() {
    clear.dispatcher().cancelAll();
    clear.dispatcher().executorService().shutdown();
    clear.connectionPool().evictAll();
  }
}
