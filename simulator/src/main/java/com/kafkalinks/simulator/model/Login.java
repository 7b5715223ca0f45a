package com.kafkalinks.simulator.model;

import java.util.Map;
import java.util.Optional;

/** The login that a link uses at a cluster: its settings, with or without {@code local.}. */
final class Login {
  private static final String WRONG = "Authentication failed due to invalid credentials.";

  private final LinkSettings settings;
  private final String prefix;

  Login(LinkSettings settings, String prefix) {
    this.settings = settings;
    this.prefix = prefix;
  }

  /** Why the cluster refuses it; empty if it doesn't. */
  Optional<String> refusedBy(Cluster cluster, boolean plaintextAccepted) {
    String protocol = value("security.protocol");
    if (protocol.startsWith("SASL_")) {
      return refusedSasl(cluster, value("sasl.mechanism"));
    }
    if (protocol.equals("SSL")) {
      return cluster.admits(value("ssl.keystore.certificate.chain"))
          ? Optional.empty()
          : Optional.of("The cluster doesn't know the client's certificate.");
    }
    return plaintextAccepted
        ? Optional.empty()
        : Optional.of("The cluster accepts no client without a login.");
  }

  /** Why no client can be made of these settings; empty if one can. */
  Optional<String> malformed() {
    if (value("security.protocol").startsWith("SASL_") && line().isEmpty()) {
      return Optional.of("Unable to create client using provided properties: no valid login line.");
    }
    return Pem.refused(settings, prefix)
        .map(
            cause ->
                "Unable to create client using provided properties when validating the cluster"
                    + " link: Invalid PEM keystore configs, root cause: "
                    + cause);
  }

  private Optional<String> refusedSasl(Cluster cluster, String mechanism) {
    if (!cluster.mechanisms().isEmpty() && !cluster.mechanisms().contains(mechanism)) {
      return Optional.of(
          "Client SASL mechanism '%s' not enabled in the server, enabled mechanisms are %s"
              .formatted(mechanism, cluster.mechanisms()));
    }
    return line().filter(line -> accepts(cluster, mechanism, line)).isPresent()
        ? Optional.empty()
        : Optional.of(WRONG);
  }

  private static boolean accepts(Cluster cluster, String mechanism, LoginLine line) {
    return switch (mechanism) {
      case "PLAIN" ->
          line.module().equals("PlainLoginModule") && knows(cluster.keys(), "username", line);
      case "SCRAM-SHA-256", "SCRAM-SHA-512" ->
          line.module().equals("ScramLoginModule")
              && registered(cluster, mechanism, "username", line);
      case "OAUTHBEARER" ->
          line.module().equals("OAuthBearerLoginModule")
              && registered(cluster, mechanism, "clientId", line)
              && line.options()
                  .getOrDefault("extension_logicalCluster", cluster.id())
                  .equals(cluster.id());
      default -> true;
    };
  }

  /** Where nobody registered a login of this kind, any complete one is taken. */
  private static boolean registered(
      Cluster cluster, String mechanism, String user, LoginLine line) {
    Map<String, String> known = cluster.logins(mechanism);
    return known.isEmpty()
        ? !line.option(user).isEmpty() && !line.option(secretOf(user)).isEmpty()
        : knows(known, user, line);
  }

  private static boolean knows(Map<String, String> known, String user, LoginLine line) {
    return line.option(secretOf(user)).equals(known.get(line.option(user)));
  }

  private static String secretOf(String user) {
    return user.equals("clientId") ? "clientSecret" : "password";
  }

  private Optional<LoginLine> line() {
    return settings.loginLine(prefix + "sasl.jaas.config");
  }

  private String value(String name) {
    return Optional.ofNullable(settings.value(prefix + name)).orElse("");
  }
}
