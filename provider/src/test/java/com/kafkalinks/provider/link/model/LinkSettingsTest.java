package com.kafkalinks.provider.link.model;

import static com.kafkalinks.provider.link.Programs.json;
import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.Programs.without;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.provider.link.Pem;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.pulumi.value.Value;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a new link is created with, as Confluent's own clients send it.
 *
 * @see <a
 *     href="https://docs.confluent.io/cloud/current/multi-cloud/cluster-linking/cluster-links-cc.html">Manage
 *     cluster links</a>
 */
class LinkSettingsTest {
  private static final String PLAIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";";
  private static final String OWNERS = PLAIN.formatted("OKEY", "o-secret");
  private static final String OTHERS = PLAIN.formatted("FKEY", "f-secret");
  private static final String DIALS =
      "bootstrap.servers=other.example:9092\nsecurity.protocol=SASL_SSL\nsasl.mechanism=PLAIN\nsasl.jaas.config="
          + OTHERS;
  private static final String LOCAL =
      "\nlocal.security.protocol=SASL_SSL\nlocal.sasl.mechanism=PLAIN\nlocal.sasl.jaas.config="
          + OWNERS;
  private static final Value DO = Programs.of(ModePair.DESTINATION_OUTBOUND);
  private static final Value NO_LOGIN = without(DO, "sourceKafkaCluster.credentials");
  private static final Value SO = Programs.of(ModePair.SOURCE_OUTBOUND);
  private static final Value BO = Programs.of(ModePair.BIDIRECTIONAL_OUTBOUND);

  private static Map<String, String> settings(Value program) {
    Map<String, String> settings = new TreeMap<>();
    NewLink link = LinkInputs.of(program).newLink();
    link.settings().forEach((name, value) -> settings.put(name, value.reveal()));
    return settings;
  }

  /** Lines of {@code name=value}; {@code \n} inside a value is written {@code ⏎}. */
  private static Map<String, String> lines(String text) {
    Map<String, String> lines = new TreeMap<>();
    text.strip()
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(pair -> lines.put(pair[0], pair[1].replace("⏎", "\n")));
    return lines;
  }

