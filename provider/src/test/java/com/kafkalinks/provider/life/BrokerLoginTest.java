package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.life.BrokerLogin.PASSWORD;
import static com.kafkalinks.provider.life.BrokerLogin.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.kafkalinks.broker.Authority.Identity;
import com.kafkalinks.broker.KafkaBroker;
import com.kafkalinks.broker.KafkaClient;
import com.kafkalinks.broker.KafkaVersion;
import com.kafkalinks.broker.KeyEncryption;
import com.kafkalinks.broker.Listener;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.LinkSimulatorBuilder;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Profile;
import com.kafkalinks.simulator.rest.AuthKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.EncryptedPrivateKeyInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The settings that the plugin sends, given as they are to Kafka's own client, log in to a real
 * broker; what should not log in doesn't.
 */
@ResourceLock(BrokerLoginTest.BROKERS)
class BrokerLoginTest {
  static final String BROKERS = "brokers";

  private static final List<String> SECRETS =
      List.of(
          "double \" and ' single",
          "back\\slash \\n \\\\",
          "comma, semicolon; = {} $",
          "line\nline\r\nline\ttab",
          "pässwörd 密码 🔑",
          "x".repeat(1000));

  private KafkaVersion version = KafkaVersion.CURRENT;

  @BeforeAll
  static void prepareBrokers() {
    KafkaBroker.startShared();
    List<String> urls = new ArrayList<>();
    for (KafkaVersion each : KafkaVersion.values()) {
      KafkaBroker broker = KafkaBroker.shared(each);
      BrokerLogin.withSecret().forEach(login -> login.register(broker, PASSWORD));
      urls.add(broker.tokens().url());
    }
    KafkaClient.allowTokenUrls(String.join(",", urls));
  }

  static Stream<BrokerLogin> withSecret() {
    return BrokerLogin.withSecret().stream();
  }

