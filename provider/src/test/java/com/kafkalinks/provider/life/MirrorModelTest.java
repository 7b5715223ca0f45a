package com.kafkalinks.provider.life;

import com.kafkalinks.provider.life.MirrorModel.Event;
import com.kafkalinks.provider.life.MirrorModel.Event.What;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Random lives of a mirror topic under transitions, drift, faults, kills and outages. */
class MirrorModelTest {
  private static final int LONGEST = 10;
  private static final int MOST_STEPS = 10;
  private static final Set<What> OF_USER = Set.of(What.UP, What.REFRESH, What.DESTROY);

  @Property(tries = Lives.TRIES, edgeCases = EdgeCasesMode.NONE)
  void aMirrorTopicIsAlwaysAsTheModelSays(@ForAll("lives") List<List<Event>> lives) {
    Lives.live(lives, MirrorModel::new);
  }

  @Provide
  Arbitrary<List<List<Event>>> lives() {
    return Lives.of(events(), LONGEST);
  }

  private static Arbitrary<Event> events() {
    Arbitrary<What> what =
        Arbitraries.frequency(
            Tuple.of(10, What.UP),
            Tuple.of(2, What.REFRESH),
            Tuple.of(2, What.DESTROY),
            Tuple.of(1, What.PAUSE),
            Tuple.of(1, What.RESUME),
            Tuple.of(1, What.STOP),
            Tuple.of(1, What.FAIL),
            Tuple.of(1, What.VANISH),
            Tuple.of(1, What.USURP),
            Tuple.of(1, What.LOSE_SOURCE),
            Tuple.of(3, What.PRODUCE),
            Tuple.of(1, What.OUTAGE),
            Tuple.of(1, What.STALL),
            Tuple.of(2, What.RECOVER),
            Tuple.of(1, What.PASS));
    Arbitrary<String> wanted =
        Arbitraries.frequency(
            Tuple.of(4, "ACTIVE"),
            Tuple.of(2, "PAUSED"),
            Tuple.of(2, "PROMOTED"),
            Tuple.of(1, "FAILED_OVER"));
    return Combinators.combine(
            what, wanted, Arbitraries.of(false, false, true), Hitches.upTo(MOST_STEPS))
        .as(Event::new)
        .map(MirrorModelTest::possible);
  }

  private static Event possible(Event event) {
    return OF_USER.contains(event.what())
        ? event
        : new Event(event.what(), event.wanted(), event.deletePromoted(), Optional.empty());
  }
}
