package com.kafkalinks.provider.life;

import com.kafkalinks.broker.Authority.Identity;
import com.kafkalinks.broker.KafkaBroker;
import com.kafkalinks.broker.KeyEncryption;
import com.kafkalinks.broker.Listener;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A way to log in to a real broker: the properties of a cluster's block, and the listener. */
enum BrokerLogin {
  PLAIN(Listener.SASL_SSL, (broker, secret) -> plain(secret).with("tls", trust(broker))),
  PLAIN_IN_THE_CLEAR(Listener.SASL_PLAINTEXT, (broker, secret) -> plain(secret)),
  SCRAM_SHA_256(
      Listener.SASL_SSL,
      (broker, secret) -> scram("SCRAM-SHA-256", secret).with("tls", trust(broker))),
  SCRAM_SHA_512(
      Listener.SASL_SSL,
      (broker, secret) -> scram("SCRAM-SHA-512", secret).with("tls", trust(broker))),
  SCRAM_SHA_256_IN_THE_CLEAR(
      Listener.SASL_PLAINTEXT, (broker, secret) -> scram("SCRAM-SHA-256", secret)),
  SCRAM_SHA_512_IN_THE_CLEAR(
      Listener.SASL_PLAINTEXT, (broker, secret) -> scram("SCRAM-SHA-512", secret)),
  OAUTHBEARER(
      Listener.SASL_SSL, (broker, secret) -> oauth(broker, secret).with("tls", trust(broker))),
  OAUTHBEARER_IN_THE_CLEAR(Listener.SASL_PLAINTEXT, BrokerLogin::oauth),
  CLIENT_CERTIFICATE(
      Listener.MTLS, (broker, none) -> certificate(broker, broker.authority().client("link"))),
  CLIENT_CERTIFICATE_RSA(
      Listener.MTLS, (broker, none) -> certificate(broker, broker.authority().rsaClient("link"))),
  CLIENT_CERTIFICATE_ENCRYPTED(
      Listener.MTLS,
      (broker, none) -> encrypted(broker, broker.authority().client("link"), KeyEncryption.PBES1)),
  CLIENT_CERTIFICATE_RSA_ENCRYPTED(
      Listener.MTLS,
      (broker, none) ->
          encrypted(broker, broker.authority().rsaClient("link"), KeyEncryption.PBES1)),
  TLS_ALONE(Listener.SSL, (broker, none) -> Value.EMPTY.with("tls", trust(broker))),
  NONE(Listener.PLAINTEXT, (broker, none) -> Value.EMPTY);

  static final String USER = "us\"er";
  static final String PASSWORD = "pass\\word";

  private final Listener listener;

  @SuppressWarnings("ImmutableEnumChecker") // A function without state.
  private final BiFunction<KafkaBroker, String, Value> login;

  BrokerLogin(Listener listener, BiFunction<KafkaBroker, String, Value> login) {
    this.listener = listener;
    this.login = login;
  }

  /** Those with a user and a secret. */
  static List<BrokerLogin> withSecret() {
    return List.of(PLAIN, SCRAM_SHA_256, SCRAM_SHA_512, OAUTHBEARER);
  }

  Listener listener() {
    return listener;
  }

  /** The properties with the right secret. */
  Value block(KafkaBroker broker) {
    return block(broker, PASSWORD);
  }

  /** The properties with this secret. */
  Value block(KafkaBroker broker, String secret) {
    return login
        .apply(broker, secret)
        .with("securityProtocol", Value.of(listener.protocol()))
        .with("bootstrapEndpoint", Value.of(broker.address(listener)));
  }

  /** Makes the secret the one that the broker takes. */
  void register(KafkaBroker broker, String secret) {
    if (name().startsWith("PLAIN")) {
      broker.addPlainUser(USER, secret);
    } else if (name().startsWith("SCRAM")) {
      broker.addScramUser(name().substring(0, 13).replace('_', '-'), USER, secret);
    } else {
      broker.tokens().register(USER, secret);
    }
  }

  private static Value plain(String secret) {
    return object("credentials", Map.of("key", USER, "secret", secret));
  }

  private static Value scram(String mechanism, String secret) {
    return object("scram", Map.of("username", USER, "password", secret, "mechanism", mechanism));
  }

  private static Value oauth(KafkaBroker broker, String secret) {
    String url = broker.tokens().url();
    return object(
        "oauth",
        Map.of("tokenEndpoint", url, "clientId", USER, "clientSecret", secret, "scope", "kafka"));
  }

  static Value trust(KafkaBroker broker) {
    return texts(Map.of("caCertificates", broker.authority().certificate()));
  }

  static Value certificate(KafkaBroker broker, Identity identity) {
    Value tls =
        trust(broker)
            .with("clientCertificateChain", Value.of(identity.chain()))
            .with("clientKey", Value.of(identity.key()));
    return Value.EMPTY.with("tls", tls);
  }

  static Value encrypted(KafkaBroker broker, Identity identity, KeyEncryption encryption) {
    String password = "pass\", \\word";
    Value tls = certificate(broker, identity.encrypted(encryption, password)).get("tls");
    return Value.EMPTY.with("tls", tls.with("clientKeyPassword", Value.of(password)));
  }

  private static Value object(String name, Map<String, String> properties) {
    return Value.EMPTY.with(name, texts(properties));
  }

  private static Value texts(Map<String, String> properties) {
    Value object = Value.EMPTY;
    for (Map.Entry<String, String> property : properties.entrySet()) {
      object = object.with(property.getKey(), Value.of(property.getValue()));
    }
    return object;
  }
}
