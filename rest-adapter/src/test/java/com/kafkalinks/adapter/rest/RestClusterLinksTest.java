package com.kafkalinks.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.Cancellation;
import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.ClusterAccess.ApiKey;
import com.kafkalinks.adapter.ClusterAccess.Tls;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinkException;
import com.kafkalinks.adapter.ClusterLinkException.Kind;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Creation;
import com.kafkalinks.adapter.Deletion;
import com.kafkalinks.adapter.LinkLookup;
import com.kafkalinks.adapter.LinkSetting;
import com.kafkalinks.adapter.ManualTime;
import com.kafkalinks.adapter.Mirror;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.NewLink.FarEnd;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.simulator.LinkSimulator;
import com.kafkalinks.simulator.fault.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adapter and simulator: two readings of one document, made to agree. */
final class RestClusterLinksTest {
  private static final String HERE = "lkc-here";
  private static final String SECRET = "s3cr\"et\\";
  private static final String JAAS =
      "org.apache.kafka.common.security.plain.PlainLoginModule required"
          + " username=\"there-key\" password=\"there-secret\";";

  private final ManualTime time = new ManualTime();
  private final Cancellation cancellation = Cancellation.root(time).within(Duration.ofMinutes(5));
  private final LinkSimulator simulator =
      LinkSimulator.builder()
          .cluster(HERE, "key", SECRET)
          .cluster("lkc-there", "there-key", "there-secret")
          .bootstrap("lkc-there", "there:9092")
          .clock(time.clock())
          .visibleAfter(Duration.ofSeconds(3))
          .goneAfter(Duration.ofSeconds(3))
          .start();
  private final RestConnector connector = new RestConnector(Map.of(), () -> 1.0);
  private final ClusterLinks links = links(HERE, SECRET);

  @AfterEach
  void close() {
    connector.close();
    simulator.close();
  }

  @Test
  void createsALinkAndWaitsUntilItCanBeRead() {
    ClusterLink link = created("orders");

    assertEquals("orders", link.name());
    assertEquals(22, link.clusterLinkId().length());
    assertEquals("lkc-there", link.otherClusterId());
    assertEquals(
        List.of("AclSync", "AutoCreateMirror", "ConsumerOffsetSync", "TopicConfigsSync"),
        link.tasks().stream().map(ClusterLink.Task::name).sorted().toList());
    assertEquals(1, simulator.requests(Operation.CREATE).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "50%", "a.b_c-d", "Grüße", "-", "a;b", "a+b", "a&b=c"})
  void keepsOddNamesThroughAWholeLife(String name) {
    ClusterLink link = created(name);

    assertEquals(name, link.name());
    assertEquals(List.of(), links.mirrors(name, cancellation));
    links.delete(name, false, Apply.FOR_REAL, cancellation);
    Deletion.awaitGone(links, name, link.clusterLinkId(), cancellation);
    assertFalse(simulator.cluster(HERE).hasLink(name));
  }

  @Test
  void readsSettingsWithTheirMarks() {
    created("orders");

    assertEquals(
        new LinkSetting(
            "bootstrap.servers", "there:9092", false, false, false, "DYNAMIC_CLUSTER_LINK_CONFIG"),
        setting("bootstrap.servers"));
    assertEquals(
        new LinkSetting("sasl.jaas.config", "", false, false, true, "DYNAMIC_CLUSTER_LINK_CONFIG"),
        setting("sasl.jaas.config"));
    assertTrue(setting("request.timeout.ms").readOnly());
    assertFalse(setting("acl.sync.ms").overridden());
  }

  @Test
  void setsAndResets() {
    created("orders");

    alter(Apply.FOR_REAL, new SettingChange.Set("acl.sync.ms", Secret.of("7000")));
    assertEquals("7000", setting("acl.sync.ms").value());
    assertTrue(setting("acl.sync.ms").overridden());

    alter(Apply.FOR_REAL, new SettingChange.Reset("acl.sync.ms"));
    assertEquals("5000", setting("acl.sync.ms").value());
    assertFalse(setting("acl.sync.ms").overridden());
  }

  @Test
  void setsAndResetsOneByOneWhereAlterIsUnknown() {
    created("orders");
    simulator.addFault("alter@1=405");

    alter(
        Apply.FOR_REAL,
        new SettingChange.Set("acl.sync.ms", Secret.of("7000")),
        new SettingChange.Reset("consumer.offset.sync.ms"));

    assertEquals("7000", setting("acl.sync.ms").value());
    assertEquals(3, simulator.requests(Operation.ALTER).size());
  }

