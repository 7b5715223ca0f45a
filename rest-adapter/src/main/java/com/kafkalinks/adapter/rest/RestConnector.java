package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Connector;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Opens clusters over HTTP. Connections and threads are shared by all clusters and come into being
 * with the first call; one connector is enough for a program.
 *
 * <p>The variables {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code NO_PROXY} (also in lower case)
 * and {@code SSL_CERT_FILE} are honoured.
 */
public final class RestConnector implements Connector, AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private final Environment environment;
  private final Backoff backoff;
  private HttpClients clients;

  /** A connector in the environment of this process. */
  public RestConnector() {
    this(System.getenv());
  }

  /**
   * A connector in another environment.
   *
   * @param environment variables by name
   */
  public RestConnector(Map<String, String> environment) {
    this(environment, () -> ThreadLocalRandom.current().nextDouble());
  }

  RestConnector(Map<String, String> environment, DoubleSupplier random) {
    this.environment = new Environment(environment);
    this.backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, random);
  }

  @Override
  public ClusterLinks connect(ClusterAccess access, Limits limits) {
    RestEndpoint endpoint = RestEndpoint.of(access.restEndpoint(), access.clusterId());
    Authorization authorization = Authorization.of(access.login());
    Optional<TlsMaterial.Sockets> sockets = environment.sockets(endpoint, access.tls());
    String whereabouts = environment.whereabouts(endpoint);
    Supplier<RestTransport> transport =
        () -> new RestTransport(clients().client(endpoint, sockets), authorization, whereabouts);
    Retrying retrying = new Retrying(limits.maxRetries(), backoff);
    return new RestClusterLinks(endpoint, new RestCalls(transport, retrying, limits));
  }

  private synchronized HttpClients clients() {
    if (clients == null) {
      clients = new HttpClients(environment.proxies());
    }
    return clients;
  }

  /** Closes all connections. Calls in flight end as {@code UNAVAILABLE}. */
  @Override
  public synchronized void close() {
    if (clients != null) {
      clients.close();
    }
  }
}
