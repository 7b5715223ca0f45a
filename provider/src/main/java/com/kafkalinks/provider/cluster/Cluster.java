package com.kafkalinks.provider.cluster;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.pulumi.value.Value;
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
        : new Login.Plain(key.get(LoginTables.KEY).text(), secret(key, LoginTables.SECRET));
  }

  private static Login scram(Value scram) {
    String mechanism = scram.get(LoginTables.MECHANISM).text();
    return new Login.Scram(
        scram.get(LoginTables.USERNAME).text(),
        secret(scram, LoginTables.PASSWORD),
        mechanism.isEmpty() ? LoginTables.DEFAULT_MECHANISM : mechanism);
  }

  private static Login oauth(Value oauth, String clusterId) {
    String logical = oauth.get(LoginTables.LOGICAL_CLUSTER_ID).text();
    String fallback = clusterId.startsWith("lkc-") ? clusterId : "";
    return new Login.OAuth(
        oauth.get(LoginTables.TOKEN_ENDPOINT).text(),
        oauth.get(LoginTables.CLIENT_ID).text(),
        secret(oauth, LoginTables.CLIENT_SECRET),
        oauth.get(LoginTables.SCOPE).text(),
        oauth.get(LoginTables.IDENTITY_POOL_ID).text(),
        logical.isEmpty() ? fallback : logical);
  }

  private static KafkaTls tls(Value tls) {
    Value verify = tls.get(LoginTables.VERIFY_HOSTNAME);
    return new KafkaTls(
        !tls.isNull(),
        tls.get(LoginTables.CA_CERTIFICATES).text(),
        tls.get(LoginTables.CLIENT_CERTIFICATE_CHAIN).text(),
        secret(tls, LoginTables.CLIENT_KEY),
        secret(tls, LoginTables.CLIENT_KEY_PASSWORD),
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
