package com.kafkalinks.provider.life;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;

/**
 * Random lives, several of them at the same time, each in a world of its own: JUnit runs jqwik's
 * tests one after the other, before all others, and one life alone leaves a processor idle.
 */
final class Lives {
  /** Tries of a model. */
  static final int TRIES = 25;

  /** How many lives a try takes, so that all tries together live what the system property says. */
  private static final int AT_A_TIME = Math.max(1, Integer.getInteger("lives", 200) / TRIES);

  private Lives() {}

  /** Lives of at least one event. */
  static <E> Arbitrary<List<List<E>>> of(Arbitrary<E> events, int longest) {
    return events.list().ofMinSize(1).ofMaxSize(longest).list().ofSize(AT_A_TIME);
  }

  /** Says of a world what has to be true of it after each event, and at the end. */
  interface Model<E> extends AutoCloseable {
    void happen(E event);

    default void settle() {}

    @Override
    void close();
  }

  /** Lives each with a model of its own. */
  static <E> void live(List<List<E>> lives, Supplier<? extends Model<E>> models) {
    live(
        lives,
        life -> {
          try (Model<E> model = models.get()) {
            life.forEach(model::happen);
            model.settle();
          }
        });
  }

  /** Lives them; the failure of one names it. */
  static <E> void live(List<List<E>> lives, Consumer<List<E>> life) {
    lives.parallelStream().forEach(events -> one(events, life));
  }

  private static <E> void one(List<E> events, Consumer<List<E>> life) {
    try {
      life.accept(events);
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError("in the life " + events, wrong);
    }
  }
}
