package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.rest.SimulatedApi.HERE;
import static com.kafkalinks.adapter.rest.SimulatedApi.inbound;
import static com.kafkalinks.adapter.rest.SimulatedApi.kind;
import static com.kafkalinks.adapter.rest.SimulatedApi.link;
import static com.kafkalinks.adapter.rest.SimulatedApi.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Creation;
import com.kafkalinks.adapter.Deletion;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.adapter.Setting;
import com.kafkalinks.adapter.SettingChange;
import com.kafkalinks.simulator.fault.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adapter and simulator: two readings of one document, made to agree. */
final class RestClusterLinksTest {
  private final SimulatedApi api = new SimulatedApi();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void createsALinkAndWaitsUntilItCanBeRead() {
    ClusterLink link = api.created("orders");

    assertEquals("orders", link.name());
    assertEquals(22, link.clusterLinkId().length());
    assertEquals("lkc-there", link.otherClusterId());
    assertEquals(
        List.of("AclSync", "AutoCreateMirror", "ConsumerOffsetSync", "TopicConfigsSync"),
        link.tasks().stream().map(ClusterLink.Task::name).sorted().toList());
    assertEquals(1, api.simulator.requests(Operation.CREATE).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "50%", "a.b_c-d", "Grüße", "-", "a;b", "a+b", "a&b=c"})
  void keepsOddNamesThroughAWholeLife(String name) {
    ClusterLink link = api.created(name);

    assertEquals(name, link.name());
    assertEquals(List.of(), api.cluster.mirrorTopics().list(name, api.cancellation));
    api.links.delete(name, false, Apply.FOR_REAL, api.cancellation);
    Deletion.awaitGone(api.links, name, link.clusterLinkId(), api.cancellation);
    assertFalse(api.simulator.cluster(HERE).hasLink(name));
  }

  @Test
  void readsSettingsWithTheirMarks() {
    api.created("orders");

    assertEquals(
        new Setting(
            "bootstrap.servers", "there:9092", false, false, false, "DYNAMIC_CLUSTER_LINK_CONFIG"),
        api.setting("orders", "bootstrap.servers"));
    assertEquals(
        new Setting("sasl.jaas.config", "", false, false, true, "DYNAMIC_CLUSTER_LINK_CONFIG"),
        api.setting("orders", "sasl.jaas.config"));
    assertTrue(api.setting("orders", "request.timeout.ms").readOnly());
    assertFalse(api.setting("orders", "acl.sync.ms").overridden());
  }

  @Test
  void setsAndResets() {
    api.created("orders");

    alter(Apply.FOR_REAL, new SettingChange.Set("acl.sync.ms", Secret.of("7000")));
    assertEquals("7000", api.setting("orders", "acl.sync.ms").value());
    assertTrue(api.setting("orders", "acl.sync.ms").overridden());

    alter(Apply.FOR_REAL, new SettingChange.Reset("acl.sync.ms"));
    assertEquals("5000", api.setting("orders", "acl.sync.ms").value());
    assertFalse(api.setting("orders", "acl.sync.ms").overridden());
  }

  @Test
  void setsAndResetsOneByOneWhereAlterIsUnknown() {
    api.created("orders");
    api.simulator.addFault("alter@1=405");

    alter(
        Apply.FOR_REAL,
        new SettingChange.Set("acl.sync.ms", Secret.of("7000")),
        new SettingChange.Reset("consumer.offset.sync.ms"));

    assertEquals("7000", api.setting("orders", "acl.sync.ms").value());
    assertEquals(3, api.simulator.requests(Operation.ALTER).size());
  }

  @Test
  void changesNothingWhereOnlyAsked() {
    api.created("orders");

    api.links.create(link("other"), Apply.VALIDATE_ONLY, api.cancellation);
    alter(Apply.VALIDATE_ONLY, new SettingChange.Set("acl.sync.ms", Secret.of("7000")));
    api.links.delete("orders", false, Apply.VALIDATE_ONLY, api.cancellation);

    api.time.pass(Duration.ofSeconds(5));
    assertEquals(List.of("orders"), api.simulator.cluster(HERE).linkNames());
    assertEquals("5000", api.setting("orders", "acl.sync.ms").value());
  }

  @Test
  void refusesASettingThatTheServerDoesNotKnow() {
    api.created("orders");

    assertEquals(
        Kind.INVALID,
        kind(() -> alter(Apply.FOR_REAL, new SettingChange.Set("no.such", Secret.of("1")))));
  }

  @Test
  void listsMirrorsOfEachStatus() {
    api.created("orders");
    api.simulator.cluster(HERE).link("orders").setMirror("a", "ACTIVE");
    api.simulator.cluster(HERE).link("orders").setMirror("b", "STOPPED");

    assertEquals(
        List.of("a ACTIVE", "b STOPPED"),
        api.cluster.mirrorTopics().list("orders", api.cancellation).stream()
            .map(mirror -> mirror.name() + " " + mirror.status())
            .sorted()
            .toList());
    assertEquals(
        Kind.DENIED,
        kind(() -> api.links.delete("orders", false, Apply.FOR_REAL, api.cancellation)));
    api.links.delete("orders", true, Apply.FOR_REAL, api.cancellation);
  }

  @Test
  void waitsForTheOtherLinkOfAPair() {
    ClusterLinks there = api.links("lkc-there", "there-key", "there-secret");
    NewLink source = source("pair");
    assertEquals(
        Kind.REMOTE_LINK_MISSING,
        kind(() -> there.create(source, Apply.FOR_REAL, api.cancellation)));

    api.links.create(inbound("pair"), Apply.FOR_REAL, api.cancellation);
    Creation.submit(there, source, api.cancellation);

    assertEquals(
        Creation.readable(api.links, "pair", api.cancellation).clusterLinkId(),
        Creation.readable(there, "pair", api.cancellation).clusterLinkId());
  }

  private void alter(Apply apply, SettingChange... changes) {
    api.links.alter("orders", List.of(changes), apply, api.cancellation);
  }
}