  static Stream<Arguments> pairs() {
    Value remoteLink = set(BO, "remoteConnectionMode", "INBOUND");
    Value waits = Programs.of(ModePair.DESTINATION_INBOUND);
    return Stream.of(
        Arguments.of(DO, "link.mode=DESTINATION\nconnection.mode=OUTBOUND\n" + DIALS),
        Arguments.of(waits, "link.mode=DESTINATION\nconnection.mode=INBOUND"),
        Arguments.of(
            set(waits, "sourceKafkaCluster.bootstrapEndpoint", "a:1"),
            "link.mode=DESTINATION\nconnection.mode=INBOUND\nbootstrap.servers=a:1"),
        Arguments.of(SO, "link.mode=SOURCE\nconnection.mode=OUTBOUND\n" + DIALS + LOCAL),
        Arguments.of(
            without(SO, "sourceKafkaCluster.credentials"),
            "link.mode=SOURCE\nconnection.mode=OUTBOUND\n" + DIALS),
        Arguments.of(BO, "link.mode=BIDIRECTIONAL\nconnection.mode=OUTBOUND\n" + DIALS),
        Arguments.of(
            remoteLink,
            "link.mode=BIDIRECTIONAL\nconnection.mode=OUTBOUND\nremote.link.connection.mode=INBOUND\n"
                + DIALS
                + LOCAL),
        Arguments.of(
            Programs.of(ModePair.BIDIRECTIONAL_INBOUND),
            "link.mode=BIDIRECTIONAL\nconnection.mode=INBOUND"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyPairSendsItsSettings(Value program, String expected) {
    assertEquals(lines(expected), settings(program));
  }

  static Stream<Arguments> logins() {
    String scram =
        "sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username=\"u\" password=\"p\\\"\";";
    String oauth =
        """
        security.protocol=SASL_SSL
        sasl.mechanism=OAUTHBEARER
        sasl.oauthbearer.token.endpoint.url=https://idp.example/token
        sasl.login.callback.handler.class=org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler
        sasl.jaas.config=org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required clientId='c'""";
    String trust =
        "ssl.truststore.type=PEM\nssl.truststore.certificates=%s\n"
            .formatted(line(Pem.CERTIFICATE));
    String store =
        "ssl.keystore.type=PEM\nssl.keystore.certificate.chain=%s\nssl.keystore.key=%s\n"
            .formatted(line(Pem.CERTIFICATE), line(Pem.KEY));
    return Stream.of(
        login(
            "scram",
            json("{\"username\": \"u\", \"password\": \"p\\\"\"}"),
            "security.protocol=SASL_SSL\nsasl.mechanism=SCRAM-SHA-512\n" + scram),
        login(
            "scram",
            json(
                "{\"username\": \"u\", \"password\": \"p\\\"\", \"mechanism\": \"SCRAM-SHA-256\"}"),
            "security.protocol=SASL_SSL\nsasl.mechanism=SCRAM-SHA-256\n" + scram),
        login(
            "oauth", oauth(""), oauth + " clientSecret='s' extension_logicalCluster='lkc-other';"),
        login(
            "oauth",
            oauth(
                ", \"scope\": \"kafka\", \"identityPoolId\": \"pool-1\", \"logicalClusterId\": \"lkc-2\""),
            oauth
                + " scope='kafka' clientSecret='s' extension_logicalCluster='lkc-2' extension_identityPoolId='pool-1';"),
        login("tls", Value.EMPTY, "security.protocol=SSL"),
        login("tls.caCertificates", Value.of(Pem.CERTIFICATE), "security.protocol=SSL\n" + trust),
        login(
            "tls.verifyHostname",
            Value.of(false),
            "security.protocol=SSL\nssl.endpoint.identification.algorithm="),
        login("tls", mutual(), "security.protocol=SSL\n" + store),
        login(
            "tls",
            mutual().with("clientKeyPassword", Value.of("p")),
            "security.protocol=SSL\nssl.key.password=p\n" + store),
        login("securityProtocol", Value.of("PLAINTEXT"), "security.protocol=PLAINTEXT"),
        login("config[\"sasl.mechanism\"]", Value.of("GSSAPI"), ""));
  }

  private static String line(String pem) {
    return pem.replace("\n", "⏎");
  }

  private static Value mutual() {
    return Value.EMPTY
        .with("clientCertificateChain", Value.of(Pem.CERTIFICATE))
        .with("clientKey", Value.of(Pem.KEY));
  }

  private static Value oauth(String more) {
    return json(
        "{\"tokenEndpoint\": \"https://idp.example/token\", \"clientId\": \"c\", \"clientSecret\": \"s\"%s}"
            .formatted(more));
  }

  private static Arguments login(String path, Value value, String expected) {
    return Arguments.of(path, value, expected);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("logins")
  void everyLoginSendsItsSettings(String path, Value value, String expected) {
    String inBlock = path.startsWith("config") ? path : "sourceKafkaCluster." + path;
    Map<String, String> sent = settings(set(NO_LOGIN, inBlock, value));
    Map<String, String> wanted =
        lines(
            "link.mode=DESTINATION\nconnection.mode=OUTBOUND\nbootstrap.servers=other.example:9092");
    wanted.putAll(expected.isEmpty() ? Map.of("sasl.mechanism", "GSSAPI") : lines(expected));
    assertEquals(wanted, sent);
  }

  @ParameterizedTest
  @CsvSource({"scram", "tls", "securityProtocol"})
  void ownersKeyIsForRestWhereAnotherLocalLoginStandsBesideIt(String property) {
    Value local =
        switch (property) {
          case "scram" -> json("{\"username\": \"u\", \"password\": \"p\"}");
          case "tls" -> mutual();
          default -> Value.of("PLAINTEXT");
        };
    Map<String, String> sent = settings(set(SO, "sourceKafkaCluster." + property, local));
    assertEquals(
        Map.of("scram", "SCRAM-SHA-512", "tls", "none", "securityProtocol", "none").get(property),
        sent.getOrDefault("local.sasl.mechanism", "none"));
    assertEquals(0, sent.values().stream().filter(value -> value.contains("OKEY")).count());
  }

  @ParameterizedTest
  @CsvSource({
    "SASL_PLAINTEXT,      , SASL_PLAINTEXT",
    "              , SASL_PLAINTEXT://, SASL_PLAINTEXT",
    "              , sasl_ssl://, SASL_SSL",
    "SASL_SSL, SASL_SSL://, SASL_SSL",
  })
  void protocolIsWhatTheProgramSaysElseThePrefix(String said, String prefix, String sent) {
    Value program = said == null ? DO : set(DO, "sourceKafkaCluster.securityProtocol", said);
    if (prefix != null) {
      program = set(program, "sourceKafkaCluster.bootstrapEndpoint", prefix + "a:1");
    }
    assertEquals(sent, settings(program).get("security.protocol"));
  }

  @Test
  void requestNamesTheFarEndAndTheExpectedId() {
    NewLink link = LinkInputs.of(set(BO, "clusterLinkId", "id")).newLink();
    assertEquals(FarEnd.REMOTE, link.farEnd());
    assertEquals("lkc-other", link.otherClusterId());
    assertEquals("id", link.clusterLinkId());
    assertEquals(FarEnd.SOURCE, LinkInputs.of(DO).newLink().farEnd());
    assertEquals(FarEnd.DESTINATION, LinkInputs.of(SO).newLink().farEnd());
    assertEquals(true, LinkInputs.of(DO).newLink().validateLink());
    assertEquals(
        false, LinkInputs.of(set(DO, "validateLink", Value.of(false))).newLink().validateLink());
  }

  @Test
  void settingsOfTheProgramAreSentAsTheyAre() {
    Value program = set(DO, "config", json("{\"acl.filters\": \" {\\\"a\\\": 1} \"}"));
    assertEquals(" {\"a\": 1} ", settings(program).get("acl.filters"));
    assertEquals(Secret.of("x"), LinkInputs.of(set(DO, "config.a", "x")).config().get("a"));
  }
}
