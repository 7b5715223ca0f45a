package com.kafkalinks.provider.link.cluster;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.provider.property.Value;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cluster block of a program, decoded; empty text where a property is absent.
 *
 * @param id the cluster's id
 * @param bootstrapEndpoint its bootstrap servers, as the program writes them
 * @param login the SASL login
 * @param tls TLS of the connection
 * @param securityProtocol what the program says, empty where it is to be derived
 * @param block the block itself, for REST access
 */
public record Cluster(
    String id,
    String bootstrapEndpoint,
    Login login,
    KafkaTls tls,
    String securityProtocol,
    Value block) {
  private static final Pattern PREFIX = Pattern.compile("^\\s*([A-Za-z_]+)://");

  /** Decodes a block; an absent one has nothing but empty texts. */
  public static Cluster of(Value block) {
    return new Cluster(
        block.get(ClusterTables.ID).text(),
        block.get(ClusterTables.BOOTSTRAP_ENDPOINT).text(),
        login(block),
        tls(block.get(ClusterTables.TLS)),
        block.get(ClusterTables.SECURITY_PROTOCOL).text(),
        block);
  }

  private static Login login(Value block) {
    Value scram = block.get(ClusterTables.SCRAM);
    Value oauth = block.get(ClusterTables.OAUTH);
    Value key = block.get(ClusterTables.CREDENTIALS);
    if (!scram.isNull()) {
      return scram(scram);
    }
    if (!oauth.isNull()) {
      return oauth(oauth, block.get(ClusterTables.ID).text());
    }
    return key.isNull()
        ? new Login.None()
        : new Login.Plain(key.get(ClusterTables.KEY).text(), secret(key, ClusterTables.SECRET));
  }

  private static Login scram(Value scram) {
    String mechanism = scram.get(ClusterTables.MECHANISM).text();
    return new Login.Scram(
        scram.get(ClusterTables.USERNAME).text(),
        secret(scram, ClusterTables.PASSWORD),
        mechanism.isEmpty() ? ClusterTables.DEFAULT_MECHANISM : mechanism);
  }

  private static Login oauth(Value oauth, String clusterId) {
    String logical = oauth.get(ClusterTables.LOGICAL_CLUSTER_ID).text();
    String fallback = clusterId.startsWith("lkc-") ? clusterId : "";
    return new Login.OAuth(
        oauth.get(ClusterTables.TOKEN_ENDPOINT).text(),
        oauth.get(ClusterTables.CLIENT_ID).text(),
        secret(oauth, ClusterTables.CLIENT_SECRET),
        oauth.get(ClusterTables.SCOPE).text(),
        oauth.get(ClusterTables.IDENTITY_POOL_ID).text(),
        logical.isEmpty() ? fallback : logical);
  }

  private static KafkaTls tls(Value tls) {
    Value verify = tls.get(ClusterTables.VERIFY_HOSTNAME);
    return new KafkaTls(
        !tls.isNull(),
        tls.get(ClusterTables.CA_CERTIFICATES).text(),
        tls.get(ClusterTables.CLIENT_CERTIFICATE_CHAIN).text(),
        secret(tls, ClusterTables.CLIENT_KEY),
        secret(tls, ClusterTables.CLIENT_KEY_PASSWORD),
        verify.isNull() || verify.bool());
  }

  private static Secret secret(Value object, String name) {
    return Secret.of(object.get(name).text());
  }

  /** Whether the program says how to log in, or that no login is needed. */
  public boolean saysHowToLogIn() {
    return !(login instanceof Login.None) || tls.given() || !securityProtocol.isEmpty();
  }

  /**
   * The protocol: what the program says, else what stands before the bootstrap servers, else what
   * the login needs.
   */
  public String protocol() {
    if (!securityProtocol.isEmpty()) {
      return securityProtocol;
    }
    Matcher prefix = PREFIX.matcher(bootstrapEndpoint);
    if (prefix.find()) {
      return prefix.group(1).toUpperCase(Locale.ROOT);
    }
    return login instanceof Login.None ? "SSL" : "SASL_SSL";
  }

  /**
   * Every setting of login, TLS and protocol, with a prefix before each name; none where the
   * program says nothing.
   */
  public Map<String, Secret> loginSettings(String prefix) {
    Map<String, Secret> settings = new TreeMap<>();
    if (saysHowToLogIn()) {
      settings.put(prefix + "security.protocol", Secret.of(protocol()));
      login.settings().forEach((name, value) -> settings.put(prefix + name, value));
      tls.settings().forEach((name, value) -> settings.put(prefix + name, value));
    }
    return settings;
  }

  /**
   * This cluster as the owner: its API key is the key for REST, and logs the link in only where
   * nothing else does and the protocol has a login.
   */
  public Cluster asOwner() {
    boolean noSasl = !securityProtocol.isEmpty() && !securityProtocol.startsWith("SASL");
    boolean keyIsForRest = login instanceof Login.Plain && (tls.logsIn() || noSasl);
    Login local = keyIsForRest ? new Login.None() : login;
    return new Cluster(id, "", local, tls, securityProtocol, block);
  }
}
