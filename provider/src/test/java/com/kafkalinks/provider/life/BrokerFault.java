package com.kafkalinks.provider.life;

import com.kafkalinks.broker.Authority;
import com.kafkalinks.broker.Authority.Identity;
import com.kafkalinks.broker.KafkaBroker;
import com.kafkalinks.broker.Listener;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.pulumi.value.Value;
import java.util.function.Function;

/** A login that a real broker, or Kafka's client, refuses. */
enum BrokerFault {
  WRONG_PLAIN_PASSWORD(true, broker -> BrokerLogin.PLAIN.block(broker, "wrong")),
  WRONG_SCRAM_SHA_256_PASSWORD(true, broker -> BrokerLogin.SCRAM_SHA_256.block(broker, "wrong")),
  WRONG_SCRAM_SHA_512_PASSWORD(true, broker -> BrokerLogin.SCRAM_SHA_512.block(broker, "wrong")),
  WRONG_OAUTH_SECRET(true, broker -> BrokerLogin.OAUTHBEARER.block(broker, "wrong")),
  UNKNOWN_USER(
      true, broker -> Programs.set(BrokerLogin.PLAIN.block(broker), "credentials.key", "nobody")),
  WRONG_CA(
      false,
      broker ->
          Programs.set(
              BrokerLogin.TLS_ALONE.block(broker),
              "tls.caCertificates",
              new Authority().certificate())),
  NO_CA(false, broker -> Programs.without(BrokerLogin.TLS_ALONE.block(broker), "tls")),
  HOST_NAME_DOES_NOT_MATCH(
      false, broker -> byAddress(BrokerLogin.PLAIN.block(broker), broker, Listener.SASL_SSL)),
  NO_CLIENT_CERTIFICATE(
      false,
      broker ->
          Programs.set(
              BrokerLogin.TLS_ALONE.block(broker),
              "bootstrapEndpoint",
              broker.address(Listener.MTLS))),
  UNKNOWN_CLIENT_CERTIFICATE(false, broker -> mutual(broker, new Authority().client("link"))),
  EXPIRED_CLIENT_CERTIFICATE(
      false, broker -> mutual(broker, broker.authority().expiredClient("link"))),
  KEY_DOES_NOT_FIT(
      false,
      broker ->
          mutual(
              broker,
              new Identity(
                  broker.authority().client("link").chain(),
                  broker.authority().client("link").key()))),
  WRONG_KEY_PASSWORD(
      false,
      broker ->
          Programs.set(
              BrokerLogin.CLIENT_CERTIFICATE_ENCRYPTED.block(broker),
              "tls.clientKeyPassword",
              "wrong")),
  CLEAR_TEXT_TO_TLS(
      false,
      broker ->
          Programs.set(
              BrokerLogin.NONE.block(broker), "bootstrapEndpoint", broker.address(Listener.SSL)));

  private final boolean simulated;

  @SuppressWarnings("ImmutableEnumChecker") // A function without state.
  private final Function<KafkaBroker, Value> block;

  BrokerFault(boolean simulated, Function<KafkaBroker, Value> block) {
    this.simulated = simulated;
    this.block = block;
  }

  /** Whether the simulator, without a broker, refuses it too. */
  boolean simulated() {
    return simulated;
  }

  /** The properties of the cluster's block. */
  Value block(KafkaBroker broker) {
    return block.apply(broker);
  }

  /** The certificate names the host, not the address. */
  static Value byAddress(Value block, KafkaBroker broker, Listener listener) {
    String address = broker.address(listener).replace("localhost", "127.0.0.1");
    return Programs.set(block, "bootstrapEndpoint", address);
  }

  private static Value mutual(KafkaBroker broker, Identity identity) {
    return Programs.set(
        BrokerLogin.CLIENT_CERTIFICATE.block(broker),
        "tls",
        BrokerLogin.certificate(broker, identity).get("tls"));
  }
}
