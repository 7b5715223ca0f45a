package com.kafkalinks.pulumi.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Struct;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.component.SourceInitiated;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.rule.ClusterLinkCheck;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.resource.Provider;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Registry;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.testing.FakeMonitor;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import pulumirpc.AliasOuterClass.Alias;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.Result;

class ConstructTest {
  private static final String TYPE = "clusterlink:index:SourceInitiatedClusterLink";
  private static final String SECRET = "very-secret";

  private final Cancellation root = Cancellation.root();
  private FakeMonitor monitor;
  private ConstructRpc rpc;

  @BeforeEach
  void start() throws IOException {
    monitor =
        new FakeMonitor(
            ValueCodec.encode(
                Value.EMPTY
                    .with("clusterLinkId", Value.of("shared"))
                    .with("linkState", Value.of("ACTIVE"))));
    Provider provider = Mockito.mock(Provider.class);
    SourceInitiated component =
        new SourceInitiated(
            new ClusterLinkCheck(ProviderConfig.DEFAULT),
            new Access((access, limits, refused) -> null, ProviderConfig.DEFAULT));
    Registry registry = new Registry(new ObjectType("Provider", "", List.of())).with(component);
    Mockito.when(provider.configure(Value.EMPTY)).thenReturn(registry);
    Mockito.when(provider.version()).thenReturn("1.2.3");
    rpc = new ConstructRpc(new Contents(provider), new Requests(root, urn -> Log.none()));
  }

  @AfterEach
  void stop() {
    monitor.close();
  }

  private static Value cluster(String name) {
    Value credentials = Value.EMPTY.with("key", Value.of("KEY")).with("secret", Value.of(SECRET));
    return Value.EMPTY
        .with("id", Value.of("lkc-" + name))
        .with("restEndpoint", Value.of("https://" + name + ".example"))
        .with("bootstrapEndpoint", Value.of(name + ".example:9092"))
        .with("credentials", credentials);
  }

  private static Value inputs() {
    return Value.EMPTY
        .with("linkName", Value.of("orders"))
        .with("sourceKafkaCluster", cluster("a"))
        .with("destinationKafkaCluster", cluster("b"));
  }

  private ConstructRequest.Builder request(Value inputs) {
    return ConstructRequest.newBuilder()
        .setType(TYPE)
        .setName("pair")
        .setParent("urn:parent")
        .setMonitorEndpoint(monitor.address())
        .setInputs(ValueCodec.encode(inputs, ValueCodec.Outputs.KEPT));
  }

  @Test
  void childrenStandUnderTheComponentAndUseTheSamePlugin() {
    ConstructResponse response = rpc.construct(request(inputs()).build());

    RegisterResourceRequest component = monitor.named("pair");
    assertFalse(component.getCustom());
    assertEquals("urn:parent", component.getParent());
    assertEquals(FakeMonitor.urn(component), response.getUrn());
    for (String name : List.of("pair-destination", "pair-source")) {
      assertEquals(response.getUrn(), monitor.named(name).getParent());
      assertEquals("1.2.3", monitor.named(name).getVersion());
      assertTrue(monitor.named(name).getCustom());
    }
    assertEquals(response.getUrn(), monitor.outputs().get(0).getUrn());
  }

  @Test
  void optionsOfTheComponentReachTheRegistrations() {
    rpc.construct(
        request(inputs())
            .setProtect(true)
            .setRetainOnDelete(false)
            .setDeletedWith("urn:with")
            .addDependencies("urn:before")
            .addIgnoreChanges("sourceConfig.x")
            .addAliases(Alias.newBuilder().setUrn("urn:old"))
            .putProviders("clusterlink", "urn:provider::id")
            .setCustomTimeouts(ConstructRequest.CustomTimeouts.newBuilder().setCreate("7m"))
            .build());

    RegisterResourceRequest component = monitor.named("pair");
    assertEquals("urn:old", component.getAliases(0).getUrn());
    assertEquals(List.of("sourceConfig.x"), component.getIgnoreChangesList());
    RegisterResourceRequest source = monitor.named("pair-source");
    assertTrue(source.getProtect());
    assertTrue(source.hasRetainOnDelete());
    assertEquals("urn:with", source.getDeletedWith());
    assertEquals("urn:provider::id", source.getProvider());
    assertEquals("7m", source.getCustomTimeouts().getCreate());
    assertEquals(List.of("config.x"), source.getIgnoreChangesList());
    assertTrue(source.getDependenciesList().contains("urn:before"));
    assertEquals(List.of(), monitor.named("pair-destination").getIgnoreChangesList());
  }

  @Test
  void halvesMayHaveHadNoParent() {
    rpc.construct(request(inputs()).build());

    Alias.Spec former = monitor.named("pair-source").getAliases(0).getSpec();
    assertEquals("pair-source", former.getName());
    assertTrue(former.getNoParent());
  }

