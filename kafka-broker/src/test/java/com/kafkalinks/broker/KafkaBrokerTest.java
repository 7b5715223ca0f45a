package com.kafkalinks.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KafkaBrokerTest {
  private static final String MODULES = "org.apache.kafka.common.security.";

  @ParameterizedTest
  @EnumSource(KafkaVersion.class)
  void everyListenerTakesItsLogins(KafkaVersion version) {
    try (KafkaBroker broker = KafkaBroker.start(version)) {
      broker.addPlainUser("user", "password");
      broker.addScramUser("SCRAM-SHA-256", "user", "password");
      broker.addScramUser("SCRAM-SHA-512", "user", "password");
      broker.tokens().register("user", "password");
      System.setProperty("org.apache.kafka.sasl.oauthbearer.allowed.urls", broker.tokens().url());
      check(broker, Listener.PLAINTEXT, Map.of());
      check(broker, Listener.SSL, trusting(broker, Map.of()));
      Authority.Identity client = broker.authority().client("client");
      check(
          broker,
          Listener.MTLS,
          trusting(
              broker,
              Map.of(
                  "ssl.keystore.type", "PEM",
                  "ssl.keystore.certificate.chain", client.chain(),
                  "ssl.keystore.key", client.key())));
      for (Map<String, String> login : logins(broker)) {
        check(broker, Listener.SASL_PLAINTEXT, login);
        check(broker, Listener.SASL_SSL, trusting(broker, login));
      }
    }
  }

  private static List<Map<String, String>> logins(KafkaBroker broker) {
    String user = " required username=\"user\" password=\"password\";";
    return List.of(
        login("PLAIN", "plain.PlainLoginModule" + user, Map.of()),
        login("SCRAM-SHA-256", "scram.ScramLoginModule" + user, Map.of()),
        login("SCRAM-SHA-512", "scram.ScramLoginModule" + user, Map.of()),
        login(
            "OAUTHBEARER",
            "oauthbearer.OAuthBearerLoginModule required clientId='user' clientSecret='password';",
            Map.of(
                "sasl.oauthbearer.token.endpoint.url",
                broker.tokens().url(),
                "sasl.login.callback.handler.class",
                MODULES + "oauthbearer.OAuthBearerLoginCallbackHandler")));
  }

  private static Map<String, String> login(
      String mechanism, String line, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("sasl.mechanism", mechanism);
    settings.put("sasl.jaas.config", MODULES + line);
    return settings;
  }

  private static Map<String, String> trusting(KafkaBroker broker, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.certificates", broker.authority().certificate());
    return settings;
  }

  private static void check(KafkaBroker broker, Listener listener, Map<String, String> login) {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("bootstrap.servers", broker.address(listener));
    settings.put("security.protocol", listener.protocol());
    try (Admin admin = Admin.create(settings)) {
      assertEquals(broker.clusterId(), Answers.of(admin.describeCluster().clusterId()));
    }
  }
}
