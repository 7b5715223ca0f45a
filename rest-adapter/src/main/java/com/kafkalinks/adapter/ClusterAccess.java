package com.kafkalinks.adapter;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How the REST API of one Kafka cluster is reached.
 *
 * @param clusterId the cluster's id, {@code lkc-…} on Confluent Cloud
 * @param restEndpoint an {@code http} or {@code https} URL; {@code /kafka/v3} is added to the path
 *     unless it ends in {@code /kafka} or {@code /v3}
 * @param credentials the known ways to log in, at least one, in the order in which they are tried
 * @param masked what servers' messages must not show besides the logins and what is sent
 */
public record ClusterAccess(
    String clusterId, String restEndpoint, List<Credential> credentials, Set<Secret> masked) {

  /** Rejects null and an empty list. */
  public ClusterAccess {
    Objects.requireNonNull(clusterId);
    Objects.requireNonNull(restEndpoint);
    credentials = List.copyOf(credentials);
    masked = Set.copyOf(masked);
    if (credentials.isEmpty()) {
      throw new IllegalArgumentException("a cluster needs at least one way to log in");
    }
  }

  /** Access with nothing further to mask. */
  public ClusterAccess(String clusterId, String restEndpoint, List<Credential> credentials) {
    this(clusterId, restEndpoint, credentials, Set.of());
  }

  /** Access with one login. */
  public ClusterAccess(String clusterId, String restEndpoint, Login login, Tls tls) {
    this(clusterId, restEndpoint, List.of(new Credential(login, tls)));
  }

  /**
   * One way to log in.
   *
   * @param login who asks
   * @param tls what is trusted and shown; {@link Tls#SYSTEM} for the system's certificates
   */
  public record Credential(Login login, Tls tls) {
    /** Rejects null. */
    public Credential {
      Objects.requireNonNull(login);
      Objects.requireNonNull(tls);
    }
  }

  /** Who asks. */
  public sealed interface Login {}

  /**
   * A key that belongs to the cluster: HTTP Basic.
   *
   * @param key the key's public part
   * @param secret the key's secret
   */
  public record ApiKey(String key, Secret secret) implements Login {}

  /**
   * An access token: HTTP Bearer.
   *
   * @param token the token
   */
  public record Bearer(Secret token) implements Login {}

  /** No login, or a client certificate alone. */
  public record Anonymous() implements Login {}

  /**
   * TLS material, all PEM; empty text where there is none.
   *
   * @param caCertificates trusted instead of the system's certificates
   * @param clientCertificateChain shown to the server
   * @param clientKey its private key, PKCS#8, encrypted or not
   * @param clientKeyPassword the password of an encrypted key
   */
  public record Tls(
      String caCertificates,
      String clientCertificateChain,
      Secret clientKey,
      Secret clientKeyPassword) {

    /** The system's trusted certificates, no client certificate. */
    public static final Tls SYSTEM = new Tls("", "", Secret.of(""), Secret.of(""));
  }
}