  @Test
  void nestedSecretsAreMarkedBeforeAnythingIsRegistered() {
    rpc.construct(request(inputs()).build());

    for (RegisterResourceRequest registered : monitor.registered()) {
      Value object = ValueCodec.decode(registered.getObject());
      for (String block : List.of("sourceKafkaCluster", "destinationKafkaCluster")) {
        Value secret = Values.at(object, PropertyPath.of(block, "credentials", "secret"));
        assertTrue(secret.isNull() || secret.secret(), registered.getName() + " " + block);
      }
    }
  }

  @Test
  void unknownsAndDependenciesAreKept() {
    Value waiting = Value.UNKNOWN.dependingOn(Set.of("urn:cluster"));
    Value inputs = inputs().with("destinationKafkaCluster", cluster("b").with("id", waiting));

    ConstructResponse response =
        rpc.construct(request(inputs).setDryRun(true).setAcceptsOutputValues(true).build());

    RegisterResourceRequest source = monitor.named("pair-source");
    Value id =
        Values.at(
            ValueCodec.decode(source.getObject()),
            PropertyPath.of("destinationKafkaCluster", "id"));
    assertTrue(id.isUnknown());
    assertEquals(
        List.of("urn:cluster"),
        source.getPropertyDependenciesOrThrow("destinationKafkaCluster").getUrnsList());
    Value state = ValueCodec.decode(response.getState());
    assertTrue(state.get("sourceLinkId").dependencies().contains(FakeMonitor.urn(source)));
  }

  @Test
  void anEngineWithoutOutputValuesGetsDependenciesApart() {
    ConstructResponse response = rpc.construct(request(inputs()).build());

    String source = FakeMonitor.urn(monitor.named("pair-source"));
    assertEquals(
        List.of(source), response.getStateDependenciesOrThrow("sourceLinkState").getUrnsList());
    assertEquals("ACTIVE", ValueCodec.decode(response.getState()).get("sourceLinkState").text());
  }

  @Test
  void whatIsMissingInAPreviewIsUnknown() {
    monitor.answering(response -> response.clearObject().clearId());

    ConstructResponse response =
        rpc.construct(request(inputs()).setDryRun(true).setAcceptsOutputValues(true).build());

    Value state = ValueCodec.decode(response.getState());
    for (String output : List.of("clusterLinkId", "sourceLinkId", "destinationLinkState")) {
      assertTrue(state.get(output).isUnknown(), output);
    }
  }

  @Test
  void aLinkThatFailsEndsTheConstructAndLeavesTheFirst() {
    monitor.answering(
        response ->
            response.getUrn().endsWith("source") ? response.setResult(Result.FAIL) : response);

    Refused refused = assertThrows(Refused.class, () -> rpc.construct(request(inputs()).build()));

    assertTrue(refused.getMessage().contains("pair-source"), refused.getMessage());
    assertTrue(monitor.outputs().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:pulumi:s::p::clusterlink:index:ClusterLink::old",
        "urn:pulumi:s::p::my:index:Parent$clusterlink:index:ClusterLink::old"
      })
  void anAliasThatIsALinkIsRefused(String urn) {
    ConstructRequest request = request(inputs()).addAliases(Alias.newBuilder().setUrn(urn)).build();

    Refused refused = assertThrows(Refused.class, () -> rpc.construct(request));

    assertTrue(refused.getMessage().contains("adopt"), refused.getMessage());
    assertTrue(monitor.registered().isEmpty());
  }

  @Test
  void faultsAreToldWithoutRegisteringAnything() {
    Value inputs = inputs().with("sourceKafkaCluster", cluster("b"));

    Refused refused = assertThrows(Refused.class, () -> rpc.construct(request(inputs).build()));

    assertEquals(Reason.INVALID, refused.reason());
    assertTrue(refused.getMessage().contains("is the same cluster"), refused.getMessage());
    assertTrue(monitor.registered().isEmpty());
    assertFalse(refused.getMessage().contains(SECRET));
  }

  @Test
  void aCancelEndsTheConstruct() {
    root.cancel();

    assertThrows(RuntimeException.class, () -> rpc.construct(request(inputs()).build()));
    assertTrue(monitor.registered().isEmpty());
  }

  @Test
  void deepInputsOfAnyShapeAreFaultsAndNotBugs() {
    Struct odd =
        Struct.newBuilder()
            .putFields(
                "linkName", ValueCodec.encode(inputs()).getFieldsOrThrow("sourceKafkaCluster"))
            .build();

    Refused refused =
        assertThrows(Refused.class, () -> rpc.construct(request(inputs()).setInputs(odd).build()));

    assertEquals(Reason.INVALID, refused.reason());
  }
}
