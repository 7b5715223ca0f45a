package com.kafkalinks.provider.cluster;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.pulumi.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A cluster block of a program, decoded, defaults filled in.
 *
 * @param id the cluster's id, empty where there is no block
 * @param bootstrapServers where the link connects to; none for the cluster that owns the link
 *     object
 * @param sasl the SASL login of the connection
 * @param securityProtocol what the program says, empty where it is to be derived
 * @param block the block itself, whose login the settings are written from
 */
public record Cluster(
    String id,
    BootstrapServers bootstrapServers,
    Optional<LoginKind> sasl,
    String securityProtocol,
    Value block) {

  /** The cluster that the link connects to. */
  public static Cluster remote(Value block) {
    return of(block, block.get(ClusterTables.BOOTSTRAP_ENDPOINT), LoginKind.saslOf(block));
  }

  /**
   * The cluster that owns the link object: its API key is the key for REST, and the link's login
   * only where there is no other and the protocol has a login.
   */
  public static Cluster owner(Value block) {
    String protocol = block.get(ClusterTables.SECURITY_PROTOCOL).text();
    boolean noSasl = !protocol.isEmpty() && !protocol.startsWith("SASL");
    boolean keyIsForRest = noSasl || LoginKind.besideKey(block);
    return of(
        block,
        Value.NULL,
        LoginKind.saslOf(block).filter(kind -> !kind.alsoForRest() || !keyIsForRest));
  }

  private static Cluster of(Value block, Value servers, Optional<LoginKind> sasl) {
    return new Cluster(
        block.get(ClusterTables.ID).text(),
        BootstrapServers.of(servers),
        sasl,
        block.get(ClusterTables.SECURITY_PROTOCOL).text(),
        block);
  }

  /** Whether the program says how to log in, or that no login is needed. */
  public boolean saysHowToLogIn() {
    boolean tls = !block.get(LoginKind.TLS.property()).isNull();
    return sasl.isPresent() || tls || !securityProtocol.isEmpty();
  }

  /**
   * The protocol: what the program says, else what is in front of the bootstrap servers, else what
   * the login needs.
   */
  public String protocol() {
    if (!securityProtocol.isEmpty()) {
      return securityProtocol;
    }
    return bootstrapServers.protocols().stream()
        .findFirst()
        .orElse(sasl.isEmpty() ? "SSL" : "SASL_SSL");
  }

  /**
   * Every setting of login and TLS, with a prefix before each name; the protocol is a setting of
   * its own.
   */
  public Map<String, Secret> loginSettings(String prefix) {
    Map<String, Secret> settings = new TreeMap<>();
    sasl.ifPresent(kind -> settings.putAll(kind.settings(block)));
    settings.putAll(LoginKind.TLS.settings(block));
    Map<String, Secret> prefixed = new TreeMap<>();
    settings.forEach((name, value) -> prefixed.put(prefix + name, value));
    return prefixed;
  }
}
