package com.kafkalinks.provider.component;

import static com.kafkalinks.provider.link.Programs.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Registrar;
import com.kafkalinks.pulumi.resource.Registrar.Registered;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceInitiatedTest {
  private final SourceInitiated component = new SourceInitiated(Pairs.check(), Pairs.access());
  private final Children children = new Children();

  private Value construct(Value inputs) {
    return component.construct("pair", component.mark(inputs), children, Pairs.call());
  }

  @Test
  void faultsOfTheTableHideNoOtherFault() {
    Value inputs = Pairs.put(Pairs.sourceInitiated(), "linkName", Value.of(""));
    inputs = Pairs.put(inputs, "destinationKafkaCluster.id", Value.of("lkc-a"));
    inputs = Pairs.put(inputs, "sourceKafkaCluster.restEndpoint", Value.of("nowhere"));
    inputs = Pairs.put(inputs, "config[\"link.mode\"]", Value.of("SOURCE"));
    inputs = Pairs.put(inputs, "sourceConfig", Value.of("a=b"));

    List<Failure> failures = component.check(component.mark(inputs));

    assertEquals(5, failures.size(), failures::toString);
  }

  @Test
  void aBlockThatIsNoObjectIsToldOnce() {
    Value inputs = Pairs.put(Pairs.sourceInitiated(), "destinationKafkaCluster", Value.of("b"));

    assertEquals(1, component.check(component.mark(inputs)).size());
  }

  @Test
  void aNameInAdoptThatTheStackLacksIsAWarning() {
    Value inputs = Pairs.sourceInitiated().with("adopt", json("{\"source\": \"old\"}"));
    List<String> said = new ArrayList<>();
    Call call = Programs.call((level, message) -> said.add(level + " " + message));
    Registrar preview =
        child -> {
          Registered made = children.register(child);
          return new Registered(made.urn(), Value.UNKNOWN, made.outputs(), true);
        };

    component.construct("pair", component.mark(inputs), preview, call);

    assertEquals(1, said.size(), said::toString);
    assertTrue(said.get(0).startsWith("WARNING `adopt` of \"pair\" names \"old\""), said.get(0));
  }

  @Test
  void theStateOfTheWaitingLinkIsThatOfThePair() {
    children.answer("pair-destination", "linkState", Value.of("UNAVAILABLE"));

    Value outputs = construct(Pairs.sourceInitiated());

    assertEquals("PAUSED", outputs.get("destinationLinkState").text());
    assertEquals("ACTIVE", outputs.get("sourceLinkState").text());
  }

  @Test
  void registersTheWaitingLinkFirstAndTheSourceAfterIt() {
    construct(Pairs.sourceInitiated());

    assertEquals(List.of("pair-destination", "pair-source"), children.names());
    assertEquals(List.of(children.urn("pair-destination")), children.child("pair-source").after());
  }

  @Test
  void givesEachLinkOnlyWhatItNeedsOfEachCluster() {
    construct(Pairs.sourceInitiated());

    Value destination = children.inputs("pair-destination");
    assertEquals("INBOUND", destination.get("connectionMode").text());
    assertEquals(
        List.of("id", "restEndpoint", "credentials"),
        List.copyOf(destination.get("destinationKafkaCluster").fields().keySet()));
    assertTrue(destination.get("sourceKafkaCluster").get("credentials").isNull());
    Value source = children.inputs("pair-source");
    assertEquals("SOURCE", source.get("linkMode").text());
    assertEquals(
        List.of("id", "bootstrapEndpoint", "credentials"),
        List.copyOf(source.get("destinationKafkaCluster").fields().keySet()));
  }

  @Test
  void anotherLoginOfTheDestinationReplacesItsKeyForRest() {
    Value scram =
        Value.EMPTY.with("username", Value.of("u")).with("password", Value.of("p").asSecret());
    construct(Pairs.put(Pairs.sourceInitiated(), "destinationKafkaCluster.scram", scram));

    Value dialled = children.inputs("pair-source").get("destinationKafkaCluster");
    assertEquals(scram, dialled.get("scram"));
    assertTrue(dialled.get("credentials").isNull());
    Value owner = children.inputs("pair-destination").get("destinationKafkaCluster");
    assertTrue(owner.get("scram").isNull());
    assertFalse(owner.get("credentials").isNull());
  }

  @Test
  void putsThePrefixWhereTheMirrorTopicsAre() {
    construct(
        Pairs.put(Pairs.sourceInitiated(), "config[\"cluster.link.prefix\"]", Value.of("eu-")));

    assertEquals(
        "eu-", children.inputs("pair-destination").get("config").get("cluster.link.prefix").text());
    assertTrue(children.inputs("pair-source").get("config").isNull());
  }

  @Test
  void outputsBelongToTheHalvesAndDependOnThem() {
    Value outputs = construct(Pairs.sourceInitiated());

    assertEquals("lkc-b/orders", outputs.get("destinationLinkId").text());
    assertEquals("lkc-a/orders", outputs.get("sourceLinkId").text());
    assertEquals("ACTIVE", outputs.get("sourceLinkState").text());
    assertTrue(outputs.get("sourceLinkId").dependencies().contains(children.urn("pair-source")));
  }

  @Test
  void keepsUnknownsAndSecretsOfItsInputs() {
    Value inputs = Pairs.put(Pairs.sourceInitiated(), "destinationKafkaCluster.id", Value.UNKNOWN);
    Value bare = Pairs.put(inputs, "sourceKafkaCluster.credentials.secret", Value.of("not marked"));

    construct(bare);

    Value source = children.inputs("pair-source");
    assertTrue(source.get("destinationKafkaCluster").get("id").isUnknown());
    assertTrue(source.get("sourceKafkaCluster").get("credentials").get("secret").secret());
  }

  @Test
  void halvesOfDifferentIdsAreAnError() {
    children.answer("pair-source", "clusterLinkId", Value.of("another"));

    Refused refused = assertThrows(Refused.class, () -> construct(Pairs.sourceInitiated()));

    assertTrue(refused.getMessage().contains("pulumi refresh"), refused.getMessage());
  }

  @Test
  void keysThatBothClustersMissAreToldAtOnce() {
    Value inputs = Pairs.sourceInitiated();
    Value keyless = Pairs.withoutKeys(inputs, "sourceKafkaCluster", "destinationKafkaCluster");

    List<String> said = said(keyless);

    assertEquals(1, said.size(), said::toString); // the first link's error names its own cluster
    assertTrue(said.get(0).contains("no key is known for cluster lkc-a"), said::toString);
  }

  @Test
  void keysAreNotMissedWhereTheStateMayHaveThemOrOneLinkSaysItAll() {
    Value inputs = Pairs.sourceInitiated();
    Value keyless = Pairs.withoutKeys(inputs, "sourceKafkaCluster", "destinationKafkaCluster");

    assertEquals(List.of(), said(keyless.with("adopt", json("{\"source\": \"old\"}"))));
    assertEquals(List.of(), said(Pairs.withoutKeys(inputs, "sourceKafkaCluster")));
    assertEquals(List.of(), said(Pairs.withoutKeys(inputs, "destinationKafkaCluster")));
  }

  private List<String> said(Value inputs) {
    List<String> said = new ArrayList<>();
    Call call = Programs.call((level, message) -> said.add(level + " " + message));
    component.construct("pair", component.mark(inputs), children, call);
    return said;
  }

  @Test
  void takesOverLinksByTheNamesThatTheyHad() {
    Value adopt = Value.EMPTY.with("source", Value.of("old-source"));
    construct(Pairs.sourceInitiated().with("adopt", adopt));

    assertEquals("old-source", children.child("pair-source").formerName());
    assertEquals("pair-destination", children.child("pair-destination").formerName());
  }

  @Test
  void ignoredChangesReachTheLinkThatTheyAreAbout() {
    construct(Pairs.sourceInitiated());

    PropertyPath path = PropertyPath.of("sourceConfig", "x");
    assertEquals(
        PropertyPath.of("config", "x"), children.child("pair-source").ignored().apply(path));
    assertEquals(null, children.child("pair-destination").ignored().apply(path));
  }

  @Test
  void validInputsPass() {
    assertEquals(List.of(), component.check(component.mark(Pairs.sourceInitiated())));
  }

  static Stream<Arguments> faults() {
    Value on = Value.of("true");
    return Stream.of(
        Arguments.of("destinationKafkaCluster.id", Value.of("lkc-a"), "destinationKafkaCluster.id"),
        Arguments.of(
            "destinationKafkaCluster.bootstrapEndpoint",
            null,
            "destinationKafkaCluster.bootstrapEndpoint"),
        Arguments.of("sourceKafkaCluster.restEndpoint", null, "sourceKafkaCluster.restEndpoint"),
        Arguments.of(
            "destinationKafkaCluster.restEndpoint", null, "destinationKafkaCluster.restEndpoint"),
        Arguments.of(
            "destinationKafkaCluster.credentials",
            null,
            "destinationKafkaCluster.securityProtocol"),
        Arguments.of(
            "sourceConfig[\"cluster.link.prefix\"]",
            Value.of("p"),
            "sourceConfig[\"cluster.link.prefix\"]"),
        Arguments.of("sourceConfig[\"acl.sync.enable\"]", on, "sourceConfig[\"acl.sync.enable\"]"),
        Arguments.of(
            "sourceConfig[\"link.mode\"]", Value.of("SOURCE"), "sourceConfig[\"link.mode\"]"),
        Arguments.of("linkName", null, "linkName"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void refusesAtThePathOfTheComponent(String changed, Value value, String expected) {
    Value inputs = Pairs.put(Pairs.sourceInitiated(), changed, value);

    List<Failure> failures = component.check(component.mark(inputs));

    assertEquals(
        List.of(expected), failures.stream().map(f -> f.path().toString()).distinct().toList());
  }

  @Test
  void refusesAPrefixTogetherWithAclSync() {
    Value prefixed =
        Pairs.put(Pairs.sourceInitiated(), "config[\"cluster.link.prefix\"]", Value.of("eu-"));
    Value both = Pairs.put(prefixed, "config[\"acl.sync.enable\"]", Value.of("true"));

    List<Failure> failures = component.check(component.mark(both));

    assertEquals("config[\"acl.sync.enable\"]", failures.get(0).path().toString());
  }

  @Test
  void noFaultPointsAtASecret() {
    Value inputs =
        component.mark(
            Pairs.put(
                Pairs.sourceInitiated(),
                "destinationKafkaCluster.credentials.secrett",
                Value.of("typo")));

    for (Failure failure : component.check(inputs)) {
      assertFalse(
          Values.holdsSecret(Values.at(inputs, failure.path()))
              && !failure.path().segments().isEmpty());
      assertFalse(failure.reason().contains("typo"), failure.reason());
    }
  }
}
