package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.Programs.without;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import io.grpc.Status.Code;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Import with keys from variables, and {@code .get}; LifeCycleTest imports with configured keys.
 */
class ImportTest {
  private static final String SHORT = "lkc-owner/orders";

  @AutoClose private final Lab lab = new Lab();

  /** The five parts of the documented resource: source before destination, local before remote. */
  private static String fiveParts(ModePair pair) {
    boolean ownerLast = pair.linkMode().equals("DESTINATION");
    return "orders/%s/%s/%s"
        .formatted(
            pair.linkMode(),
            pair.connectionMode(),
            ownerLast ? "lkc-other/lkc-owner" : "lkc-owner/lkc-other");
  }

  private static String side(String block) {
    return block.replace("KafkaCluster", "").toUpperCase(Locale.ROOT);
  }

  private Map<String, String> variables(ModePair pair) {
    Map<String, String> variables = new TreeMap<>();
    String owner = "IMPORT_" + side(pair.ownerBlock()) + "_KAFKA_";
    variables.put(owner + "REST_ENDPOINT", lab.owner().restEndpoint());
    variables.put(owner + "API_KEY", "OKEY");
    variables.put(owner + "API_SECRET", "o-secret");
    String other = "IMPORT_" + side(pair.remoteBlock()) + "_KAFKA_";
    variables.put(other + "API_KEY", "FKEY");
    variables.put(other + "API_SECRET", "f-secret");
    return variables;
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void keysFromVariablesAreInNoProgram(ModePair pair) {
    lab.created(pair);
    lab.restart(variables(pair));
    for (String id : List.of(SHORT, fiveParts(pair))) {
      Stack stack = lab.stack();
      assertEquals(Action.READ, stack.importing(id).done());
      assertEquals(SHORT, stack.id());
      assertFalse(Values.holdsSecret(stack.inputs()));
      assertEquals(withoutKeys(pair), stack.inputs());
      Value key = stack.outputs().get(pair.ownerBlock()).get("credentials");
      assertEquals("OKEY", key.get("key").text());
      assertTrue(key.get("key").secret());
      assertTrue(key.get("secret").secret());
    }
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void importedKeyServesUntilTheProgramGivesOne(ModePair pair) {
    lab.created(pair);
    lab.restart(variables(pair));
    Stack stack = lab.stack();
    assertEquals(Action.READ, stack.importing(SHORT).done());
    lab.restart(Map.of());
    lab.simulator.clearRequests();
    assertEquals(Action.SAME, stack.up(stack.inputs()).done());
    assertEquals(List.of(), lab.asked());

    for (String value : List.of("65536", "131072")) {
      Value changed = set(stack.inputs(), "config[\"replica.socket.receive.buffer.bytes\"]", value);
      assertEquals(Action.UPDATE, stack.up(changed).done());
      assertEquals(Set.of(), stack.refresh().changes());
    }
    assertEquals(List.of("replica.socket.receive.buffer.bytes"), lab.altered());
    assertEquals(Action.UPDATE, stack.up(lab.program(pair)).done());
    assertEquals(Programs.checked(lab.program(pair)), stack.inputs());
    assertEquals(Action.DELETE, stack.destroy().done());
  }

  @Test
  void importedKeyServesForDelete() {
    lab.created(DESTINATION_OUTBOUND);
    lab.restart(variables(DESTINATION_OUTBOUND));
    Stack stack = lab.stack();
    assertEquals(Action.READ, stack.importing(SHORT).done());
    lab.restart(Map.of());
    assertEquals(Action.DELETE, stack.destroy().done());
  }

  private Value withoutKeys(ModePair pair) {
    Value program = without(lab.program(pair), pair.ownerBlock() + ".credentials");
    return pair.connects() ? without(program, pair.remoteBlock() + ".credentials") : program;
  }

  @Test
  void settingsOfTheLinkComeAlongButNoSecretOnes() {
    Value program = lab.program(DESTINATION_OUTBOUND);
    program = set(program, "config[\"acl.sync.ms\"]", "7000");
    program = set(program, "config[\"cluster.link.prefix\"]", "p-");
    program = LoginKind.CLIENT_CERTIFICATE.in(program, "sourceKafkaCluster", "");
    assertEquals(Action.CREATE, lab.stack().up(program).done());
    lab.configure(lab.access());
    Stack stack = lab.stack();
    assertEquals(Action.READ, stack.importing(SHORT).done());
    Value settings = Value.EMPTY.with("acl.sync.ms", Value.of("7000"));
    assertEquals(settings, stack.inputs().get("config"));
    assertEquals(Value.of("p-"), stack.inputs().get("prefix"));
    assertEquals(Action.SAME, stack.up(stack.inputs()).done());
    Value more = set(stack.inputs(), "config[\"topic.config.sync.ms\"]", "8000");
    assertEquals(Action.UPDATE, stack.up(more).done());
    assertTrue(lab.link().settings().containsKey("ssl.keystore.key"));
  }

  @Test
  void openClusterIsImportedAsOne() {
    Value program = lab.program(DESTINATION_OUTBOUND);
    program = LoginKind.NONE.in(program, "sourceKafkaCluster", "");
    assertEquals(Action.CREATE, lab.stack().up(program).done());
    lab.configure(lab.access());
    Stack stack = lab.stack();
    assertEquals(Action.READ, stack.importing(SHORT).done());
    assertEquals(
        "PLAINTEXT", stack.inputs().get("sourceKafkaCluster").get("securityProtocol").text());
    assertEquals(Action.SAME, stack.up(stack.inputs()).done());
  }

  @Test
  void linkWhoseRemoteLinkWaitsIsImportedAsOne() {
    Value program = lab.program(ModePair.BIDIRECTIONAL_OUTBOUND);
    program = set(program, "remoteConnectionMode", "INBOUND");
    assertEquals(Action.CREATE, lab.stack().up(program).done());
    lab.configure(lab.access());
    Stack stack = lab.stack();
    assertEquals(Action.READ, stack.importing(SHORT).done());
    assertEquals("INBOUND", stack.inputs().get("remoteConnectionMode").text());
    assertTrue(stack.inputs().get("clusterLinkId").isNull());
    assertEquals(Action.SAME, stack.up(stack.inputs()).done());
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "", "/orders", "lkc-owner/", "orders/SOURCE/INBOUND/a/b"})
  void wrongIdIsAnsweredWithTheRightForm(String id) {
    Step step = lab.stack().importing(id);
    assertEquals(Code.INVALID_ARGUMENT, step.code());
    assertTrue(step.error().contains("write `<cluster id>/<link name>`"), step.error());
  }

  @Test
  void linkThatIsNotThereIsGone() {
    lab.configure(lab.access());
    assertEquals(Action.GONE, lab.stack().importing(SHORT).done());
  }

  @Test
  void clusterThatNobodyConfiguredIsExplained() {
    Step step = lab.stack().importing(SHORT);
    assertEquals(Code.INVALID_ARGUMENT, step.code());
    assertTrue(
        step.error().contains("'clusterlink:clusters.lkc-owner.restEndpoint'"), step.error());
  }

  @Test
  void shortIdWithTwoEndpointsInVariablesIsRefused() {
    lab.restart(
        Map.of(
            "IMPORT_SOURCE_KAFKA_REST_ENDPOINT", "https://a.example",
            "IMPORT_DESTINATION_KAFKA_REST_ENDPOINT", "https://b.example"));
    Step step = lab.stack().importing(SHORT);
    assertTrue(step.error().contains("set only the one of the cluster that owns"), step.error());
  }

  @Test
  void configuredClusterNeedsNoVariables() {
    lab.created(DESTINATION_OUTBOUND);
    lab.configure(
        lab.access(),
        Map.of(
            "IMPORT_SOURCE_KAFKA_REST_ENDPOINT", "https://a.example",
            "IMPORT_DESTINATION_KAFKA_REST_ENDPOINT", "https://b.example"));
    assertEquals(Action.READ, lab.stack().importing(SHORT).done());
  }

  @ParameterizedTest
  @CsvSource({"lkc-owner/orders", "orders/DESTINATION/OUTBOUND/lkc-other/lkc-owner"})
  void getReadsWithTheEndpointAndKeyOfTheProgram(String id) {
    lab.created(DESTINATION_OUTBOUND);
    Value state = Value.EMPTY.with("destinationKafkaCluster", lab.owner().asOwner());
    Stack stack = lab.stack();
    assertEquals(Action.READ, stack.get(id, state).done());
    assertEquals("ACTIVE", stack.outputs().get("linkState").text());
    assertEquals("lkc-other", stack.outputs().get("sourceKafkaCluster").get("id").text());
  }

  @Test
  void getOfALinkThatIsNotThereIsGone() {
    Value state = Value.EMPTY.with("destinationKafkaCluster", lab.owner().asOwner());
    assertEquals(Action.GONE, lab.stack().get(SHORT, state).done());
  }
}
