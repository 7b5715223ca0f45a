package com.kafkalinks.provider.life;

import com.kafkalinks.provider.life.Interruption.Kind;
import com.kafkalinks.provider.life.Move.Hitch;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What goes wrong in random lives: nothing, faults, kills and cancels. */
final class Hitches {
  /** Those that take no real time. */
  private static final List<String> FAULTS =
      List.of(
          "429",
          "429-html",
          "500",
          "503",
          "408",
          "reset-before",
          "reset-after",
          "cut",
          "empty",
          "wrong-type",
          "not-json",
          "gzip",
          "401-key",
          "401-right",
          "403",
          "404-link",
          "404-cluster",
          "redirect");

  private Hitches() {}

  /**
   * Half the time something.
   *
   * @param mostSteps the last request that it may begin at, the first being 1
   */
  static Arbitrary<Optional<Hitch>> upTo(int mostSteps) {
    Arbitrary<Integer> step = Arbitraries.integers().between(1, mostSteps);
    Arbitrary<Integer> length = Arbitraries.of(1, 2, 1000);
    Arbitrary<Hitch> faults =
        Combinators.combine(Arbitraries.of(FAULTS), step, length).as(Hitch::fault);
    Arbitrary<Hitch> interruptions =
        Combinators.combine(Arbitraries.of(Kind.class), step, Arbitraries.of(true, false))
            .as(Interruption::new)
            .map(Hitch::interruption);
    return Arbitraries.oneOf(faults, interruptions).optional(0.5);
  }
}
