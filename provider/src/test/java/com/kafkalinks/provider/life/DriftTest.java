package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.provider.link.model.ModePair.SOURCE_OUTBOUND;
import static com.kafkalinks.simulator.fault.Operation.CONFIGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.SimulatedLink;
import com.kafkalinks.simulator.fault.Effects;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.model.Knob;
import io.grpc.Status.Code;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody else did to a link: refresh shows it, up mends it or plans a replacement. */
class DriftTest {
  private static final String FILTERS =
      """
      {"groupFilters": [{"name": "*", "patternType": "LITERAL", "filterType": "INCLUDE"}]}""";
  private static final String OTHER_FILTERS = FILTERS.replace("INCLUDE", "EXCLUDE");

  @AutoClose private final Lab lab = new Lab(builder -> builder.cluster("lkc-third", "T", "t"));

  private final Value program = settings(lab.program(DESTINATION_OUTBOUND));

  private static Value settings(Value program) {
    Value settings =
        Value.EMPTY
            .with("acl.sync.ms", Value.of("7000"))
            .with("consumer.offset.sync.enable", Value.of("true"))
            .with("consumer.offset.group.filters", Value.of(FILTERS))
            .with("auto.create.mirror.topics.enable", Value.of("false"))
            .with("auto.create.mirror.topics.filters", Value.of("{}"));
    return program.with("config", settings);
  }

