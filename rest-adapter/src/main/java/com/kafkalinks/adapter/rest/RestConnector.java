package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.Credential;
import com.kafkalinks.adapter.ClusterAccess.Login;
import com.kafkalinks.adapter.Connector;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

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
  private final Room.Shared memory;
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
    this(environment, random, Room.Shared.ofHeap(Runtime.getRuntime().maxMemory()));
  }

  RestConnector(Map<String, String> environment, DoubleSupplier random, Room.Shared memory) {
    this.memory = memory;
    this.environment = new Environment(environment);
    this.backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, random);
  }

  @Override
  public KafkaCluster open(ClusterAccess access, Limits limits, Consumer<Login> refused) {
    RestEndpoint endpoint = RestEndpoint.of(access.restEndpoint(), access.clusterId());
    List<KeyRing.Key> keys =
        access.credentials().stream().map(credential -> key(endpoint, credential)).toList();
    Retrying retrying = new Retrying(limits.maxRetries(), backoff);
    return new RestKafkaCluster(
        endpoint,
        new RestCalls(new KeyRing(keys, refused), retrying, limits, secrets(access), memory));
  }

  private static Masking.Known secrets(ClusterAccess access) {
    List<Secret> logins =
        access.credentials().stream()
            .flatMap(credential -> Authorization.of(credential.login()).secrets().stream())
            .toList();
    return new Masking.Known(logins, access.masked());
  }

  private KeyRing.Key key(RestEndpoint endpoint, Credential credential) {
    Authorization authorization = Authorization.of(credential.login());
    Optional<TlsMaterial.Sockets> sockets = environment.sockets(endpoint, credential.tls());
    String whereabouts = environment.whereabouts(endpoint);
    return new KeyRing.Key(
        credential.login(),
        () ->
            new RestTransport(
                clients().client(endpoint, sockets),
                clients().fresh(endpoint, sockets),
                authorization,
                whereabouts));
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
