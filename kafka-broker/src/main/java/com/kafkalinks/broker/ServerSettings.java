package com.kafkalinks.broker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The settings of a broker that is its own controller. */
final class ServerSettings {
  private static final String MODULES = "org.apache.kafka.common.security.";

  private final KafkaBroker broker;
  private final Properties settings = new Properties();

  ServerSettings(KafkaBroker broker) {
    this.broker = broker;
  }

  Properties of(int controllerPort) {
    String controller = "localhost:" + controllerPort;
    set("process.roles", "broker,controller");
    set("node.id", "1");
    set("controller.quorum.voters", "1@" + controller);
    set("controller.listener.names", "CONTROLLER");
    set("inter.broker.listener.name", Listener.PLAINTEXT.name());
    set("listeners", listeners(this::address) + ",CONTROLLER://" + controller);
    set("advertised.listeners", listeners(this::address));
    set("listener.security.protocol.map", listeners(this::protocol) + ",CONTROLLER:PLAINTEXT");
    set("log.dirs", broker.path("data"));
    single();
    for (Listener listener : Listener.values()) {
      if (listener.tls()) {
        tls(listener);
      }
      if (listener.sasl()) {
        sasl(listener);
      }
    }
    return settings;
  }

  private static String listeners(Function<Listener, String> text) {
    return Arrays.stream(Listener.values()).map(text).collect(Collectors.joining(","));
  }

  private String address(Listener listener) {
    return listener + "://" + broker.address(listener);
  }

  private String protocol(Listener listener) {
    return listener + ":" + listener.protocol();
  }

  /**
   * What a cluster of one broker needs, what makes groups start at once, and a broker that was
   * killed come back as soon as its controller gives the old session up.
   */
  private void single() {
    set("offsets.topic.replication.factor", "1");
    set("offsets.topic.num.partitions", "1");
    set("transaction.state.log.replication.factor", "1");
    set("transaction.state.log.min.isr", "1");
    set("transaction.state.log.num.partitions", "1");
    set("group.initial.rebalance.delay.ms", "0");
    set("broker.session.timeout.ms", "3000");
    set("broker.heartbeat.interval.ms", "300");
    set("log.cleaner.dedupe.buffer.size", "2000000");
    set("auto.create.topics.enable", "false");
    set("log.retention.ms", "-1"); // Tests write records whose times are years ago.
    set("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-256,SCRAM-SHA-512,OAUTHBEARER");
    set("connection.failed.authentication.delay.ms", "0");
  }

  private void tls(Listener listener) {
    Authority.Identity identity = broker.authority().broker("localhost");
    set(listener, "ssl.keystore.type", "PEM");
    set(listener, "ssl.keystore.certificate.chain", identity.chain());
    set(listener, "ssl.keystore.key", identity.key());
    set(listener, "ssl.truststore.type", "PEM");
    set(listener, "ssl.truststore.certificates", broker.authority().certificate());
    set(listener, "ssl.client.auth", listener == Listener.MTLS ? "required" : "none");
  }

  private void sasl(Listener listener) {
    login(
        listener,
        "plain",
        "plain.PlainLoginModule required "
            + PasswordFile.OPTION
            + "=\""
            + broker.path("passwords")
            + "\"");
    set(listener, "plain.sasl.server.callback.handler.class", PasswordFile.class.getName());
    login(listener, "scram-sha-256", "scram.ScramLoginModule required");
    login(listener, "scram-sha-512", "scram.ScramLoginModule required");
    login(listener, "oauthbearer", "oauthbearer.OAuthBearerLoginModule required");
    set(
        listener,
        "oauthbearer.sasl.server.callback.handler.class",
        MODULES + "oauthbearer.OAuthBearerValidatorCallbackHandler");
    set(listener, "oauthbearer.sasl.oauthbearer.jwks.endpoint.url", broker.tokens().keysUrl());
  }

  private void login(Listener listener, String mechanism, String line) {
    set(listener, mechanism + ".sasl.jaas.config", MODULES + line + ";");
  }

  private void set(Listener listener, String setting, String value) {
    set("listener.name." + listener.name().toLowerCase(Locale.ROOT) + "." + setting, value);
  }

  private void set(String setting, String value) {
    settings.setProperty(setting, value);
  }
}
