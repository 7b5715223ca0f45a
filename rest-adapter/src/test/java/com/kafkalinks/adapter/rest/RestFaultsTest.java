package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.rest.SimulatedApi.HERE;
import static com.kafkalinks.adapter.rest.SimulatedApi.SECRET;
import static com.kafkalinks.adapter.rest.SimulatedApi.kind;
import static com.kafkalinks.adapter.rest.SimulatedApi.link;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.Creation;
import com.kafkalinks.adapter.Deletion;
import com.kafkalinks.adapter.LinkLookup;
import com.kafkalinks.adapter.NewLink;
import com.kafkalinks.simulator.fault.Operation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the adapter makes of every refusal and every accident that the simulator knows. */
final class RestFaultsTest {
  private final SimulatedApi api = new SimulatedApi();

  @AfterEach
  void close() {
    api.close();
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
    api.simulator.addFault(fault);

    Creation.submit(api.links, link("orders"), api.cancellation);
    Creation.readable(api.links, "orders", api.cancellation);

    assertEquals(List.of("orders"), api.simulator.cluster(HERE).linkNames());
    if (creates != null) {
      assertEquals(creates, api.simulator.requests(Operation.CREATE).size());
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
    api.created("orders");
    api.simulator.addFault(fault);

    if (kind == null) {
      assertEquals("orders", api.links.read("orders", api.cancellation).name());
    } else {
      assertEquals(kind, kind(() -> api.links.read("orders", api.cancellation)));
    }
  }

  @Test
  void waitsUntilADeletedLinkIsGone() {
    ClusterLink link = api.created("orders");
    api.simulator.addFault("delete@1=reset-after");

    api.links.delete("orders", false, Apply.FOR_REAL, api.cancellation);
    Deletion.awaitGone(api.links, "orders", link.clusterLinkId(), api.cancellation);

    assertEquals(Optional.empty(), LinkLookup.find(api.links, "orders", api.cancellation));
  }

  @Test
  void tellsARefusedKeyFromAMissingRight() {
    assertEquals(
        Kind.KEY_REFUSED, kind(() -> api.links(HERE, "key", "wrong").list(api.cancellation)));
    api.simulator.addFault("list=401-right");
    assertEquals(Kind.DENIED, kind(() -> api.links.list(api.cancellation)));
  }

  @Test
  void tellsAMissingLinkFromAWrongPlace() {
    ClusterLinks elsewhere = api.links("lkc-nowhere", "key", SECRET);

    assertEquals(Kind.NOT_FOUND, kind(() -> api.links.read("orders", api.cancellation)));
    assertEquals(Kind.NOT_FOUND, kind(() -> api.links.settings("orders", api.cancellation)));
    assertEquals(Optional.empty(), LinkLookup.find(api.links, "orders", api.cancellation));
    assertEquals(Kind.WRONG_PLACE, kind(() -> elsewhere.read("orders", api.cancellation)));
    assertEquals(
        Kind.WRONG_PLACE, kind(() -> LinkLookup.find(elsewhere, "orders", api.cancellation)));
  }

  @Test
  void saysThatTheNameOrThePrefixIsTaken() {
    api.created("orders", "cluster.link.prefix", "eu-");

    assertEquals(
        Kind.NAME_TAKEN, kind(() -> Creation.submit(api.links, link("orders"), api.cancellation)));
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
    api.simulator.cluster("lkc-there").addLogin("SCRAM-SHA-512", "someone", "else");

    assertEquals(kind, kind(() -> create(link("orders", setting, value))));
  }

  private void create(NewLink link) {
    api.links.create(link, Apply.FOR_REAL, api.cancellation);
  }
}
