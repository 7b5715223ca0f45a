package com.kafkalinks.engine;

import static com.pulumi.automation.OperationType.CREATE;
import static com.pulumi.automation.OperationType.SAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.engine.Blow.Victim;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plugin and engine killed, or asked to stop, at a request of a create, an update or a delete; what
 * a user does then reaches what was wanted, with one link. The seed says which blow falls where:
 * {@code -Dkills.seed} is the first, {@code -Dkills.runs} how many.
 *
 * <p>Alone, because it would hit the engines of other tests too.
 */
@Isolated
@Timeout(300)
class KillTest {
  private static final String SETTING = "consumer.offset.sync.ms";
  private static final String ID = Clusters.DESTINATION + "/orders";

  private final Clusters clusters = new Clusters();
  private final LinkProgram before = clusters.program("orders").withSetting(SETTING, "25000");
  private final LinkProgram after = clusters.program("orders").withSetting(SETTING, "26000");
  private final List<ProcessHandle> orphans = new CopyOnWriteArrayList<>();
  private EngineStack stack;

  private enum Verb {
    CREATE,
    UPDATE,
    DELETE
  }

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
    Random random = new Random(seed);
    Verb verb = Verb.values()[random.nextInt(Verb.values().length)];
    Blow blow = Blow.random(random);
    stack = EngineStack.in(folder, Map.of("CLUSTERLINK_CLUSTERS", clusters.access()));
    if (verb != Verb.CREATE) {
      stack.up(before).assertDid(CREATE);
    }

    clusters.plan(blow.fault(orphans::addAll));
    act(verb);
    clusters.heal();

    String what = "seed %d: %s, %s".formatted(seed, verb, blow);
    recover(blow);
    reachWhatWasWanted(verb, what);
  }

  private Outcome act(Verb verb) {
    return switch (verb) {
      case CREATE -> stack.up(before);
      case UPDATE -> stack.up(after);
      case DELETE -> stack.destroy();
    };
  }

  /** A killed engine leaves its lock behind, and perhaps the note of a create. */
  private void recover(Blow blow) {
    if (blow.victim() == Victim.ENGINE) {
      stack.unlock();
    }
    stack.refreshAfterDeath().assertSucceeded();
  }

  private void reachWhatWasWanted(Verb verb, String what) {
    Outcome outcome = act(verb);
    if (!outcome.succeeded()) {
      assertTrue(outcome.printed().contains("pulumi import"), what + "\n" + outcome.printed());
      stack.importLink(ID).assertSucceeded();
      act(verb).assertSucceeded();
    }
    if (verb == Verb.DELETE) {
      assertFalse(clusters.hasLink("orders"), what);
      return;
    }
    assertEquals(
        verb == Verb.CREATE ? "25000" : "26000",
        clusters.link("orders").settings().get(SETTING),
        what);
    assertEquals(clusters.link("orders").id(), stack.exported().output("clusterLinkId"), what);
    act(verb).assertDid(SAME);
  }
}