  @ParameterizedTest
  @EnumSource(BrokerLogin.class)
  void everyModeThatSendsALoginLogsIn(BrokerLogin login) {
    for (ModePair pair : ModePair.values()) {
      if (pair.connects()) {
        try (Lab lab = lab()) {
          lab.remoteLink(pair)
              .filter(none -> !pair.bidirectional())
              .ifPresent(remoteLink -> create(lab, remoteLink, "remote"));
          Stack stack = create(lab, program(lab, pair, login.block(broker())), "orders");
          assertEquals("", failure(lab, "", login), () -> pair + " remote");
          if (pair.sendsLocalLogin(/* remoteWaits= */ true)) {
            assertEquals("", failure(lab, "local.", login), () -> pair + " local");
          }
          assertEquals(Action.SAME, stack.up(stack.inputs()).done());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(BrokerLogin.class)
  void theOldestVersionTakesEveryLogin(BrokerLogin login) {
    version = KafkaVersion.OLDEST;
    try (Lab lab = lab()) {
      create(lab, program(lab, ModePair.DESTINATION_OUTBOUND, login.block(broker())), "orders");
      assertEquals("", failure(lab, "", login));
    }
  }

  @ParameterizedTest
  @EnumSource(BrokerFault.class)
  void whatIsWrongDoesNotLogIn(BrokerFault fault) {
    try (Lab lab = lab()) {
      Value program = program(lab, ModePair.DESTINATION_OUTBOUND, fault.block(broker()));
      assertEquals(fault.simulated(), !lab.stack().up(program).error().isEmpty());
      lab.ownerCluster().linkNames().forEach(name -> lab.ownerCluster().link(name).delete());
      Value unchecked = Programs.set(program, "validateLink", Value.of(false));
      create(lab, Programs.set(unchecked, "waitForActive", Value.of(false)), "orders");
      assertNotEquals("", KafkaClient.expectedFailure(settings(lab, "")));
    }
  }

  @Test
  void hostNameIsNotCheckedWhereTheProgramSaysSo() {
    try (Lab lab = lab()) {
      Value block =
          BrokerFault.byAddress(BrokerLogin.PLAIN.block(broker()), broker(), Listener.SASL_SSL);
      block = Programs.set(block, "tls.verifyHostname", Value.of(false));
      create(lab, program(lab, ModePair.DESTINATION_OUTBOUND, block), "orders");
      assertEquals("", KafkaClient.failure(settings(lab, "")));
    }
  }

  /** Kafka asks Java for the scheme of an encrypted key; Java 17 answers only "PBES2". */
  @Test
  void keyInPbes2OpensWhereJavaNamesItsScheme() throws IOException {
    try (Lab lab = lab()) {
      Identity client = broker().authority().client("link");
      Value tls = BrokerLogin.encrypted(broker(), client, KeyEncryption.PBES2).get("tls");
      Value block = BrokerLogin.CLIENT_CERTIFICATE.block(broker()).with("tls", tls);
      create(lab, program(lab, ModePair.DESTINATION_OUTBOUND, block), "orders");
      String pem = tls.get("clientKey").text().replaceAll("-----[A-Z ]+-----", "");
      String scheme = new EncryptedPrivateKeyInfo(Base64.getMimeDecoder().decode(pem)).getAlgName();
      boolean opens = KafkaClient.failure(settings(lab, "")).isEmpty();
      assertEquals(scheme.startsWith("PBEWith"), opens, scheme);
    }
  }

  @Test
  void pageListsWhatIsRefusedAndByWhom() {
    Map<String, String> expected = new TreeMap<>();
    for (BrokerFault fault : BrokerFault.values()) {
      String name = fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      expected.put(name, fault.simulated() ? "refused, refused" : "not judged, refused");
    }
    Map<String, String> listed = new TreeMap<>();
    ReliabilityPage.rows("Logins that fail")
        .forEach(row -> listed.put(row.name(), String.join(", ", row.cells())));
    assertEquals(expected, listed);
  }

  @ParameterizedTest
  @MethodSource("withSecret")
  void anyCharacterIsGoodInASecretAndOnlyTheNewSecretLogsIn(BrokerLogin login) {
    try (Lab lab = lab()) {
      Stack stack =
          create(lab, program(lab, ModePair.DESTINATION_OUTBOUND, login.block(broker())), "orders");
      for (String secret : SECRETS) {
        Map<String, String> old = settings(lab, "");
        login.register(broker(), secret);
        accept(lab, secret);
        Value block = login.block(broker(), secret);
        assertEquals("", stack.up(program(lab, ModePair.DESTINATION_OUTBOUND, block)).error());
        assertEquals("", KafkaClient.failure(settings(lab, "")), "new secret");
        assertNotEquals("", KafkaClient.expectedFailure(old), "old secret");
      }
    } finally {
      login.register(broker(), PASSWORD);
    }
  }

  private KafkaBroker broker() {
    return KafkaBroker.shared(version);
  }

  private Lab lab() {
    Lab lab = new Lab(this::simulator);
    accept(lab, PASSWORD);
    return lab;
  }

  private LinkSimulatorBuilder simulator(LinkSimulatorBuilder builder) {
    for (Listener listener : Listener.values()) {
      builder.bootstrap(Programs.OTHER.id(), broker().address(listener));
      builder.bootstrap(
          Programs.OTHER.id(), broker().address(listener).replace("localhost", "127.0.0.1"));
    }
    return builder.auth(AuthKind.NONE).profile(Profile.PLATFORM).knob(Knob.PLAINTEXT, "accept");
  }

  /** The simulator knows the same users as the broker. */
  private static void accept(Lab lab, String secret) {
    for (var cluster : List.of(lab.ownerCluster(), lab.otherCluster())) {
      cluster.addKey(USER, secret);
      for (String mechanism : List.of("SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER")) {
        cluster.addLogin(mechanism, USER, secret);
      }
    }
  }

  private static Stack create(Lab lab, Value program, String name) {
    Stack stack = new Stack(lab, name);
    assertEquals("", stack.up(program).error());
    return stack;
  }

  /** A program with this login in both blocks, as far as the pair sends it. */
  private static Value program(Lab lab, ModePair pair, Value login) {
    Value program = lab.program(pair);
    program = Programs.without(program, pair.ownerBlock() + ".credentials");
    program =
        Programs.set(program, pair.ownerBlock() + ".restAccess.noAuthentication", Value.of(true));
    program = Programs.set(program, pair.remoteBlock(), login.with("id", Value.of("lkc-other")));
    if (pair.bidirectional()) {
      program = Programs.set(program, "remoteConnectionMode", "INBOUND");
    }
    if (pair.sendsLocalLogin(/* remoteWaits= */ true)) {
      for (Map.Entry<String, Value> property : login.fields().entrySet()) {
        if (!property.getKey().equals("bootstrapEndpoint")) {
          String path = pair.ownerBlock() + "." + property.getKey();
          program = Programs.set(program, path, property.getValue());
        }
      }
    }
    return program;
  }

  private String failure(Lab lab, String prefix, BrokerLogin login) {
    Map<String, String> settings = settings(lab, prefix);
    settings.put("bootstrap.servers", broker().address(login.listener()));
    return KafkaClient.failure(settings);
  }

  /** What a server gives to its client, of all the settings of the link. */
  private static Map<String, String> settings(Lab lab, String prefix) {
    Map<String, String> settings = new TreeMap<>();
    lab.link()
        .settings()
        .forEach(
            (name, value) -> {
              String plain = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
              if (plain.matches("(bootstrap\\.servers|security\\.|sasl\\.|ssl\\.).*")) {
                settings.put(plain, value);
              }
            });
    return settings;
  }
}