  @Test
  void changesNothingWhereOnlyAsked() {
    created("orders");

    links.create(link("other"), Apply.VALIDATE_ONLY, cancellation);
    alter(Apply.VALIDATE_ONLY, new SettingChange.Set("acl.sync.ms", Secret.of("7000")));
    links.delete("orders", false, Apply.VALIDATE_ONLY, cancellation);

    time.pass(Duration.ofSeconds(5));
    assertEquals(List.of("orders"), simulator.cluster(HERE).linkNames());
    assertEquals("5000", setting("acl.sync.ms").value());
  }

  @Test
  void refusesASettingThatTheServerDoesNotKnow() {
    created("orders");

    assertEquals(
        Kind.INVALID,
        kind(() -> alter(Apply.FOR_REAL, new SettingChange.Set("no.such", Secret.of("1")))));
  }

  @Test
  void listsMirrorsOfEachStatus() {
    created("orders");
    simulator.cluster(HERE).link("orders").setMirror("a", "ACTIVE");
    simulator.cluster(HERE).link("orders").setMirror("b", "STOPPED");

    assertEquals(
        List.of(new Mirror("a", "ACTIVE"), new Mirror("b", "STOPPED")),
        links.mirrors("orders", cancellation));
    assertEquals(
        Kind.DENIED, kind(() -> links.delete("orders", false, Apply.FOR_REAL, cancellation)));
    links.delete("orders", true, Apply.FOR_REAL, cancellation);
  }

  @Test
  void saysThatTheNameOrThePrefixIsTaken() {
    created("orders", "cluster.link.prefix", "eu-");

    assertEquals(Kind.NAME_TAKEN, kind(() -> Creation.submit(links, link("orders"), cancellation)));
    assertEquals(Kind.NAME_TAKEN, kind(() -> create(link("orders"))));
    assertEquals(
        Kind.PREFIX_TAKEN, kind(() -> create(link("other", "cluster.link.prefix", "eu-"))));
  }

  @ParameterizedTest
  @CsvSource({
    "REMOTE_REFUSED, bootstrap.servers, nowhere:9092",
    "REMOTE_REFUSED, sasl.mechanism, SCRAM-SHA-512",
    "INVALID, no.such.setting, 1"
  })
  void saysWhatIsWrongWithALink(Kind kind, String setting, String value) {
    simulator.cluster("lkc-there").addLogin("SCRAM-SHA-512", "someone", "else");

    assertEquals(kind, kind(() -> create(link("orders", setting, value))));
  }

  @Test
  void waitsForTheOtherHalfOfAPair() {
    ClusterLinks there = links("lkc-there", "there-key", "there-secret");
    NewLink source = source();
    assertEquals(Kind.TWIN_MISSING, kind(() -> there.create(source, Apply.FOR_REAL, cancellation)));

    NewLink inbound =
        new NewLink(
            "pair",
            FarEnd.SOURCE,
            "lkc-there",
            "",
            secrets(Map.of("link.mode", "DESTINATION", "connection.mode", "INBOUND")),
            true);
    create(inbound);
    Creation.submit(there, source, cancellation);

    assertEquals(
        Creation.readable(links, "pair", cancellation).clusterLinkId(),
        Creation.readable(there, "pair", cancellation).clusterLinkId());
  }

  @Test
  void tellsAMissingLinkFromAWrongPlace() {
    ClusterLinks elsewhere = links("lkc-nowhere", SECRET);

    assertEquals(Kind.NOT_FOUND, kind(() -> links.read("orders", cancellation)));
    assertEquals(Kind.NOT_FOUND, kind(() -> links.settings("orders", cancellation)));
    assertEquals(Optional.empty(), LinkLookup.find(links, "orders", cancellation));
    assertEquals(Kind.WRONG_PLACE, kind(() -> elsewhere.read("orders", cancellation)));
    assertEquals(Kind.WRONG_PLACE, kind(() -> LinkLookup.find(elsewhere, "orders", cancellation)));
  }

  @Test
  void tellsARefusedKeyFromAMissingRight() {
    assertEquals(Kind.KEY_REFUSED, kind(() -> links(HERE, "wrong").list(cancellation)));
    simulator.addFault("list=401-right");
    assertEquals(Kind.DENIED, kind(() -> links.list(cancellation)));
  }

