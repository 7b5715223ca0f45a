package com.kafkalinks.provider.life;

import com.kafkalinks.provider.life.FailoverModel.Event;
import com.kafkalinks.provider.life.FailoverModel.Event.What;
import com.kafkalinks.provider.life.Interruption.Kind;
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

/** Random lives of a failover group under outages, kills, drift and switches. */
class FailoverModelTest {
  private static final int LONGEST = 10;

  /** Two looks, a few actions and polls. */
  private static final int MOST_STEPS = 24;

  @Property(tries = Lives.TRIES, edgeCases = EdgeCasesMode.NONE)
  void aGroupKeepsItsPromises(@ForAll("lives") List<List<Event>> lives) {
    Lives.live(lives, FailoverModel::new);
  }

  @Provide
  Arbitrary<List<List<Event>>> lives() {
    return Lives.of(events(), LONGEST);
  }

  private static Arbitrary<Event> events() {
    Arbitrary<What> what =
        Arbitraries.frequency(
            Tuple.of(6, What.PLANNED),
            Tuple.of(4, What.FORCED),
            Tuple.of(1, What.REFRESH),
            Tuple.of(2, What.DOWN),
            Tuple.of(1, What.UNREACHABLE),
            Tuple.of(3, What.RECOVER),
            Tuple.of(4, What.PRODUCE),
            Tuple.of(2, What.STALL),
            Tuple.of(1, What.UNSTALL),
            Tuple.of(1, What.PAUSE),
            Tuple.of(1, What.STOP),
            Tuple.of(2, What.PASS));
    Arbitrary<Boolean> yes = Arbitraries.of(true, false);
    Arbitrary<Optional<Interruption>> interruption =
        Combinators.combine(
                Arbitraries.of(Kind.class), Arbitraries.integers().between(1, MOST_STEPS), yes)
            .as(Interruption::new)
            .optional(0.3);
    return Combinators.combine(what, yes, Arbitraries.integers().between(0, 1), yes, interruption)
        .as(Event::new);
  }
}
