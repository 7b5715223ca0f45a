package com.kafkalinks.provider.life;

import static java.util.Map.entry;

import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.pulumi.value.Value;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.tls.HeldCertificate;

/** Every way to log in to a cluster: what a program says, and which settings follow from it. */
enum LoginKind {
  API_KEY("{credentials: {key: 'K', secret: 's'}}") {
    @Override
    Map<String, String> settings() {
      return sasl("SASL_SSL", "PLAIN", PLAIN_LINE);
    }
  },
  API_KEY_IN_THE_CLEAR(
      "{credentials: {key: 'K', secret: 's'}, securityProtocol: 'SASL_PLAINTEXT'}") {
    @Override
    Map<String, String> settings() {
      return sasl("SASL_PLAINTEXT", "PLAIN", PLAIN_LINE);
    }
  },
  API_KEY_AND_OWN_CA("{credentials: {key: 'K', secret: 's'}, tls: {caCertificates: 'CA'}}") {
    @Override
    Map<String, String> settings() {
      return plus(API_KEY.settings(), TRUSTED);
    }
  },
  API_KEY_AND_ANY_HOST("{credentials: {key: 'K', secret: 's'}, tls: {verifyHostname: false}}") {
    @Override
    Map<String, String> settings() {
      return plus(API_KEY.settings(), Map.of("ssl.endpoint.identification.algorithm", ""));
    }
  },
  SCRAM_SHA_256("{scram: {username: 'u', password: 'p', mechanism: 'SCRAM-SHA-256'}}") {
    @Override
    Map<String, String> settings() {
      return sasl("SASL_SSL", "SCRAM-SHA-256", SCRAM_LINE);
    }
  },
  SCRAM_SHA_512("{scram: {username: 'u', password: 'p'}}") {
    @Override
    Map<String, String> settings() {
      return sasl("SASL_SSL", "SCRAM-SHA-512", SCRAM_LINE);
    }
  },
  OAUTHBEARER(
      "{oauth: {tokenEndpoint: 'https://idp.example/token', clientId: 'c', clientSecret: 'x',"
          + " scope: 'kafka', identityPoolId: 'pool-1'}}") {
    @Override
    Map<String, String> settings() {
      return plus(
          sasl("SASL_SSL", "OAUTHBEARER", OAUTH_LINE),
          Map.of(
              "sasl.oauthbearer.token.endpoint.url", "https://idp.example/token",
              "sasl.login.callback.handler.class",
                  "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler"));
    }
  },
  CLIENT_CERTIFICATE(
      "{tls: {caCertificates: 'CA', clientCertificateChain: 'CERT', clientKey: 'KEY'}}") {
    @Override
    Map<String, String> settings() {
      return plus(TLS_ALONE.settings(), plus(TRUSTED, keystore(KEY)));
    }
  },
  CLIENT_CERTIFICATE_WITH_PASSWORD(
      "{tls: {clientCertificateChain: 'CERT', clientKey: 'LOCKED', clientKeyPassword: 'pw'}}") {
    @Override
    Map<String, String> settings() {
      return plus(
          TLS_ALONE.settings(), plus(keystore(LOCKED_KEY), Map.of("ssl.key.password", "pw")));
    }
  },
  OWN_CA_ALONE("{tls: {caCertificates: 'CA'}}") {
    @Override
    Map<String, String> settings() {
      return plus(TLS_ALONE.settings(), TRUSTED);
    }
  },
  TLS_ALONE("{securityProtocol: 'SSL'}") {
    @Override
    Map<String, String> settings() {
      return Map.of("security.protocol", "SSL");
    }
  },
  NONE("{securityProtocol: 'PLAINTEXT'}") {
    @Override
    Map<String, String> settings() {
      return Map.of("security.protocol", "PLAINTEXT");
    }
  },
  GSSAPI_THROUGH_CONFIG("{}") {
    @Override
    Map<String, String> settings() {
      return sasl("SASL_PLAINTEXT", "GSSAPI", KERBEROS_LINE);
    }

    @Override
    Value in(Value program, String block, String prefix) {
      Value changed = super.in(program, block, prefix);
      for (Map.Entry<String, String> setting : settings().entrySet()) {
        String path = "config[\"%s\"]".formatted(prefix + setting.getKey());
        changed = Programs.set(changed, path, setting.getValue());
      }
      return changed;
    }
  };

