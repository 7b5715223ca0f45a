package com.kafkalinks.provider.life;

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

  @Property(tries = Lives.TRIES, edgeCases = EdgeCasesMode.NONE)
  void aLinkIsAlwaysAsTheModelSays(@ForAll("lives") List<List<Move>> lives) {
    Lives.live(lives, LinkModel::new);
  }

  @Provide
  Arbitrary<List<List<Move>>> lives() {
    return Lives.of(moves(), LONGEST);
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
    return Combinators.combine(what, choice, Hitches.upTo(MOST_STEPS))
        .as(Move::new)
        .map(LinkModelTest::possible);
  }

  private static Move possible(Move move) {
    return move.ofUser() ? move : new Move(move.what(), move.choice(), Optional.empty());
  }
}