  private Stack created() {
    Stack stack = lab.stack();
    assertEquals(Action.CREATE, stack.up(program).done());
    return stack;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void isShownByRefreshAndMendedByUp(
      String what, Consumer<SimulatedLink> change, Set<String> paths) {
    Stack stack = created();
    Map<String, String> before = lab.link().settings();
    change.accept(lab.link());
    Step refresh = stack.refresh();
    assertEquals(Action.READ, refresh.done());
    assertEquals(paths, refresh.changes());
    Step up = stack.up(program);
    assertEquals(Action.UPDATE, up.done());
    assertEquals(paths, up.changes());
    assertEquals(before, lab.link().settings());
    assertEquals(Set.of(), stack.refresh().changes());
    assertEquals(Action.SAME, stack.up(program).done());
  }

  private static Stream<Arguments> changes() {
    return Stream.of(
        drift("setting changed", set("acl.sync.ms", "9000"), config("acl.sync.ms")),
        drift("setting reset", reset("acl.sync.ms"), config("acl.sync.ms")),
        drift("setting added", set("topic.config.sync.ms", "9000"), config("topic.config.sync.ms")),
        drift(
            "filters changed",
            set("consumer.offset.group.filters", OTHER_FILTERS),
            config("consumer.offset.group.filters")),
        drift(
            "feature switched off, which clears its filters",
            reset("consumer.offset.group.filters").andThen(reset("consumer.offset.sync.enable")),
            config("consumer.offset.sync.enable")),
        drift(
            "bootstrap servers changed",
            set("bootstrap.servers", "elsewhere.example:9092"),
            Set.of("sourceKafkaCluster.bootstrapEndpoint")),
        drift(
            "login reset",
            reset("sasl.jaas.config"),
            Set.of("sourceKafkaCluster.credentials.key", "sourceKafkaCluster.credentials.secret")),
        drift(
            "mechanism changed",
            set("sasl.mechanism", "SCRAM-SHA-256"),
            Set.of("sourceKafkaCluster.credentials.key", "sourceKafkaCluster.credentials.secret")),
        drift(
            "protocol changed",
            set("security.protocol", "PLAINTEXT"),
            Set.of("sourceKafkaCluster.securityProtocol")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noChanges")
  void isNotSeenWhereNothingChanged(String what, Consumer<SimulatedLink> change) {
    Stack stack = created();
    change.accept(lab.link());
    Value inputs = stack.inputs();
    assertEquals(Set.of(), stack.refresh().changes());
    assertEquals(inputs, stack.inputs());
    assertEquals(Action.SAME, stack.up(program).done());
  }

  private static Stream<Arguments> noChanges() {
    String spaced = FILTERS.replace(" ", "").replace(",", " ,\n ");
    return Stream.of(
        drift("JSON written differently", set("consumer.offset.group.filters", spaced)),
        drift("boolean in another case", set("consumer.offset.sync.enable", "TRUE")),
        drift("bootstrap with protocol", set("bootstrap.servers", "SASL_SSL://other.example:9092")),
        drift(
            "filters of a switched-off feature cleared",
            reset("auto.create.mirror.topics.filters")),
        drift("filters of a switched-off feature given", set("acl.filters", "{\"aclFilters\":[]}")),
        drift("link.prefix", set("link.prefix", "p-")),
        drift("mode of the remote link", set("remote.link.connection.mode", "INBOUND")),
        drift(
            "login part that no property gives",
            set("ssl.cipher.suites", "TLS_AES_128_GCM_SHA256")),
        drift("local login that no property gives", set("local.security.protocol", "SSL")),
        drift("read-only setting", set("request.timeout.ms", "1")));
  }

  private static Arguments drift(Object... parts) {
    return arguments(parts);
  }

  private static Consumer<SimulatedLink> set(String name, String value) {
    return link -> link.set(name, value);
  }

  private static Consumer<SimulatedLink> reset(String name) {
    return link -> link.reset(name);
  }

  private static Set<String> config(String name) {
    return Set.of("config[\"%s\"]".formatted(name));
  }

  @Test
  void hiddenSettingOfConfigIsSeenOnlyAsSetOrNot() {
    Value kerberos = LoginKind.GSSAPI_THROUGH_CONFIG.in(program, "sourceKafkaCluster", "");
    Stack stack = lab.stack();
    assertEquals(Action.CREATE, stack.up(kerberos).done());
    lab.link().set("sasl.jaas.config", "other.Module required;");
    assertEquals(Set.of(), stack.refresh().changes());
    lab.link().reset("sasl.jaas.config");
    assertEquals(config("sasl.jaas.config"), stack.refresh().changes());
    assertEquals(Action.UPDATE, stack.up(kerberos).done());
    assertTrue(lab.link().settings().containsKey("sasl.jaas.config"));
  }

  @Test
  void lostLocalLoginIsSentAgain() {
    Stack stack = lab.created(SOURCE_OUTBOUND);
    lab.link().reset("local.sasl.jaas.config");
    assertEquals(
        Set.of("sourceKafkaCluster.credentials.key", "sourceKafkaCluster.credentials.secret"),
        stack.refresh().changes());
    assertEquals(Action.UPDATE, stack.up(lab.program(SOURCE_OUTBOUND)).done());
    assertTrue(lab.link().settings().containsKey("local.sasl.jaas.config"));
  }

  @Test
  void deletedLinkIsGoneAndMadeAnew() {
    Stack stack = created();
    lab.link().delete();
    Step up = stack.up(with(program, "8000"));
    assertEquals(Code.NOT_FOUND, up.code());
    assertTrue(up.error().contains("Run `pulumi refresh`"), up.error());
    assertEquals(Action.GONE, stack.refresh().done());
    assertEquals(Action.CREATE, stack.up(program).done());
    lab.link().delete();
    assertEquals(Action.DELETE, stack.destroy().done());
  }

  private static Value with(Value program, String value) {
    return Programs.set(program, "config[\"acl.sync.ms\"]", value);
  }

  @Test
  void linkMadeAnewIsTakenOverByRefreshAlone() {
    Stack stack = created();
    String old = lab.link().id();
    lab.link().recreate();
    Step up = stack.up(with(program, "8000"));
    assertTrue(up.error().contains("was recreated outside Pulumi"), up.error());
    assertTrue(stack.destroy().error().contains("its id is " + lab.link().id()));
    assertTrue(lab.ownerCluster().hasLink("orders"));
    Step refresh = stack.refresh();
    assertTrue(refresh.warnings().contains("its id was " + old), refresh.warnings());
    assertEquals(lab.link().id(), stack.outputs().get("clusterLinkId").text());
    assertEquals(Action.SAME, stack.up(program).done());
    assertEquals(Action.DELETE, stack.destroy().done());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BIDIRECTIONAL", "SOURCE"})
  void otherLinkModeIsReplacedOnTheClusterThatHoldsIt(String mode) {
    Stack stack = created();
    lab.link().set("link.mode", mode);
    lab.link().setMirror("topic-1", "ACTIVE");
    assertTrue(stack.refresh().changes().contains("linkMode"));
    Step plan = stack.preview(program);
    assertTrue(plan.error().contains("it has 1 active mirror topic (topic-1)"), plan.error());
    assertTrue(stack.up(program).error().contains("1 active mirror topic"));
    lab.link().setMirror("topic-1", "STOPPED");
    assertTrue(stack.preview(program).changes().contains("linkMode"));
    assertEquals(Action.REPLACE, stack.up(program).done());
    assertEquals("DESTINATION", lab.link().mode());
    assertEquals(Action.SAME, stack.up(program).done());
  }

  @Test
  void otherConnectionModeIsReplaced() {
    Stack stack = created();
    lab.link().set("connection.mode", "INBOUND");
    assertEquals(Set.of("connectionMode"), stack.refresh().changes());
    assertEquals(Action.REPLACE, stack.up(program).done());
    assertEquals("OUTBOUND", lab.link().settings().get("connection.mode"));
  }

  @Test
  void otherClusterAtTheFarEndIsReplaced() {
    Stack stack = created();
    lab.link().delete();
    Value third = Programs.set(program, "sourceKafkaCluster.id", "lkc-third");
    third = Programs.set(third, "sourceKafkaCluster.bootstrapEndpoint", "third.example:9092");
    third = LoginKind.NONE.in(third, "sourceKafkaCluster", "");
    assertEquals(Action.CREATE, new Stack(lab, "orders").up(third).done());
    Step refresh = stack.refresh();
    assertTrue(refresh.changes().contains("sourceKafkaCluster.id"), refresh.toString());
    Step plan = stack.preview(program);
    assertEquals(Action.REPLACE, plan.done());
    assertEquals("", plan.warnings());
    assertEquals(Action.REPLACE, stack.up(program).done());
    assertEquals("lkc-other", lab.link().remoteClusterId());
  }

  @Test
  void ownerAndStateOfHealthAreOutputsOnly() {
    Stack stack = created();
    lab.link().forceHealth("FAILED", "AUTHENTICATION_ERROR", "no");
    assertEquals(Set.of(), stack.refresh().changes());
    assertEquals("FAILED", stack.outputs().get("linkState").text());
    assertEquals("no", stack.outputs().get("linkErrorMessage").text());
  }

  @Test
  void silentServerOverwritesNothing() {
    Stack stack = created();
    Value inputs = stack.inputs();
    lab.simulator.turn(Knob.LINK_STATE, "absent");
    lab.simulator.turn(Knob.LINK_ERROR, "absent");
    for (String data :
        new String[] {"", nullSetting("bootstrap.servers"), nullSetting("acl.sync.ms")}) {
      String body = "{\"kind\":\"x\",\"metadata\":{\"next\":null},\"data\":[%s]}".formatted(data);
      lab.simulator.clearFaults();
      lab.simulator.addFault(Fault.on(CONFIGS, Effects.body("application/json", body)));
      assertEquals(Set.of(), stack.refresh().changes());
      assertEquals(inputs, stack.inputs());
    }
    assertEquals("", stack.outputs().get("linkState").text());
  }

  private static String nullSetting(String name) {
    return "{\"name\":\"%s\",\"value\":null,\"is_default\":false,\"source\":\"DYNAMIC_CLUSTER_LINK_CONFIG\"}"
        .formatted(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"read=404-cluster", "read=404-path", "read=404-link", "read=status:404"})
  void notFoundThatProvesNothingIsAnError(String fault) {
    Stack stack = created();
    Value outputs = stack.outputs();
    lab.simulator.addFault(fault);
    for (Step step :
        new Step[] {stack.refresh(), stack.up(with(program, "8000")), stack.destroy()}) {
      assertEquals(Code.FAILED_PRECONDITION, step.code(), step.error());
      assertEquals(outputs, stack.outputs());
    }
    assertTrue(lab.ownerCluster().hasLink("orders"));
  }
}
