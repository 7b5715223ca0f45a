package com.kafkalinks.provider.link.change;

import static com.kafkalinks.provider.link.Programs.json;
import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.Programs.without;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.provider.link.Pem;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.provider.link.model.LinkSettings;
import com.kafkalinks.provider.link.model.LiveSettings;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.provider.link.model.SettingNames;
import com.kafkalinks.pulumi.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingPlanTest {
  private static final Value DO = Programs.of(ModePair.DESTINATION_OUTBOUND);
  private static final Value NO_LOGIN = without(DO, "sourceKafkaCluster.credentials");
  private static final Value SO = Programs.of(ModePair.SOURCE_OUTBOUND);
  private static final Value REMOTE_WAITS =
      set(Programs.of(ModePair.BIDIRECTIONAL_OUTBOUND), "remoteConnectionMode", "INBOUND");
  private static final Value SCRAM = json("{\"username\": \"u\", \"password\": \"p\"}");

  /** What a link has: what a program gave it, and more that somebody set. */
  private static LiveSettings live(Value program, String... more) {
    Map<String, Setting> settings = new TreeMap<>();
    LinkInputs.of(program)
        .newLink()
        .settings()
        .forEach((name, value) -> settings.put(name, setting(name, value.reveal())));
    for (String line : more) {
      String[] pair = line.split("=", 2);
      settings.put(pair[0], setting(pair[0], pair[1]));
    }
    return new LiveSettings(List.copyOf(settings.values()));
  }

  private static Setting setting(String name, String value) {
    boolean hidden = SettingNames.sensitive(name);
    boolean unset = value.equals("-");
    String shown = hidden || unset ? "" : value;
    String source = unset ? "DEFAULT_CONFIG" : "DYNAMIC_CLUSTER_LINK_CONFIG";
    return new Setting(name, shown, unset, name.equals("ssl.cipher.suites"), hidden, source);
  }

  private static SettingPlan plan(Value old, Value news, LiveSettings live) {
    return new SettingPlan(
        LinkSettings.of(LinkInputs.of(old)), LinkSettings.of(LinkInputs.of(news)), live);
  }

  /** For example {@code +name} for set, {@code -name} for reset. */
  private static List<String> told(List<SettingChange> changes) {
    List<String> told = new ArrayList<>();
    for (SettingChange change : changes) {
      told.add((change instanceof SettingChange.Set ? "+" : "-") + change.name());
    }
    return told.stream().sorted().toList();
  }

  private static Value config(Value program, String json) {
    return set(program, "config", json(json));
  }

  static Stream<Arguments> settings() {
    Value one = config(DO, "{\"acl.sync.ms\": \"1\"}");
    Value two = config(DO, "{\"acl.sync.ms\": \"2\"}");
    Value off = config(DO, "{\"acl.sync.enable\": \"false\", \"acl.filters\": \"F\"}");
    Value on = config(DO, "{\"acl.sync.enable\": \"true\", \"acl.filters\": \"F\"}");
    return Stream.of(
        row("nothing to do", one, one, live(one), ""),
        row("set", DO, one, live(DO, "acl.sync.ms=-"), "+acl.sync.ms"),
        row("set, where the server lists nothing", DO, one, live(DO), "+acl.sync.ms"),
        row("changed", one, two, live(one), "+acl.sync.ms"),
        row("changed behind our back", one, one, live(two), "+acl.sync.ms"),
        row("reset behind our back", one, one, live(DO, "acl.sync.ms=-"), "+acl.sync.ms"),
        row("removed", one, DO, live(one), "-acl.sync.ms"),
        row("removed, and reset already", one, DO, live(DO, "acl.sync.ms=-"), ""),
        row("removed, and not listed", one, DO, live(DO), "-acl.sync.ms"),
        row("a stranger's", DO, DO, live(one), ""),
        row("filter of a feature that is off", off, off, live(off, "acl.filters="), ""),
        row(
            "feature and filter off to on",
            off,
            on,
            live(off, "acl.filters="),
            "+acl.filters +acl.sync.enable"),
        row("the same, filter still there", off, on, live(off), "+acl.filters +acl.sync.enable"),
        row(
            "bootstrap moved",
            DO,
            set(DO, "sourceKafkaCluster.bootstrapEndpoint", "b:1"),
            live(DO),
            "+bootstrap.servers"),
        row(
            "rest endpoint moved",
            DO,
            set(DO, "destinationKafkaCluster.restEndpoint", "https://b"),
            live(DO),
            ""));
  }

  static Stream<Arguments> logins() {
    Value scram = set(NO_LOGIN, "sourceKafkaCluster.scram", SCRAM);
    Value rotated = set(DO, "sourceKafkaCluster.credentials.secret", "new");
    Value trust = set(DO, "sourceKafkaCluster.tls.caCertificates", Pem.CERTIFICATE);
    Value mutual =
        set(
            NO_LOGIN,
            "sourceKafkaCluster.tls",
            Value.EMPTY
                .with("clientCertificateChain", Value.of(Pem.CERTIFICATE))
                .with("clientKey", Value.of(Pem.KEY)));
    Value open = set(NO_LOGIN, "sourceKafkaCluster.securityProtocol", "PLAINTEXT");
    Value unverified = set(trust, "sourceKafkaCluster.tls.verifyHostname", Value.of(false));
    Value kerberos =
        config(NO_LOGIN, "{\"security.protocol\": \"SASL_SSL\", \"sasl.mechanism\": \"GSSAPI\"}");
    Value tuned = config(NO_LOGIN, "{\"ssl.protocol\": \"TLSv1.3\"}");
    return Stream.of(
        row("key rotated", DO, rotated, live(DO), "+sasl.jaas.config"),
        row(
            "key rotated, a stranger's setting",
            DO,
            rotated,
            live(DO, "ssl.protocol=x"),
            "+sasl.jaas.config"),
        row("key to scram", DO, scram, live(DO), "+sasl.jaas.config +sasl.mechanism"),
        row(
            "key to certificate",
            DO,
            mutual,
            live(DO),
            "+security.protocol +ssl.keystore.certificate.chain +ssl.keystore.key +ssl.keystore.type -sasl.jaas.config -sasl.mechanism"),
        row(
            "certificate to key",
            mutual,
            DO,
            live(mutual),
            "+sasl.jaas.config +sasl.mechanism +security.protocol -ssl.keystore.certificate.chain -ssl.keystore.key -ssl.keystore.type"),
        row(
            "certificate to key, with leftovers of others",
            mutual,
            DO,
            live(mutual, "ssl.protocol=x", "ssl.cipher.suites=y"),
            "+sasl.jaas.config +sasl.mechanism +security.protocol -ssl.keystore.certificate.chain -ssl.keystore.key -ssl.keystore.type -ssl.protocol"),
        row(
            "key to none",
            DO,
            open,
            live(DO),
            "+security.protocol -sasl.jaas.config -sasl.mechanism"),
        row(
            "trust added",
            DO,
            trust,
            live(DO),
            "+ssl.truststore.certificates +ssl.truststore.type"),
        row(
            "trust removed",
            trust,
            DO,
            live(trust),
            "-ssl.truststore.certificates -ssl.truststore.type"),
        row(
            "host name verified again",
            unverified,
            trust,
            live(unverified),
            "-ssl.endpoint.identification.algorithm"),
        row("login left out", DO, NO_LOGIN, live(DO), ""),
        row("login left out, another setting tuned", DO, tuned, live(DO), "+ssl.protocol"),
        row("login left out of an imported link", NO_LOGIN, NO_LOGIN, live(DO), ""),
        row(
            "imported link gets a login",
            NO_LOGIN,
            mutual,
            live(DO),
            "+security.protocol +ssl.keystore.certificate.chain +ssl.keystore.key +ssl.keystore.type -sasl.jaas.config -sasl.mechanism"),
        row(
            "key to settings in config",
            DO,
            kerberos,
            live(DO),
            "+sasl.mechanism -sasl.jaas.config"),
        row(
            "settings in config to key",
            kerberos,
            DO,
            live(kerberos),
            "+sasl.jaas.config +sasl.mechanism"),
        row(
            "settings in config removed",
            kerberos,
            NO_LOGIN,
            live(kerberos),
            "-sasl.mechanism -security.protocol"));
  }

  static Stream<Arguments> localLogins() {
    Value noLocal = without(SO, "sourceKafkaCluster.credentials");
    Value localScram = set(SO, "sourceKafkaCluster.scram", SCRAM);
    Value outbound = without(REMOTE_WAITS, "remoteConnectionMode");
    Value keyless = without(REMOTE_WAITS, "localKafkaCluster.credentials");
    String local = "-local.sasl.jaas.config -local.sasl.mechanism -local.security.protocol";
    return Stream.of(
        row(
            "local key to scram",
            SO,
            localScram,
            live(SO),
            "+local.sasl.jaas.config +local.sasl.mechanism"),
        row("local login left out", SO, noLocal, live(SO), ""),
        row(
            "local rotated, remote login left out",
            SO,
            without(
                set(SO, "sourceKafkaCluster.credentials.secret", "new"),
                "destinationKafkaCluster.credentials"),
            live(SO),
            "+local.sasl.jaas.config"),
        row(
            "remote link waits",
            outbound,
            REMOTE_WAITS,
            live(outbound),
            "+local.sasl.jaas.config +local.sasl.mechanism +local.security.protocol +remote.link.connection.mode"),
        row(
            "remote link no longer waits",
            REMOTE_WAITS,
            outbound,
            live(REMOTE_WAITS),
            local + " -remote.link.connection.mode"),
        row(
            "remote link waits on, local login left out",
            REMOTE_WAITS,
            keyless,
            live(REMOTE_WAITS),
            ""));
  }

  private static Arguments row(String what, Value old, Value news, LiveSettings live, String told) {
    List<String> changes = told.isEmpty() ? List.of() : List.of(told.split(" "));
    return Arguments.of(what, old, news, live, changes.stream().sorted().toList());
  }

  @ParameterizedTest(name = "{0}: {4}")
  @MethodSource({"settings", "logins", "localLogins"})
  void setsAndResetsWhatTheLinkNeeds(
      String what, Value old, Value news, LiveSettings live, List<String> changes) {
    assertEquals(changes, told(plan(old, news, live).changes()), what);
  }

  @Test
  void retrySendsEverythingThatTheProgramOwns() {
    Value one = config(DO, "{\"acl.sync.ms\": \"1\"}");
    SettingPlan plan = plan(config(DO, "{\"topic.config.sync.ms\": \"1\"}"), one, live(one));
    assertEquals(
        List.of(
            "+acl.sync.ms",
            "+bootstrap.servers",
            "+sasl.jaas.config",
            "+sasl.mechanism",
            "+security.protocol",
            "-topic.config.sync.ms"),
        told(plan.everything()));
  }

  @Test
  void settingsThatTheServerDroppedAreMissing() {
    List<SettingChange> sent =
        List.of(
            new SettingChange.Set("acl.sync.ms", Secret.of("2")),
            new SettingChange.Set("sasl.jaas.config", Secret.of("line")),
            new SettingChange.Set("not.listed", Secret.of("x")),
            new SettingChange.Reset("topic.config.sync.ms"),
            new SettingChange.Reset("not.listed.either"));
    Value one = config(NO_LOGIN, "{\"acl.sync.ms\": \"1\"}");
    LiveSettings dropped = live(one, "sasl.jaas.config=-", "topic.config.sync.ms=9");
    assertEquals(
        List.of("acl.sync.ms", "sasl.jaas.config", "not.listed", "topic.config.sync.ms"),
        SettingPlan.missing(sent, dropped));
    LiveSettings taken = live(one, "acl.sync.ms=2", "sasl.jaas.config=x", "topic.config.sync.ms=-");
    assertEquals(List.of("not.listed"), SettingPlan.missing(sent, taken));
  }
}
