package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.ClusterLinkException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * The HTTP clients: one for each TLS material, all on the same threads and connections, each made
 * when first needed.
 */
final class HttpClients {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final int MOST_CALLS = 64;

  private final Map<String, String> environment;
  private final ProxyVariables proxies;
  private final Map<TlsMaterial, TlsMaterial.Sockets> sockets = new ConcurrentHashMap<>();
  private final Map<TlsMaterial.Sockets, OkHttpClient> derived = new ConcurrentHashMap<>();
  private OkHttpClient shared;

  HttpClients(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    this.proxies = new ProxyVariables(this.environment);
  }

  /**
   * The client for an endpoint; variables and TLS material are read now, all else at the first
   * call.
   *
   * @throws ClusterLinkException {@code INVALID}
   */
  Supplier<OkHttpClient> client(RestEndpoint endpoint, Tls tls) {
    proxies.select(URI.create(endpoint.cluster()));
    if (!endpoint.isTls()) {
      return this::shared;
    }
    TlsMaterial material = TlsMaterial.of(tls, environment);
    if (material.isSystem()) {
      return this::shared;
    }
    TlsMaterial.Sockets own = sockets.computeIfAbsent(material, TlsMaterial::sockets);
    return () -> derived.computeIfAbsent(own, this::derive);
  }

  private OkHttpClient derive(TlsMaterial.Sockets own) {
    return shared().newBuilder().sslSocketFactory(own.factory(), own.trust()).build();
  }

  private synchronized OkHttpClient shared() {
    if (shared == null) {
      shared = create();
    }
    return shared;
  }

  /** Every wait is bounded by the transport; okhttp repeats and follows nothing by itself. */
  private OkHttpClient create() {
    ProxyLogin proxyLogin = new ProxyLogin(proxies);
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

  synchronized void close() {
    if (shared != null) {
      shared.dispatcher().cancelAll();
      shared.dispatcher().executorService().shutdown();
      shared.connectionPool().evictAll();
    }
  }
}
