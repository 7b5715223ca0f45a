package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.Programs.set;
import static com.kafkalinks.simulator.fault.Operation.ALTER;
import static com.kafkalinks.simulator.fault.Operation.CONFIGS;
import static com.kafkalinks.simulator.fault.Operation.CREATE;
import static com.kafkalinks.simulator.fault.Operation.DELETE;
import static com.kafkalinks.simulator.fault.Operation.LIST;
import static com.kafkalinks.simulator.fault.Operation.MIRRORS;
import static com.kafkalinks.simulator.fault.Operation.READ;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.resource.Log.Level;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import com.kafkalinks.simulator.fault.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of docs/life-cycle.md, a test for each cell. */
class LifeCycleTest {
  /** Changeable on both sides of a link and not read-only anywhere. */
  private static final String SETTING = "config[\"replica.socket.receive.buffer.bytes\"]";

  private static final String NAME = "replica.socket.receive.buffer.bytes";

  @AutoClose private final Lab lab = new Lab();

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void create(ModePair pair) {
    Stack stack = lab.created(pair);
    assertEquals("lkc-owner/orders", stack.id());
    assertEquals(pair.linkMode(), lab.link().mode());
    assertEquals(Value.of(lab.link().id()), stack.outputs().get("clusterLinkId"));
    assertEquals(
        pair.connects() ? "ACTIVE" : "UNAVAILABLE", stack.outputs().get("linkState").text());
    assertEquals(Action.SAME, stack.up(lab.program(pair)).done());
    assertEquals(List.of(), lab.asked());
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void read(ModePair pair) {
    Stack stack = lab.created(pair);
    Step step = stack.refresh();
    assertEquals(Action.READ, step.done());
    assertEquals(Set.of(), step.changes());
    assertEquals("ACTIVE", stack.outputs().get("linkState").text());
    assertEquals(Programs.checked(lab.program(pair)), stack.inputs());
    assertEquals(Set.of(READ, CONFIGS), Set.copyOf(lab.asked())); // at once, in any order
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void updateSettings(ModePair pair) {
    Stack stack = lab.created(pair);
    Duration start = lab.time.passed();
    Step step = stack.up(set(lab.program(pair), SETTING, "65536"));
    assertEquals(Action.UPDATE, step.done());
    assertEquals(Set.of(SETTING), step.changes());
    assertEquals(List.of(NAME), lab.altered());
    List<Operation> asked = lab.asked();
    assertEquals(Set.of(READ, CONFIGS), Set.copyOf(asked.subList(0, 2))); // at once, in any order
    assertEquals(List.of(ALTER, CONFIGS, READ), asked.subList(2, asked.size()));
    assertEquals("65536", lab.link().settings().get(NAME));

    assertEquals(Action.UPDATE, stack.up(lab.program(pair)).done());
    assertEquals(List.of("-" + NAME), lab.altered());
    assertFalse(lab.link().settings().containsKey(NAME));
    assertEquals(start, lab.time.passed());
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void rotate(ModePair pair) {
    Stack stack = lab.created(pair);
    addNewKeys();
    assertEquals(Action.UPDATE, stack.up(rotated(pair)).done());
    assertSent(pair);
    removeOldKeys();
    Step step = stack.refresh();
    assertEquals("", step.warnings());
    assertEquals(Set.of(), step.changes());
    assertEquals("NO_ERROR", stack.outputs().get("linkError").text());
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void rotateWithDeadKey(ModePair pair) {
    Stack stack = lab.created(pair);
    Value known = stack.outputs();
    addNewKeys();
    removeOldKeys();
    Step refresh = stack.refresh();
    assertEquals(Action.READ, refresh.done());
    assertTrue(refresh.warnings().contains("every configured key of cluster lkc-owner is refused"));
    assertEquals(known, stack.outputs());

    Step step = stack.up(rotated(pair));
    assertEquals(Action.UPDATE, step.done());
    assertSent(pair);
    assertEquals("NO_ERROR", lab.link().error());
    assertEquals(pair.connects(), step.said(Level.INFO).contains("is verified"));
  }

  private void addNewKeys() {
    lab.ownerCluster().addKey("NEW-OKEY", "new-o-secret");
    lab.otherCluster().addKey("NEW-FKEY", "new-f-secret");
  }

  private void removeOldKeys() {
    lab.ownerCluster().removeKey("OKEY");
    lab.otherCluster().removeKey("FKEY");
  }

  private Value rotated(ModePair pair) {
    String owner = pair.ownerBlock() + ".credentials.";
    Value program = set(lab.program(pair), owner + "key", "NEW-OKEY");
    program = set(program, owner + "secret", "new-o-secret");
    if (!pair.connects()) {
      return program;
    }
    String other = pair.remoteBlock() + ".credentials.";
    return set(set(program, other + "key", "NEW-FKEY"), other + "secret", "new-f-secret");
  }

  /** Only the login lines go over the wire, and only those that the link has. */
  private void assertSent(ModePair pair) {
    if (!pair.connects()) {
      assertEquals(List.of(), lab.simulator.requests(ALTER));
      return;
    }
    List<String> lines =
        pair == ModePair.SOURCE_OUTBOUND
            ? List.of("local.sasl.jaas.config", "sasl.jaas.config")
            : List.of("sasl.jaas.config");
    assertEquals(lines, lab.altered());
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void drift(ModePair pair) {
    Stack stack = lab.created(pair);
    Value program = set(lab.program(pair), SETTING, "65536");
    assertEquals(Action.UPDATE, stack.up(program).done());
    lab.link().set(NAME, "131072");
    assertEquals(Set.of(SETTING), stack.refresh().changes());
    assertEquals("131072", stack.inputs().get("config").get(NAME).text());
    assertEquals(Action.UPDATE, stack.up(program).done());
    assertEquals("65536", lab.link().settings().get(NAME));
    assertEquals(Set.of(), stack.refresh().changes());
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void imports(ModePair pair) {
    lab.created(pair);
    lab.configure(lab.access());
    Stack imported = lab.stack();
    assertEquals(Action.READ, imported.importing("lkc-owner/orders").done());
    assertEquals("lkc-owner/orders", imported.id());
    assertFalse(Values.holdsSecret(imported.inputs()));
    assertEquals(withoutKeys(pair), imported.inputs());
    lab.simulator.clearRequests();

    assertEquals(Action.SAME, imported.preview(imported.inputs()).done());
    assertEquals(Action.SAME, imported.up(imported.inputs()).done());
    assertEquals(List.of(), lab.asked());
    assertEquals(Action.UPDATE, imported.up(set(imported.inputs(), SETTING, "65536")).done());
    assertEquals(List.of(NAME), lab.altered());
    assertEquals(Action.UPDATE, imported.up(lab.program(pair)).done());
    assertEquals(Set.of(), imported.refresh().changes());
  }

  /** What a user would write who has access in the provider's configuration. */
  private Value withoutKeys(ModePair pair) {
    Value program = lab.program(pair);
    program = Programs.without(program, pair.ownerBlock() + ".restEndpoint");
    program = Programs.without(program, pair.ownerBlock() + ".credentials");
    return pair.connects()
        ? Programs.without(program, pair.remoteBlock() + ".credentials")
        : program;
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void delete(ModePair pair) {
    Stack stack = lab.created(pair);
    assertEquals(Action.DELETE, stack.destroy().done());
    assertEquals(List.of(READ, MIRRORS, DELETE, READ, LIST), lab.asked());
    assertFalse(lab.ownerCluster().hasLink("orders"));
  }

  @ParameterizedTest
  @EnumSource(ModePair.class)
  void previewsAskAndChangeNothing(ModePair pair) {
    Stack stack = lab.created(pair);
    lab.link().delete();
    Stack anew = lab.stack();
    assertEquals(Action.CREATE, anew.preview(lab.program(pair)).done());
    assertEquals(List.of(READ, CREATE, READ), lab.asked());
    assertFalse(lab.ownerCluster().hasLink("orders"));
    assertTrue(anew.previewed().get("clusterLinkId").isUnknown());
    assertEquals(Action.CREATE, anew.up(lab.program(pair)).done());
    assertEquals(List.of(READ, CREATE, READ), lab.asked());
    assertEquals(Action.UPDATE, stack.preview(set(lab.program(pair), SETTING, "65536")).done());
    assertFalse(lab.link().settings().containsKey(NAME));
  }
}
