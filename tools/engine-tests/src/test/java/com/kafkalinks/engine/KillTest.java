package com.kafkalinks.engine;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.SAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.engine.Blow.Victim;
import com.kafkalinks.simulator.fault.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plugin and engine killed, or asked to stop, at a request of a create, an update, a delete or a
 * replacement; what a user does then reaches what was wanted, with one link: {@code pulumi up}
 * alone or by the steps of the page about interrupted updates, and the commands of the error, run
 * as they are printed. The seed says which blow falls where: {@code -Dkills.seed} is the first,
 * {@code -Dkills.runs} how many, {@code -Dkills.replacements} that all of them hit replacements.
 */
@Timeout(300)
class KillTest {
  private static final String SETTING = "consumer.offset.sync.ms";

  /** Neighbouring seeds begin alike. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Clusters clusters = new Clusters();
  private final LinkProgram before = clusters.program("orders").withSetting(SETTING, "25000");
  private final LinkProgram after = clusters.program("orders").withSetting(SETTING, "26000");
  private final List<ProcessHandle> orphans = new CopyOnWriteArrayList<>();
  private EngineStack stack;

  private enum Verb {
    CREATE,
    UPDATE,
    DELETE,
    /** A replacement because of the name. */
    RENAME,
    /** A replacement under the same name. */
    MODE;

    static Verb random(Random random) {
      Verb[] verbs = Boolean.getBoolean("kills.replacements") ? REPLACEMENTS : values();
      return verbs[random.nextInt(verbs.length)];
    }
  }

  private static final Verb[] REPLACEMENTS = {Verb.RENAME, Verb.MODE};

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("kills.runs", 6))
        .map(run -> Long.getLong("kills.seed", 1) + run);
  }

  /** A plugin without its engine ends by itself; language hosts have their own ways. */
  @AfterEach
  void close() {
    clusters.close();
    orphans.stream().filter(Blow::isPlugin).forEach(Blow::awaitEnd);
    orphans.forEach(ProcessHandle::destroyForcibly);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneLinkIsThereInTheEndAsItWasWanted(long seed, @TempDir Path folder) {
    Random random = new Random(seed * SPREAD);
    Verb verb = Verb.random(random);
    Blow blow = Blow.random(random);
    boolean byThePage = random.nextBoolean();
    String what = "seed %d: %s, %s, by the page: %s".formatted(seed, verb, blow, byThePage);
    open(folder, verb);

    clusters.plan(blow.fault(stack, orphans::addAll));
    act(verb);
    clusters.heal();

    if (blow.victim() == Victim.ENGINE) {
      stack.unlock();
    }
    if (byThePage) {
      stack.refreshAfterDeath().assertSucceeded();
    }
    String way = reach(verb, what);
    assertReached(verb, what);
    System.out.printf("%s: %s%n", what, way);
  }

  /** The state then holds the deleted link and the cluster the new one; nobody knows its id. */
  @Test
  void theCommandsOfTheErrorRecoverAReplacement(@TempDir Path folder) {
    Blow blow = new Blow(Victim.PLUGIN, 1, true);
    open(folder, Verb.MODE);
    clusters.plan(blow.fault(Operation.CREATE, stack, orphans::addAll));
    act(Verb.MODE).assertFailed();
    clusters.heal();

    Outcome failed = act(Verb.MODE).assertFailed();
    assertEquals(1, failed.commands().size(), failed.printed());
    assertTrue(failed.commands().get(0).contains("; pulumi import "), failed.printed());
    reach(Verb.MODE, blow.toString());

    assertReached(Verb.MODE, blow.toString());
  }

  private void open(Path folder, Verb verb) {
    stack = EngineStack.in(folder, Map.of("CLUSTERLINK_CLUSTERS", clusters.access()));
    if (verb != Verb.CREATE) {
      stack.up(before).assertDid(CREATE);
    }
  }

  private Outcome act(Verb verb) {
    return switch (verb) {
      case CREATE -> stack.up(before);
      case UPDATE -> stack.up(after);
      case DELETE -> stack.destroy();
      case RENAME -> stack.up(before.with("renamed", "linkName"));
      case MODE ->
          stack.up(
              before
                  .with("INBOUND", "connectionMode")
                  .without("sourceKafkaCluster", "credentials"));
    };
  }

  /** Does the same again; where that fails, it is what the error tells the user to do. */
  private String reach(Verb verb, String what) {
    Outcome outcome = act(verb);
    if (outcome.succeeded()) {
      return "again";
    }
    assertFalse(outcome.commands().isEmpty(), () -> what + "\n" + outcome.printed());
    outcome.commands().forEach(stack::shell);
    assertTrue(act(verb).succeeded(), () -> what + "\n" + stack.everythingPrinted());
    return "by the commands of the error";
  }

  private void assertReached(Verb verb, String what) {
    String name = verb == Verb.RENAME ? "renamed" : "orders";
    List<String> wanted = verb == Verb.DELETE ? List.of() : List.of(name);
    assertEquals(wanted, clusters.linkNames(), what);
    if (verb == Verb.DELETE) {
      return;
    }
    Map<String, String> settings = clusters.link(name).settings();
    assertEquals(verb == Verb.UPDATE ? "26000" : "25000", settings.get(SETTING), what);
    assertEquals(verb == Verb.MODE, "INBOUND".equals(settings.get("connection.mode")), what);
    assertEquals(clusters.link(name).id(), stack.exported().output("clusterLinkId"), what);
    act(verb).assertDid(SAME);
  }
}
