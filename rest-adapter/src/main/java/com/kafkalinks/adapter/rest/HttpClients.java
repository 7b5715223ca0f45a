package com.kafkalinks.adapter.rest;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** The HTTP clients: one for each set of sockets, all on the same threads and connections. */
final class HttpClients {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final int MOST_CALLS = 64;

  private final OkHttpClient shared;
  private final Map<TlsMaterial.Sockets, OkHttpClient> derived = new ConcurrentHashMap<>();

  HttpClients(ProxyVariables proxies) {
    shared = create(new ProxyLogin(proxies), proxies);
  }

  /** The client with these sockets; with the JDK's own where there are none. */
  OkHttpClient client(Optional<TlsMaterial.Sockets> sockets) {
    return sockets.map(own -> derived.computeIfAbsent(own, this::derive)).orElse(shared);
  }

  private OkHttpClient derive(TlsMaterial.Sockets own) {
    return shared.newBuilder().sslSocketFactory(own.factory(), own.trust()).build();
  }

  /** Every wait is bounded by the transport; okhttp repeats and follows nothing by itself. */
  private static OkHttpClient create(ProxyLogin proxyLogin, ProxyVariables proxies) {
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher())
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
    dispatcher.setMaxRequestsPerHost(MOST_CALLS);
    return dispatcher;
  }

  void close() {
    shared.dispatcher().cancelAll();
    shared.dispatcher().executorService().shutdown();
    shared.connectionPool().evictAll();
  }
}
