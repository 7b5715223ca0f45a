package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A link as it must be, beside the link as it is: every move changes both, and they are compared.
 * After a failure only a refresh and an {@code up} without a hitch say again what must be.
 */
final class LinkModel implements Lives.Model<Move> {
  static final int PROGRAMS = 6;
  private static final List<String> SETTINGS =
      List.of("consumer.offset.sync.ms", "topic.config.sync.ms", "acl.sync.ms");

  /** What plugin and engine take for bugs, and what the engine does when the plugin is gone. */
  private static final Set<Status.Code> BUGS = Set.of(Status.Code.UNKNOWN, Status.Code.INTERNAL);

  private final Lab lab = new Lab();
  private final Stack stack = lab.stack().timeout(60);
  private final Map<String, String> server = new TreeMap<>();
  private Map<String, String> known = Map.of();
  private int key = 1;
  private boolean there;
  private boolean foreign;

  LinkModel() {
    lab.otherCluster().addKey("FKEY2", Programs.OTHER.secret());
  }

  /** The settings of one of the programs. */
  private static Map<String, String> settings(int choice) {
    Map<String, String> settings = new TreeMap<>();
    if (choice % 3 > 0) {
      settings.put(SETTINGS.get(0), choice % 3 == 1 ? "25000" : "26000");
    }
    if (choice >= 3) {
      settings.put(SETTINGS.get(1), "9000");
    }
    return settings;
  }

  /** Every second program logs in with another key. */
  private static int key(int choice) {
    return choice % 2 + 1;
  }

  private Value program(int choice) {
    Value program = lab.program(ModePair.DESTINATION_OUTBOUND);
    for (Map.Entry<String, String> setting : settings(choice).entrySet()) {
      program = Programs.set(program, "config[\"" + setting.getKey() + "\"]", setting.getValue());
    }
    String name = key(choice) == 1 ? Programs.OTHER.key() : "FKEY2";
    return Programs.set(program, "sourceKafkaCluster.credentials.key", name);
  }

  /** Makes a move, and compares. */
  @Override
  public void happen(Move move) {
    switch (move.what()) {
      case DRIFT -> drift(move.choice());
      case VANISH -> vanish();
      case USURP -> usurp();
      case UP, REFRESH, DESTROY -> user(move);
    }
    compare();
  }

  private void drift(int choice) {
    if (there) {
      String setting = SETTINGS.get(choice % SETTINGS.size());
      String value = String.valueOf(70_000 + choice);
      lab.link().set(setting, value);
      server.put(setting, value);
    }
  }

  private void vanish() {
    if (there) {
      lab.link().delete();
      server.clear();
      there = false;
    }
  }

  private void usurp() {
    if (there) {
      lab.link().recreate();
      foreign = true;
    }
  }

  private void user(Move move) {
    boolean expected = succeeds(move);
    Step step =
        move.hitch().map(h -> h.during(lab, stack, () -> act(move))).orElseGet(() -> act(move));
    assertFalse(BUGS.contains(step.code()), step::error);
    if (move.hitch().isEmpty()) {
      assertEquals(expected, step.failure().isEmpty(), () -> move + ": " + step.error());
    }
    boolean stale = step.warnings().contains("last known state is kept");
    if (step.failure().isPresent() || stale || move.hitch().isPresent()) {
      recover(move.choice());
    } else {
      follow(move);
    }
  }

  /** Without a hitch only a link that is gone or somebody else's stops a user. */
  private boolean succeeds(Move move) {
    boolean changes = !known.equals(settings(move.choice())) || key != key(move.choice());
    boolean updates = move.what() == Move.What.UP && !stack.id().isEmpty() && changes;
    boolean deletes = move.what() == Move.What.DESTROY && !stack.id().isEmpty();
    if (updates) {
      return there && !foreign;
    }
    return !(deletes && there && foreign);
  }

  private Step act(Move move) {
    return switch (move.what()) {
      case UP -> stack.up(program(move.choice()));
      case REFRESH -> stack.id().isEmpty() ? nothing() : stack.refresh();
      default -> stack.id().isEmpty() ? nothing() : stack.destroy();
    };
  }

  private static Step nothing() {
    return new Step(Action.SAME, Set.of(), java.util.Optional.empty(), List.of());
  }

  /** What a move without a hitch must have done. */
  private void follow(Move move) {
    switch (move.what()) {
      case UP -> applied(settings(move.choice()), key(move.choice()));
      case REFRESH -> refreshed();
      default -> gone();
    }
  }

  private void applied(Map<String, String> wanted, int wantedKey) {
    boolean same = there && known.equals(wanted) && key == wantedKey;
    if (!same && there) {
      known.keySet().forEach(server::remove);
    }
    if (!same) {
      server.putAll(wanted);
    }
    there =
        there
            || (stack.id().equals(Programs.OWNER.id() + "/orders")
                && lab.ownerCluster().hasLink("orders"));
    known = wanted;
    key = wantedKey;
  }

  private void refreshed() {
    foreign = false;
    if (there && !stack.id().isEmpty()) {
      known = Map.copyOf(server);
    } else {
      known = Map.of();
    }
  }

  private void gone() {
    if (known != null && stack.id().isEmpty()) {
      server.clear();
      there = lab.ownerCluster().hasLink("orders");
      known = Map.of();
      foreign = false;
    }
  }

  /** What a user does after trouble: refresh, up, and import where that is what up says. */
  private void recover(int choice) {
    if (!stack.id().isEmpty()) {
      Step refresh = stack.refresh();
      assertTrue(refresh.failure().isEmpty(), refresh::error);
    }
    Step up = stack.up(program(choice));
    if (up.failure().isPresent()) {
      assertTrue(up.error().contains("pulumi import"), up::error);
      lab.configure(lab.access());
      assertEquals(Action.READ, stack.importing(Programs.OWNER.id() + "/orders").done());
      Step again = stack.up(program(choice));
      assertTrue(again.failure().isEmpty(), again::error);
    }
    assertEquals(Action.SAME, stack.up(program(choice)).done());
    server.clear();
    server.putAll(settings(choice));
    known = settings(choice);
    key = key(choice);
    there = true;
    foreign = false;
  }

  private void compare() {
    assertEquals(there ? List.of("orders") : List.of(), lab.ownerCluster().linkNames());
    if (there) {
      Map<String, String> live = new TreeMap<>(lab.link().settings());
      live.keySet().retainAll(SETTINGS);
      assertEquals(server, live);
      boolean second = lab.link().settings().get("sasl.jaas.config").contains("FKEY2");
      assertTrue(stack.id().isEmpty() || second == (key == 2), "the key is not that of state");
    }
  }

  @Override
  public void close() {
    lab.close();
  }
}