  private static final String MODULES = "org.apache.kafka.common.security.";
  private static final String PLAIN_LINE =
      MODULES + "plain.PlainLoginModule required username=\"K\" password=\"s\";";
  private static final String SCRAM_LINE =
      MODULES + "scram.ScramLoginModule required username=\"u\" password=\"p\";";
  private static final String OAUTH_LINE =
      MODULES
          + "oauthbearer.OAuthBearerLoginModule required clientId='c' scope='kafka' clientSecret='x'"
          + " extension_logicalCluster='%s' extension_identityPoolId='pool-1';";
  private static final String KERBEROS_LINE =
      "com.sun.security.auth.module.Krb5LoginModule required principal=\"link@EXAMPLE\";";

  private static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder().build();
  private static final String KEY = CERTIFICATE.privateKeyPkcs8Pem();
  private static final String LOCKED_KEY =
      "-----BEGIN ENCRYPTED PRIVATE KEY-----\nbG9ja2Vk\n-----END ENCRYPTED PRIVATE KEY-----\n";
  private static final Map<String, String> TRUSTED =
      Map.of(
          "ssl.truststore.type",
          "PEM",
          "ssl.truststore.certificates",
          CERTIFICATE.certificatePem());

  private final String block;

  LoginKind(String block) {
    this.block = block;
  }

  /** The settings that a link has with this login, without a prefix. */
  abstract Map<String, String> settings();

  /** The same at a cluster, with a prefix: the login may name the cluster. */
  Map<String, String> settings(String prefix, String clusterId) {
    Map<String, String> settings = new TreeMap<>();
    settings().forEach((name, value) -> settings.put(prefix + name, value.formatted(clusterId)));
    return settings;
  }

  /** A program whose block logs in this way instead of any other. */
  Value in(Value program, String name, String prefix) {
    Value changed = program;
    for (String property : new String[] {"credentials", "scram", "oauth", "tls"}) {
      changed = Programs.without(changed, name + "." + property);
    }
    for (Map.Entry<String, Value> property : block().fields().entrySet()) {
      changed = Programs.set(changed, name + "." + property.getKey(), property.getValue());
    }
    return changed;
  }

  private Value block() {
    String json =
        block.replaceAll("(\\w+):", "'$1':").replace("'https'://", "https://").replace('\'', '"');
    Value parsed = Programs.json(json);
    return parsed.get("tls").isNull() ? parsed : parsed.with("tls", pem(parsed.get("tls")));
  }

  private static Value pem(Value tls) {
    Map<String, String> pems =
        Map.ofEntries(
            entry("CA", CERTIFICATE.certificatePem()),
            entry("CERT", CERTIFICATE.certificatePem()),
            entry("KEY", KEY),
            entry("LOCKED", LOCKED_KEY));
    Value filled = tls;
    for (Map.Entry<String, Value> property : tls.fields().entrySet()) {
      String text = property.getValue().text();
      if (pems.containsKey(text)) {
        filled = filled.with(property.getKey(), Value.of(pems.get(text)));
      }
    }
    return filled;
  }

  private static Map<String, String> sasl(String protocol, String mechanism, String line) {
    return Map.of(
        "security.protocol", protocol, "sasl.mechanism", mechanism, "sasl.jaas.config", line);
  }

  private static Map<String, String> keystore(String key) {
    return Map.of(
        "ssl.keystore.type",
        "PEM",
        "ssl.keystore.certificate.chain",
        CERTIFICATE.certificatePem(),
        "ssl.keystore.key",
        key);
  }

  private static Map<String, String> plus(Map<String, String> one, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(one);
    all.putAll(more);
    return all;
  }
}
