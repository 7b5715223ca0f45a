package com.kafkalinks.engine;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.DELETE;
import static com.pulumi.automation.OperationType.SAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.simulator.LinkSimulator;
import com.kafkalinks.simulator.SimulatedLink;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Components under the real engine: one resource of a dozen lines links two clusters. */
class PairTest {
  private final LinkSimulator simulator =
      LinkSimulator.builder()
          .cluster("lkc-a", "KEY-A", "secret-a")
          .cluster("lkc-b", "KEY-B", "secret-b")
          .bootstrap("lkc-a", "a.example:9092")
          .bootstrap("lkc-b", "b.example:9092")
          .start();
  private EngineStack stack;

  @BeforeEach
  void open(@TempDir Path folder) {
    stack = EngineStack.in(folder);
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  private String cluster(String name) {
    return """
        {id: lkc-%1$s, restEndpoint: "%3$s", bootstrapEndpoint: "%1$s.example:9092",
         credentials: {key: KEY-%2$s, secret: secret-%1$s}}"""
        .formatted(name, name.toUpperCase(Locale.ROOT), simulator.uri())
        .replace("\n", " ");
  }

  private static String project(String resources) {
    return LinkProgram.generated("resources:\n" + resources);
  }

  private String sourceInitiated(String more) {
    return project(
        """
          pair:
            type: clusterlink:index:SourceInitiatedClusterLink
            properties:
              linkName: orders
              sourceKafkaCluster: %s
              destinationKafkaCluster: %s
        %s"""
            .formatted(cluster("a"), cluster("b"), more));
  }

  private String bidirectional(String connection, String more) {
    return project(
        """
          pair:
            type: clusterlink:index:BidirectionalClusterLink
            properties:
              linkName: orders
              connection: %s
              firstKafkaCluster: %s
              secondKafkaCluster: %s
        %s"""
            .formatted(connection, cluster("a"), cluster("b"), more));
  }

  private SimulatedLink link(String cluster) {
    return simulator.cluster(cluster).link("orders");
  }

  private void assertHalvesBelongTogether() {
    assertEquals(link("lkc-a").id(), link("lkc-b").id());
    assertEquals("ACTIVE", link("lkc-a").state());
    assertEquals("ACTIVE", link("lkc-b").state());
  }

  @Test
  void aSourceInitiatedPairLivesThroughItsLife() {
    String settings =
        """
              config: {consumer.offset.sync.ms: "20000"}
              sourceConfig: {availability.check.ms: "50000"}
        """;
    stack.up(sourceInitiated(settings)).assertDid(CREATE);
    assertHalvesBelongTogether();
    assertEquals(
        List.of("pair-destination", "pair-source"),
        stack.exported().childrenOf("SourceInitiatedClusterLink"));
    stack.preview().assertDid(SAME);

    String changed = settings.replace("20000", "21000").replace("50000", "51000");
    stack.up(sourceInitiated(changed)).assertSucceeded();
    assertEquals("21000", link("lkc-b").settings().get("consumer.offset.sync.ms"));
    assertEquals("51000", link("lkc-a").settings().get("availability.check.ms"));

    stack.destroy().assertDid(DELETE);
    assertFalse(simulator.cluster("lkc-a").hasLink("orders"));
    assertFalse(simulator.cluster("lkc-b").hasLink("orders"));
    assertEquals(
        List.of("lkc-a", "lkc-b"),
        simulator.requests().stream()
            .filter(request -> request.method().equals("DELETE"))
            .map(request -> request.path().split("/", -1)[4])
            .toList());
  }

  @Test
  void theFirstPreviewOfAPairDoesNotMissWhatItWillCreate() {
    String said = stack.preview(sourceInitiated("")).assertDid(CREATE).printed();

    assertFalse(said.contains("Create the INBOUND link"), said);
  }

  @Test
  void aNameInAdoptThatTheStackLacksIsAWarning() {
    String said = stack.preview(sourceInitiated("      adopt: {source: old}\n")).printed();

    assertTrue(said.contains("names \"old\", but the link \"pair-source\" will be created"), said);
  }

  @Test
  void everyMistakeInAPairIsSaidAtOnce() {
    String said =
        stack
            .preview(bidirectional("SIDEWAYS", "").replace("linkName: orders", "linkName: ''"))
            .assertFailed()
            .printed();

    for (String name : List.of("`linkName` is empty", "`connection` must be")) {
      assertTrue(said.contains(name), () -> name + " isn't in: " + said);
    }
    assertFalse(said.contains("secret-a"), said);
  }

  @Test
  void typedSettingsReachTheirLinks() {
    stack.up(sourceInitiated("      topicConfigSync: {intervalMs: 20000}\n")).assertDid(CREATE);
    assertEquals("20000", link("lkc-b").settings().get("topic.config.sync.ms"));
    assertFalse(link("lkc-a").settings().containsKey("topic.config.sync.ms"));

    String inConfig = "      config: {topic.config.sync.ms: \"20000\"}\n";
    stack.up(sourceInitiated(inConfig)).assertDid(SAME);
    stack.destroy().assertDid(DELETE);

    String both =
        """
              firstTopicConfigSync: {intervalMs: 21000}
              secondTopicConfigSync: {intervalMs: 22000}
        """;
    stack.up(bidirectional("BOTH_OUTBOUND", both)).assertDid(CREATE);
    assertEquals("21000", link("lkc-a").settings().get("topic.config.sync.ms"));
    assertEquals("22000", link("lkc-b").settings().get("topic.config.sync.ms"));
  }

  @Test
  void aBidirectionalPairLivesThroughItsLife() {
    String settings =
        """
              firstConfig: {consumer.offset.sync.ms: "20000"}
              secondConfig: {consumer.offset.sync.ms: "20000"}
        """;
    stack.up(bidirectional("FIRST_INBOUND", settings)).assertDid(CREATE);
    assertHalvesBelongTogether();
    stack.preview().assertDid(SAME);

    stack.up(bidirectional("FIRST_INBOUND", settings.replace("20000", "22000"))).assertSucceeded();
    assertEquals("22000", link("lkc-a").settings().get("consumer.offset.sync.ms"));
    assertEquals("22000", link("lkc-b").settings().get("consumer.offset.sync.ms"));

    stack.destroy().assertDid(DELETE);
    assertFalse(simulator.cluster("lkc-a").hasLink("orders"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pair-destination", "pair-source"})
  void aLinkIsReplacedWhenTheUserAsksForIt(String link) {
    stack.up(sourceInitiated("")).assertDid(CREATE);
    String urn = stack.exported().urn(link);

    stack.upReplacing(urn).assertSucceeded();
    assertHalvesBelongTogether();
    stack.taint(urn);
    stack.up().assertSucceeded();

    assertHalvesBelongTogether();
    stack.preview().assertDid(SAME);
  }

  @Test
  void aLinkDeletedBehindOurBackIsRebuiltAndTheIdsAgree() {
    stack.up(bidirectional("BOTH_OUTBOUND", "")).assertDid(CREATE);
    simulator.cluster("lkc-a").link("orders").delete();

    stack.refresh().assertSucceeded();
    stack.up().assertSucceeded();

    assertHalvesBelongTogether();
  }

  @Test
  void aRefusedSecondLinkLeavesTheFirstAndTheNextUpFinishes() {
    String broken = sourceInitiated("").replace("b.example", "nowhere.example");

    Outcome failed = stack.up(broken).assertFailed();

    assertTrue(
        failed.printed().contains("the next `pulumi up` completes the pair"), failed.printed());
    assertTrue(simulator.cluster("lkc-b").hasLink("orders"));
    stack.up(sourceInitiated("")).assertSucceeded();
    assertHalvesBelongTogether();
  }

  @Test
  void twoLinksOfTheStackBecomeAPairWithoutBeingTouched() {
    stack.up(twoLinks()).assertDid(CREATE);
    long writes = writes();

    stack.up(sourceInitiated("      adopt: {source: src, destination: dst}\n")).assertDid(SAME);

    assertEquals(writes, writes());
    assertEquals(
        List.of("pair-destination", "pair-source"),
        stack.exported().childrenOf("SourceInitiatedClusterLink"));
    assertHalvesBelongTogether();
  }

  private long writes() {
    return simulator.requests().stream().filter(request -> !request.method().equals("GET")).count();
  }

  private String twoLinks() {
    return project(
        """
          dst:
            type: clusterlink:index:ClusterLink
            properties:
              linkName: orders
              connectionMode: INBOUND
              destinationKafkaCluster: {id: lkc-b, restEndpoint: "%1$s", credentials: {key: KEY-B, secret: secret-b}}
              sourceKafkaCluster: {id: lkc-a, bootstrapEndpoint: "a.example:9092"}
          src:
            type: clusterlink:index:ClusterLink
            options: {dependsOn: ["${dst}"]}
            properties:
              linkName: orders
              linkMode: SOURCE
              sourceKafkaCluster: {id: lkc-a, restEndpoint: "%1$s", credentials: {key: KEY-A, secret: secret-a}}
              destinationKafkaCluster: {id: lkc-b, bootstrapEndpoint: "b.example:9092", credentials: {key: KEY-B, secret: secret-b}}
        """
            .formatted(simulator.uri()));
  }
}
