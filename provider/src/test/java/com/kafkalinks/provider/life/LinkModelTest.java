package com.kafkalinks.provider.life;

import com.kafkalinks.provider.life.Interruption.Kind;
import com.kafkalinks.provider.life.Move.Hitch;
import com.kafkalinks.provider.life.Move.What;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Random lives of a link under random trouble: it is always as the model says. */
class LinkModelTest {
  private static final int LONGEST = 8;
  private static final int MOST_STEPS = 6;

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

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aLinkIsAlwaysAsTheModelSays(@ForAll("lives") List<Move> life) {
    try (LinkModel model = new LinkModel()) {
      life.forEach(model::make);
    }
  }

  @Provide
  Arbitrary<List<Move>> lives() {
    return moves().list().ofMinSize(1).ofMaxSize(LONGEST);
  }

  private static Arbitrary<Move> moves() {
    Arbitrary<What> what =
        Arbitraries.frequency(
            Tuple.of(6, What.UP),
            Tuple.of(2, What.REFRESH),
            Tuple.of(2, What.DESTROY),
            Tuple.of(2, What.DRIFT),
            Tuple.of(1, What.VANISH),
            Tuple.of(1, What.USURP));
    Arbitrary<Integer> choice = Arbitraries.integers().between(0, LinkModel.PROGRAMS - 1);
    return Combinators.combine(what, choice, hitches()).as(Move::new).map(LinkModelTest::possible);
  }

  private static Move possible(Move move) {
    return move.ofUser() ? move : new Move(move.what(), move.choice(), Optional.empty());
  }

  private static Arbitrary<Optional<Hitch>> hitches() {
    Arbitrary<Integer> step = Arbitraries.integers().between(1, MOST_STEPS);
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
