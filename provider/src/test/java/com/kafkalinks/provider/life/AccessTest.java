package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.Programs.without;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.provider.link.model.ModePair.SOURCE_OUTBOUND;
import static com.kafkalinks.simulator.fault.Operation.CREATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.ClusterAccess;
import com.kafkalinks.adapter.Secret;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import com.kafkalinks.simulator.RecordedRequest;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.rest.AuthKind;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the owner's REST API is reached. */
class AccessTest {
  private static final String OWNER = "destinationKafkaCluster";
  private static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder().build();

  @AutoClose private final Lab lab = new Lab();

  private final Stack stack = lab.stack();
  private final Value program = lab.program(DESTINATION_OUTBOUND);
  private final List<ClusterAccess> opened = new ArrayList<>();

  private void watchAccess() {
    lab.restart(
        rest ->
            (access, limits, refused) -> {
              opened.add(access);
              return rest.open(access, limits, refused);
            });
  }

  private String keysUsed() {
    return lab.simulator.requests().stream()
        .filter(request -> request.path().contains("lkc-owner"))
        .map(RecordedRequest::authUser)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @Test
  void bearerToken() {
    try (Lab own = new Lab(builder -> builder.auth(AuthKind.BEARER))) {
      Value token = own.program(DESTINATION_OUTBOUND);
      token = without(token, OWNER + ".credentials");
      token = set(token, OWNER + ".restAccess.bearerToken", "o-secret");
      assertEquals(Action.CREATE, own.stack().up(token).done());
      assertEquals("bearer", own.last(CREATE).authScheme());
    }
  }

  /** The key beside it is the local login alone. */
  @Test
  void noAuthentication() {
    try (Lab own = new Lab(builder -> builder.auth(AuthKind.NONE))) {
      Value open = own.program(DESTINATION_OUTBOUND);
      open = set(open, OWNER + ".restAccess.noAuthentication", Value.of(true));
      assertEquals(Action.CREATE, own.stack().up(open).done());
      assertEquals("none", own.last(CREATE).authScheme());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void clientCertificateAndPrivateCa(boolean keyToo) {
    watchAccess();
    String access = OWNER + ".restAccess.";
    Value certified = set(program, access + "caCertificates", CERTIFICATE.certificatePem());
    certified = set(certified, access + "clientCertificateChain", CERTIFICATE.certificatePem());
    certified = set(certified, access + "clientKey", CERTIFICATE.privateKeyPkcs8Pem());
    if (!keyToo) {
      certified = without(certified, OWNER + ".credentials");
    }
    stack.up(certified);
    ClusterAccess used = opened.get(0);
    assertEquals(CERTIFICATE.certificatePem(), used.credentials().get(0).tls().caCertificates());
    assertEquals(
        CERTIFICATE.certificatePem(), used.credentials().get(0).tls().clientCertificateChain());
    assertEquals(
        Secret.of(CERTIFICATE.privateKeyPkcs8Pem()), used.credentials().get(0).tls().clientKey());
    ClusterAccess.Login login =
        keyToo
            ? new ClusterAccess.ApiKey("OKEY", Secret.of("o-secret"))
            : new ClusterAccess.Anonymous();
    assertEquals(login, used.credentials().get(0).login());
  }

  @Test
  void privateCaOfTheBlockServesTheConfiguredKeyToo() {
    watchAccess();
    lab.configure(lab.access());
    String ca = CERTIFICATE.certificatePem();
    Value keyless = without(program, OWNER + ".credentials");
    stack.up(set(keyless, OWNER + ".restAccess.caCertificates", ca));
    assertEquals(
        List.of(ca),
        opened.stream().map(a -> a.credentials().get(0).tls().caCertificates()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/kafka", "/kafka/", "/kafka/v3", "/kafka/v3/", "/v3"})
  void basePath(String path) {
    Value based = set(program, OWNER + ".restEndpoint", lab.owner().restEndpoint() + path);
    assertEquals(Action.CREATE, stack.up(based).done());
    assertEquals(Action.DELETE, stack.destroy().done());
  }

  /** The owner's block has its id alone; nothing of the configured access gets anywhere else. */
  @ParameterizedTest
  @ValueSource(strings = {"object", "JSON text", "variable"})
  void configuredAccessIsNeverWrittenIntoALinkOrAState(String form) {
    Value clusters = lab.access().get("clusters");
    String json = JsonText.print(Values.bare(clusters));
    switch (form) {
      case "object" -> lab.configure(lab.access());
      case "JSON text" -> lab.configure(Value.EMPTY.with("clusters", Value.of(json).asSecret()));
      default -> lab.configure(Value.EMPTY, Map.of("CLUSTERLINK_CLUSTERS", json));
    }
    lab.created(SOURCE_OUTBOUND);
    lab.link().delete();
    Value bare = without(lab.program(SOURCE_OUTBOUND), "sourceKafkaCluster.credentials");
    bare = without(bare, "sourceKafkaCluster.restEndpoint");
    bare = set(bare, "sourceKafkaCluster.securityProtocol", "SSL");
    assertEquals(Action.CREATE, stack.up(bare).done());
    assertFalse(lab.last(CREATE).body().contains("o-secret"));
    assertFalse(JsonText.print(Values.bare(stack.outputs())).contains("o-secret"));
    assertEquals(Programs.checked(bare), stack.inputs());
    assertEquals(Action.DELETE, stack.destroy().done());
  }

  @Test
  void configuredKeyServesWhereTheKeyInTheStateIsDead() {
    assertEquals(Action.CREATE, stack.up(program).done());
    lab.ownerCluster().addKey("CKEY", "c-secret");
    lab.ownerCluster().removeKey("OKEY");
    Value credentials =
        Value.EMPTY.with("key", Value.of("CKEY")).with("secret", Value.of("c-secret"));
    Value configured = Value.EMPTY.with("credentials", credentials);
    lab.configure(Value.EMPTY.with("clusters", Value.EMPTY.with("lkc-owner", configured)));
    Step refresh = stack.refresh();
    assertEquals(Action.READ, refresh.done());
    assertTrue(
        refresh.warnings().contains("key OKEY of cluster lkc-owner is refused"),
        refresh.warnings());
    Step update = stack.up(set(program, "config[\"acl.sync.ms\"]", "7000"));
    assertEquals(Action.UPDATE, update.done());
    assertEquals("7000", lab.link().settings().get("acl.sync.ms"));
    assertEquals(Action.DELETE, stack.destroy().done());
  }

  @Test
  void newestKeyIsTriedFirst() {
    assertEquals(Action.CREATE, stack.up(program).done());
    lab.ownerCluster().addKey("NEW", "n");
    lab.simulator.clearRequests();
    Value next =
        set(set(program, OWNER + ".credentials.key", "NEW"), OWNER + ".credentials.secret", "n");
    assertEquals(Action.UPDATE, stack.up(next).done());
    assertEquals("NEW", keysUsed());
  }

  @Test
  void keyWithoutTheRightIsNotReplacedByAnother() {
    lab.configure(lab.access());
    assertEquals(Action.CREATE, stack.up(program).done());
    lab.simulator.clearRequests();
    lab.simulator.addFault("any=401-right");
    Step step = stack.up(set(program, "config[\"acl.sync.ms\"]", "7000"));
    assertEquals(Code.PERMISSION_DENIED, step.code());
    assertTrue(step.error().contains("grant CloudClusterAdmin, or ALTER on the cluster"));
    List<Operation> asked = lab.asked();
    assertEquals(Set.copyOf(asked).size(), asked.size(), "asked again: " + asked);
  }

  @Test
  void unknownEndpointAndKeyAreExplained() {
    Value keyless = without(program, OWNER + ".credentials");
    Step noKey = stack.up(keyless);
    assertTrue(noKey.error().contains("no key is known for cluster lkc-owner"), noKey.error());
    assertTrue(noKey.error().contains("clusterlink:clusters.lkc-owner.credentials.key"));
    Step noEndpoint = stack.up(without(program, OWNER + ".restEndpoint"));
    assertTrue(noEndpoint.error().contains("`destinationKafkaCluster.restEndpoint` is missing"));
  }

  @Test
  void whateverIsMarkedSecretIsMaskedOnEveryCall() {
    watchAccess();
    Value marked = Value.of("25317").asSecret();
    Value settings = Value.EMPTY.with("consumer.offset.sync.ms", marked);
    assertEquals(Action.CREATE, stack.up(program.with("config", settings)).done());
    assertEquals(Action.READ, stack.refresh().done());
    assertEquals(Action.DELETE, stack.destroy().done());

    for (ClusterAccess access : opened) {
      assertTrue(access.masked().contains(Secret.of("25317")));
    }
  }
}