  @ParameterizedTest
  @CsvSource({
    "create@1=reset-after, 1",
    "create@1=after:500, 1",
    "create@1=after:503, 1",
    "create@1=503, 2",
    "create@1=reset-before, 2",
    "create@1=reset-after+late:1, 1",
    "create@first2=429-html, 3",
    "create@1=429+retry-after:2, 2",
    "create@1=cut, 1",
    "create@1=not-json, 1",
    "read@first3=404-link, 1",
    "any@p0.2=503, ",
    "any@p0.2=429-html, "
  })
  void createsOneLinkWhateverBecomesOfTheAnswer(String fault, Integer creates) {
    simulator.addFault(fault);

    Creation.submit(links, link("orders"), cancellation);
    Creation.readable(links, "orders", cancellation);

    assertEquals(List.of("orders"), simulator.cluster(HERE).linkNames());
    if (creates != null) {
      assertEquals(creates, simulator.requests(Operation.CREATE).size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "read@1=503, ",
    "read@1=reset-after, ",
    "read@1=cut, ",
    "read@1=redirect, ",
    "read@1=gzip, ",
    "read=500-50003, UNAVAILABLE",
    "read=429, THROTTLED",
    "read=401-key, KEY_REFUSED",
    "read=401-right, DENIED",
    "read=403, DENIED",
    "read=404-link, NOT_FOUND",
    "read=404-cluster, WRONG_PLACE",
    "read=404-path, WRONG_PLACE",
    "read=405, UNSUPPORTED",
    "read=status:418, INVALID",
    "read=empty, MALFORMED",
    "read=wrong-type, MALFORMED",
    "read=not-json, MALFORMED"
  })
  void readsThroughWhatPassesAndSaysWhatStays(String fault, Kind kind) {
    created("orders");
    simulator.addFault(fault);

    if (kind == null) {
      assertEquals("orders", links.read("orders", cancellation).name());
    } else {
      assertEquals(kind, kind(() -> links.read("orders", cancellation)));
    }
  }

  @Test
  void waitsUntilADeletedLinkIsGone() {
    ClusterLink link = created("orders");
    simulator.addFault("delete@1=reset-after");

    links.delete("orders", false, Apply.FOR_REAL, cancellation);
    Deletion.awaitGone(links, "orders", link.clusterLinkId(), cancellation);

    assertEquals(Optional.empty(), LinkLookup.find(links, "orders", cancellation));
  }

  private ClusterLink created(String name, String... settings) {
    Creation.submit(links, link(name, settings), cancellation);
    return Creation.readable(links, name, cancellation);
  }

  private void create(NewLink link) {
    links.create(link, Apply.FOR_REAL, cancellation);
  }

  private void alter(Apply apply, SettingChange... changes) {
    links.alter("orders", List.of(changes), apply, cancellation);
  }

  private LinkSetting setting(String name) {
    return links.settings("orders", cancellation).stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Kind kind(Runnable call) {
    return assertThrows(ClusterLinkException.class, call::run).kind();
  }

  private ClusterLinks links(String cluster, String secret) {
    return links(cluster, "key", secret);
  }

  private ClusterLinks links(String cluster, String key, String secret) {
    ApiKey login = new ApiKey(key, Secret.of(secret));
    String endpoint = simulator.uri().toString();
    return connector.connect(new ClusterAccess(cluster, endpoint, login, Tls.SYSTEM), Api.LIMITS);
  }

  private static NewLink link(String name, String... more) {
    Map<String, String> settings =
        new java.util.HashMap<>(
            Map.of(
                "bootstrap.servers", "there:9092",
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", JAAS));
    if (more.length > 0) {
      settings.put(more[0], more[1]);
    }
    return new NewLink(name, FarEnd.SOURCE, "lkc-there", "", secrets(settings), true);
  }

  private static NewLink source() {
    String local = JAAS;
    String remote = JAAS.replace("there-key", "key").replace("there-secret", "s3cr\\\"et\\\\");
    return new NewLink(
        "pair",
        FarEnd.DESTINATION,
        HERE,
        "",
        secrets(
            Map.of(
                "link.mode", "SOURCE",
                "connection.mode", "OUTBOUND",
                "bootstrap.servers", "here:9092",
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", remote,
                "local.security.protocol", "SASL_SSL",
                "local.sasl.mechanism", "PLAIN",
                "local.sasl.jaas.config", local)),
        true);
  }

  private static Map<String, Secret> secrets(Map<String, String> settings) {
    return settings.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, setting -> Secret.of(setting.getValue())));
  }
}
