package com.kafkalinks.simulator.model;

import com.kafkalinks.simulator.model.Replica.Position;
import com.kafkalinks.simulator.model.Replica.Start;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets replicas carry the records of mirrors where real brokers back both clusters. */
final class Carrying {
  private static final String BEGINNING = "earliest";
  private static final String END = "latest";

  private Carrying() {}

  /**
   * A new mirror: makes its topic on the brokers of its cluster.
   *
   * @throws Refusal if they refuse it
   */
  static void create(Cluster home, Cluster remote, Topic source, Mirror mirror, String spec) {
    boolean real = remote.brokers().isPresent() && source.realId() != null;
    home.brokers()
        .filter(brokers -> real)
        .ifPresent(
            brokers -> {
              Topic copy = mirror.topic();
              copy.represent(brokers.createTopic(copy.name(), copy.partitions(), copy.settings()));
              carry(brokers, mirror, () -> new Start(spec, List.of(), false));
            });
  }

  /** A source that becomes the mirror of its mirror: begins where that one ends. */
  static void reverse(Cluster home, Mirror stopping, Mirror starting) {
    home.brokers()
        .filter(brokers -> stopping.copying().isCarried())
        .ifPresent(brokers -> carry(brokers, starting, () -> after(stopping)));
  }

  /** An old source that loses records: brokers can't cut off the end of a partition. */
  static void restore(Cluster home, Mirror promoted, Mirror restored, List<Truncation> cuts) {
    boolean anew = cuts.stream().anyMatch(cut -> cut.records() > 0);
    Start start = anew ? new Start(BEGINNING, List.of(), true) : after(promoted);
    home.brokers()
        .filter(brokers -> promoted.copying().isCarried())
        .ifPresent(brokers -> carry(brokers, restored, () -> start));
  }

  private static void carry(Brokers brokers, Mirror mirror, Supplier<Start> start) {
    Topic copy = mirror.topic();
    mirror
        .copying()
        .carryBy(
            () -> brokers.replica(mirror.sourceTopic(), copy.name(), copy.realId(), start.get()));
  }

  private static Start after(Mirror stopped) {
    Optional<Replica> replica = stopped.copying().replica();
    List<Long> ends =
        replica.map(Replica::progress).map(Replica.Progress::partitions).orElse(List.of()).stream()
            .map(Position::written)
            .toList();
    return new Start(END, ends, false);
  }
}
