package com.kafkalinks.provider.life;

import com.kafkalinks.provider.life.Interruption.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The requests that some work makes where nothing goes wrong, in order.
 *
 * @param changes whether each may change something: all but reads
 */
record Requests(List<Boolean> changes) {

  /** Does the work, to see its requests. */
  static Requests of(Lab lab, Runnable work) {
    lab.simulator.clearRequests();
    work.run();
    return new Requests(
        lab.simulator.requests().stream().map(request -> !request.method().equals("GET")).toList());
  }

  /** All cancels and kills. */
  Stream<Interruption> interruptions() {
    return Stream.concat(cancels(), kills());
  }

  /** A cancel at each, and for those that change something also after that was done. */
  private Stream<Interruption> cancels() {
    return interruptions(Kind.CANCEL, 1);
  }

  /**
   * Every kill that leaves something else behind: what a killed plugin knew is lost, so all kills
   * before the first change are one.
   */
  Stream<Interruption> kills() {
    Stream<Interruption> early = Stream.of(new Interruption(Kind.KILL, 1, false));
    int first = changes.indexOf(true);
    return first < 0 ? early : Stream.concat(early, interruptions(Kind.KILL, first + 1)).distinct();
  }

  private Stream<Interruption> interruptions(Kind kind, int from) {
    List<Interruption> each = new ArrayList<>();
    for (int request = from; request <= changes.size(); request++) {
      each.add(new Interruption(kind, request, false));
      if (isChange(request)) {
        each.add(new Interruption(kind, request, true));
      }
    }
    return each.stream();
  }

  /**
   * Faults at each, written as on the simulator's command line: all of them where something
   * changes; where something is read, one of those after which the adapter asks again, by turns,
   * and all others.
   *
   * @param repeated faults after which a read is sent again
   * @param others all other faults
   */
  Stream<String> faults(List<String> repeated, List<String> others) {
    return IntStream.rangeClosed(1, changes.size())
        .boxed()
        .flatMap(
            request ->
                Stream.concat(repeatedAt(request, repeated), others.stream())
                    .map(fault -> "any@%d=%s".formatted(request, fault)));
  }

  private Stream<String> repeatedAt(int request, List<String> repeated) {
    return isChange(request)
        ? repeated.stream()
        : Stream.of(repeated.get(request % repeated.size()));
  }

  private boolean isChange(int request) {
    return changes.get(request - 1);
  }
}
