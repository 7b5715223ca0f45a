package com.kafkalinks.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Profile;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LoginTest {
  private static final String SCRAM =
      "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\""
          + " password=\"%s\";";
  private static final String OAUTH =
      "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required clientId='%s'"
          + " scope='kafka' clientSecret='%s' extension_logicalCluster='%s'"
          + " extension_identityPoolId='pool-1';";

  private static LinkBody sasl(String mechanism, String line) {
    return LinkBody.destination().set("sasl.mechanism", mechanism).set("sasl.jaas.config", line);
  }

  static Stream<Arguments> logins() {
    return Stream.of(
        arguments("right SCRAM", 201, sasl("SCRAM-SHA-512", SCRAM.formatted("ann", "pw"))),
        arguments("wrong SCRAM", 401, sasl("SCRAM-SHA-512", SCRAM.formatted("ann", "no"))),
        arguments("unregistered SCRAM", 201, sasl("SCRAM-SHA-256", SCRAM.formatted("bob", "pw"))),
        arguments(
            "SCRAM, line of PLAIN", 401, sasl("SCRAM-SHA-512", LinkBody.plainLine("ann", "pw"))),
        arguments("PLAIN, line of SCRAM", 401, sasl("PLAIN", SCRAM.formatted("SOURCEKEY", "x"))),
        arguments("OAuth", 201, sasl("OAUTHBEARER", OAUTH.formatted("app", "s", Lab.SOURCE))),
        arguments(
            "OAuth elsewhere", 401, sasl("OAUTHBEARER", OAUTH.formatted("app", "s", "lkc-x"))),
        arguments("no login line", 400, LinkBody.destination().without("sasl.jaas.config")),
        arguments("half a line", 400, sasl("PLAIN", "PlainLoginModule required username=")),
        arguments("GSSAPI", 201, sasl("GSSAPI", "com.sun.Krb5LoginModule required;")),
        arguments("TLS only", 201, LinkBody.destination().set("security.protocol", "SSL")),
        arguments("nothing", 201, LinkBody.destination().set("security.protocol", "PLAINTEXT")),
        arguments(
            "client certificate",
            201,
            LinkBody.destination()
                .set("security.protocol", "SSL")
                .set("ssl.keystore.type", "PEM")
                .set("ssl.keystore.certificate.chain", pem("CERTIFICATE"))
                .set("ssl.keystore.key", pem("PRIVATE KEY"))));
  }

  private static String pem(String label) {
    return "-----BEGIN " + label + "-----\nAAAA\n-----END " + label + "-----\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void logins(String what, int status, Object body) {
    try (Lab lab = new Lab(builder -> builder.login(Lab.SOURCE, "SCRAM-SHA-512", "ann", "pw"))) {
      assertEquals(status, lab.destination.post("links?link_name=orders", body).status());
    }
  }

  @Test
  void registeredCertificateIsTheOnlyOneThatIsLetIn() {
    try (Lab lab = new Lab(builder -> builder.certificate(Lab.SOURCE, pem("CERTIFICATE")))) {
      LinkBody known =
          LinkBody.destination()
              .set("security.protocol", "SSL")
              .set("ssl.keystore.certificate.chain", pem("CERTIFICATE"))
              .set("ssl.keystore.key", pem("PRIVATE KEY"));
      assertEquals(201, lab.destination.post("links?link_name=known", known).status());
      LinkBody other =
          known.set("ssl.keystore.certificate.chain", pem("CERTIFICATE").replace("AAAA", "BBBB"));
      assertEquals(401, lab.destination.post("links?link_name=other", other).status());
      SimulatedCluster source = lab.simulator.cluster(Lab.SOURCE);
      source.addCertificate(pem("CERTIFICATE").replace("AAAA", "BBBB"));
      source.removeCertificate(pem("CERTIFICATE"));
      assertEquals("AUTHENTICATION_ERROR", lab.destinationLink("known").error());
      assertEquals(201, lab.destination.post("links?link_name=other", other).status());
    }
  }

  @Test
  void cloudLetsNoSourceHalfInWithoutALocalLogin() {
    LinkBody bare =
        LinkBody.source()
            .without("local.security.protocol")
            .without("local.sasl.mechanism")
            .without("local.sasl.jaas.config");
    assertEquals(401, sourceHalf(Profile.CLOUD, bare));
    assertEquals(201, sourceHalf(Profile.PLATFORM, bare));
  }

  private static int sourceHalf(Profile profile, LinkBody body) {
    try (Lab lab = new Lab(builder -> builder.profile(profile))) {
      lab.destination.post("links?link_name=orders", LinkBody.inbound());
      return lab.source.post("links?link_name=orders", body).status();
    }
  }

  @Test
  void clusterMayRefuseClientsWithoutALogin() {
    try (Lab lab = new Lab(builder -> builder.knob(Knob.PLAINTEXT, "refuse"))) {
      LinkBody open = LinkBody.destination().set("security.protocol", "PLAINTEXT");
      assertEquals(401, lab.destination.post("links?link_name=orders", open).status());
    }
  }

  @Test
  void deletedKeyIsNoticedLateAndANewKeyHeals() {
    try (Lab lab = new Lab(LoginTest::slow)) {
      lab.destination.post("links?link_name=orders", LinkBody.destination());
      lab.clock.advance(Duration.ofSeconds(1));
      SimulatedCluster source = lab.simulator.cluster(Lab.SOURCE);
      source.addKey("NEWKEY", "new-secret");
      source.removeKey(Lab.SOURCE_KEY);
      assertEquals("ACTIVE", lab.destination.get("links/orders").text("link_state"));

      lab.clock.advance(Duration.ofMinutes(5));
      Answer ill = lab.destination.get("links/orders");
      assertEquals("UNAVAILABLE", ill.text("link_state"));
      assertEquals("AUTHENTICATION_ERROR", ill.text("link_error"));
      assertEquals("Please check your API key and secret.", ill.text("link_error_message"));

      AlterBody rotation =
          new AlterBody().set("sasl.jaas.config", LinkBody.plainLine("NEWKEY", "new-secret"));
      assertEquals(204, lab.destination.put("links/orders/configs:alter", rotation).status());
      lab.clock.advance(Duration.ofSeconds(1));
      assertEquals("ACTIVE", lab.destination.get("links/orders").text("link_state"));
      assertEquals("NO_ERROR", lab.destination.get("links/orders").text("link_error"));
    }
  }

  private static LinkSimulatorBuilder slow(LinkSimulatorBuilder builder) {
    return builder.noticeAfter(Duration.ofMinutes(5)).activeAfter(Duration.ofSeconds(1));
  }

  @Test
  void twoKeysAreGoodAtTheSameTime() {
    try (Lab lab = new Lab(builder -> builder.cluster(Lab.SOURCE, "SECOND", "second-secret"))) {
      LinkBody second = LinkBody.destination().plain("", "SECOND", "second-secret");
      assertEquals(201, lab.destination.post("links?link_name=a", LinkBody.destination()).status());
      assertEquals(201, lab.destination.post("links?link_name=b", second).status());
    }
  }

  @Test
  void quotesAndBackslashesInASecretAreReadAsKafkaReadsThem() {
    try (Lab lab = new Lab(builder -> builder.cluster(Lab.SOURCE, "ODD", "a\"b\\c'd;e"))) {
      LinkBody odd = LinkBody.destination().plain("", "ODD", "a\\\"b\\\\c'd;e");
      assertEquals(201, lab.destination.post("links?link_name=orders", odd).status());
      LinkBody raw = LinkBody.destination().plain("", "ODD", "a\"b\\c'd;e");
      assertEquals(400, lab.destination.post("links?link_name=raw", raw).status());
    }
  }
}
