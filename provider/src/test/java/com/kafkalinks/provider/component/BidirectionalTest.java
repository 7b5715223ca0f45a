package com.kafkalinks.provider.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BidirectionalTest {
  private final Bidirectional component = new Bidirectional(Pairs.check(), Pairs.access());
  private final Children children = new Children();

  private Value construct(String connection) {
    return component.construct(
        "pair", component.mark(Pairs.bidirectional(connection)), children, Pairs.call());
  }

  @ParameterizedTest
  @CsvSource({
    "BOTH_OUTBOUND, pair-first, pair-second",
    "FIRST_INBOUND, pair-first, pair-second",
    "SECOND_INBOUND, pair-second, pair-first"
  })
  void makesTheWaitingLinkFirstAndBindsTheOther(String connection, String earlier, String later) {
    construct(connection);

    assertEquals(List.of(earlier, later), children.names());
    assertEquals(List.of(children.urn(earlier)), children.child(later).after());
    assertEquals("shared-id", children.inputs(later).get("clusterLinkId").text());
    assertTrue(children.inputs(earlier).get("clusterLinkId").isNull());
    assertFalse(children.inputs(earlier).get("waitForActive").bool());
  }

  @ParameterizedTest
  @CsvSource({"BOTH_OUTBOUND, lkc-b", "FIRST_INBOUND, lkc-b", "SECOND_INBOUND, lkc-a"})
  void keysThatBothClustersMissAreToldAtOnce(String connection, String other) {
    Value inputs = Pairs.bidirectional(connection);
    Value keyless = Pairs.withoutKeys(inputs, "firstKafkaCluster", "secondKafkaCluster");
    List<String> said = new ArrayList<>();
    Call call = Programs.call((level, message) -> said.add(message));

    component.construct("pair", component.mark(keyless), children, call);

    assertEquals(1, said.size(), said::toString);
    assertTrue(said.get(0).contains("no key is known for cluster " + other), said::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "BOTH_OUTBOUND, OUTBOUND, OUTBOUND",
    "FIRST_INBOUND, INBOUND, OUTBOUND",
    "SECOND_INBOUND, OUTBOUND, INBOUND"
  })
  void eachLinkConnectsAsAsked(String connection, String first, String second) {
    construct(connection);

    assertEquals(first, children.inputs("pair-first").get("connectionMode").text());
    assertEquals(second, children.inputs("pair-second").get("connectionMode").text());
  }

  @Test
  void theConnectingLinkKnowsThatTheOtherOneWaits() {
    construct("FIRST_INBOUND");

    assertEquals("INBOUND", children.inputs("pair-second").get("remoteConnectionMode").text());
    Value awaited = children.inputs("pair-first").get("remoteKafkaCluster");
    assertEquals(List.of("id"), List.copyOf(awaited.fields().keySet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BOTH_OUTBOUND", "FIRST_INBOUND", "SECOND_INBOUND"})
  void outputsAreNamedAfterTheClusters(String connection) {
    Value outputs = construct(connection);

    assertEquals("lkc-a/orders", outputs.get("firstLinkId").text());
    assertEquals("lkc-b/orders", outputs.get("secondLinkId").text());
    assertEquals("shared-id", outputs.get("clusterLinkId").text());
    List<Value> clusters = outputs.get("kafkaClusters").items();
    assertEquals("lkc-a", clusters.get(0).get("id").text());
    assertEquals("lkc-b", clusters.get(1).get("id").text());
    assertTrue(clusters.get(0).get("bootstrapEndpoint").isNull());
    assertTrue(clusters.get(0).get("credentials").get("secret").secret());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BOTH_OUTBOUND", "FIRST_INBOUND", "SECOND_INBOUND"})
  void validInputsPass(String connection) {
    assertEquals(List.of(), component.check(component.mark(Pairs.bidirectional(connection))));
  }

  @Test
  void anUnknownConnectionPasses() {
    Value inputs = Pairs.bidirectional("").with("connection", Value.UNKNOWN);

    assertEquals(List.of(), component.check(component.mark(inputs)));
  }

  @ParameterizedTest
  @CsvSource({
    "BOTH_OUTBOUND, firstKafkaCluster.id, lkc-b, secondKafkaCluster.id",
    "BOTH_OUTBOUND, firstKafkaCluster.bootstrapEndpoint,, firstKafkaCluster.bootstrapEndpoint",
    "FIRST_INBOUND, firstKafkaCluster.bootstrapEndpoint,, firstKafkaCluster.bootstrapEndpoint",
    "SECOND_INBOUND, secondKafkaCluster.bootstrapEndpoint,, secondKafkaCluster.bootstrapEndpoint",
    "BOTH_OUTBOUND, secondKafkaCluster.restEndpoint, nowhere, secondKafkaCluster.restEndpoint",
    "BOTH_OUTBOUND, connection, SIDEWAYS, connection"
  })
  void refusesAtThePathOfTheComponent(
      String connection, String changed, String value, String expected) {
    Value inputs =
        Pairs.put(Pairs.bidirectional(connection), changed, value == null ? null : Value.of(value));

    List<String> paths =
        component.check(component.mark(inputs)).stream()
            .map(Failure::path)
            .map(Object::toString)
            .distinct()
            .toList();

    assertEquals(List.of(expected), paths);
  }

  @Test
  void faultsOfTheTableHideNoOtherFault() {
    Value inputs = Pairs.bidirectional("SIDEWAYS");
    inputs = Pairs.put(inputs, "linkName", null);
    inputs = Pairs.put(inputs, "firstKafkaCluster.restEndpoint", Value.of("nowhere"));
    inputs = Pairs.put(inputs, "secondKafkaCluster.bootstrapEndpoint", Value.of("nowhere"));
    inputs = Pairs.put(inputs, "firstConfig[\"link.mode\"]", Value.of("SOURCE"));

    List<Failure> failures = component.check(component.mark(inputs));

    assertEquals(
        Set.of(
            "linkName",
            "connection",
            "firstKafkaCluster.restEndpoint",
            "secondKafkaCluster.bootstrapEndpoint",
            "firstConfig[\"link.mode\"]"),
        failures.stream().map(failure -> failure.path().toString()).collect(Collectors.toSet()));
    assertEquals(5, failures.size(), failures::toString);
  }

  @Test
  void aClusterThatNobodyDialsNeedsNoBootstrapEndpoint() {
    Value inputs =
        Pairs.put(
            Pairs.bidirectional("SECOND_INBOUND"), "firstKafkaCluster.bootstrapEndpoint", null);

    assertEquals(List.of(), component.check(component.mark(inputs)));
  }

  @Test
  void sentencesNameThePropertiesOfTheComponent() {
    Value inputs =
        Pairs.put(Pairs.bidirectional("BOTH_OUTBOUND"), "firstKafkaCluster.restEndpoint", null);

    String reason = component.check(component.mark(inputs)).get(0).reason();

    assertTrue(reason.startsWith("`firstKafkaCluster.restEndpoint`"), reason);
  }
}
