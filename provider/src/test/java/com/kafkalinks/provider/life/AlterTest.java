package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.provider.link.Programs.without;
import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.simulator.fault.Operation.ALTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.RecordedRequest;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.model.Knob;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings are set and reset in one call, and read back. */
class AlterTest {
  private static final String FILTERS =
      "{\"aclFilters\":[{\"resourceFilter\":{\"resourceType\":\"any\"}}]}";

  @AutoClose private final Lab lab = new Lab();

  private final Stack stack = lab.stack();
  private final Value program =
      config(
          config(lab.program(DESTINATION_OUTBOUND), "acl.sync.ms", "7000"),
          "topic.config.sync.ms",
          "8000");

  private static Value config(Value program, String name, String value) {
    return set(program, path(name), value);
  }

  private static String path(String name) {
    return "config[\"%s\"]".formatted(name);
  }

  @BeforeEach
  void create() {
    assertEquals(Action.CREATE, stack.up(program).done());
    lab.simulator.clearRequests();
  }

  @Test
  void setsAndResetsGoInOneCall() {
    Value next = without(config(program, "acl.sync.ms", "9000"), path("topic.config.sync.ms"));
    next = config(next, "consumer.offset.sync.ms", "5000");
    assertEquals(Action.UPDATE, stack.up(next).done());
    assertEquals(
        List.of("-topic.config.sync.ms", "acl.sync.ms", "consumer.offset.sync.ms"), lab.altered());
    assertEquals(1, lab.simulator.requests(ALTER).size());
  }

  @Test
  void settingThatTheServerDropsIsNamedAndTheStateIsAsReadBack() {
    lab.simulator.addFault("alter=drop:acl.sync.ms");
    Value next = config(config(program, "acl.sync.ms", "9000"), "topic.config.sync.ms", "9000");
    Step step = stack.up(next);
    assertTrue(step.error().contains("did not apply: acl.sync.ms."), step.error());
    Value settings = stack.outputs().get("config");
    assertEquals("7000", settings.get("acl.sync.ms").text());
    assertEquals("9000", settings.get("topic.config.sync.ms").text());
    assertEquals("8000", stack.inputs().get("config").get("topic.config.sync.ms").text());

    lab.simulator.clearFaults();
    Step again = stack.up(next);
    assertEquals(Action.UPDATE, again.done());
    assertEquals(Set.of(path("acl.sync.ms")), again.changes());
    assertEquals(Action.SAME, stack.up(next).done());
  }

  @Test
  void readOnlySettingThatTheServerDropsIsNamed() {
    lab.simulator.turn(Knob.READ_ONLY_WRITE, "drop");
    Step step = stack.up(config(program, "request.timeout.ms", "1"));
    assertTrue(step.error().contains("did not apply: request.timeout.ms"), step.error());
  }

  @Test
  void unknownSettingThatTheServerIgnoresIsNamed() {
    lab.simulator.turn(Knob.UNKNOWN_SETTING, "ignore");
    Step step = stack.up(config(program, "acl.sink.ms", "9000"));
    assertTrue(step.error().contains("did not apply: acl.sink.ms"), step.error());
    assertEquals(Action.UPDATE, stack.up(program).done());
  }

  @Test
  void aPartialChangeIsReportedAndGoingBackCorrectsIt() {
    lab.simulator.turn(Knob.ALTER, "partial");
    Value next = config(config(program, "acl.sync.ms", "9000"), "zzz.unknown", "1");
    Step step = stack.up(next);
    assertTrue(step.error().contains("Unknown config 'zzz.unknown'"), step.error());
    assertEquals("9000", stack.outputs().get("config").get("acl.sync.ms").text());
    assertEquals(Action.UPDATE, stack.up(program).done());
    assertEquals("7000", lab.link().settings().get("acl.sync.ms"));
  }

  @Test
  void serverWithoutBatchesIsAskedSettingBySetting() {
    lab.simulator.addFault(
        Fault.on(
            ALTER,
            (call, next) ->
                call.uri().getPath().endsWith("configs:alter")
                    ? Reply.error(405, 405, "HTTP 405 Method Not Allowed")
                    : next.handle(call)));
    Value next = without(config(program, "acl.sync.ms", "9000"), path("topic.config.sync.ms"));
    assertEquals(Action.UPDATE, stack.up(next).done());
    assertEquals("9000", lab.link().settings().get("acl.sync.ms"));
    assertFalse(lab.link().settings().containsKey("topic.config.sync.ms"));
    assertEquals(
        List.of("PUT", "PUT", "DELETE"),
        lab.simulator.requests(ALTER).stream().map(RecordedRequest::method).toList());
  }

  @Test
  void filtersComeBackWithTheirFeature() {
    Value on = config(config(program, "acl.sync.enable", "true"), "acl.filters", FILTERS);
    assertEquals(Action.UPDATE, stack.up(on).done());
    assertEquals(Action.UPDATE, stack.up(config(on, "acl.sync.enable", "false")).done());
    assertFalse(lab.link().settings().containsKey("acl.filters"));
    assertEquals(Set.of(), stack.refresh().changes());
    assertEquals(Action.UPDATE, stack.up(on).done());
    assertEquals(FILTERS, lab.link().settings().get("acl.filters"));
  }

  @Test
  void removingAFeatureWithItsFiltersAsksForNoSecondReset() {
    Value on = config(config(program, "acl.sync.enable", "true"), "acl.filters", FILTERS);
    assertEquals(Action.UPDATE, stack.up(on).done());
    assertEquals(Action.UPDATE, stack.up(program).done());
    assertEquals(List.of("-acl.filters", "-acl.sync.enable"), lab.altered());
    assertEquals(Action.SAME, stack.up(program).done());
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsMendedAlongTheWay() {
    lab.link().set("topic.config.sync.ms", "1");
    assertEquals(Action.UPDATE, stack.up(config(program, "acl.sync.ms", "9000")).done());
    assertEquals("8000", lab.link().settings().get("topic.config.sync.ms"));
  }

  @Test
  void prefixIsNeverSentAgain() {
    Value prefixed = config(program, "cluster.link.prefix", "p-");
    assertEquals(Action.REPLACE, stack.up(prefixed).done());
    lab.link().forceHealth("UNAVAILABLE", "TIMEOUT_ERROR", "");
    Value moved = set(prefixed, "sourceKafkaCluster.bootstrapEndpoint", "other.example:9092,b:1");
    assertTrue(stack.timeout(10).up(moved).error().contains("not ready"));
    lab.link().releaseHealth();
    assertEquals(Action.UPDATE, stack.timeout(0).up(moved).done());
    assertFalse(lab.altered().contains("cluster.link.prefix"));
  }
}
