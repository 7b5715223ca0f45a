package com.kafkalinks.provider.failover;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** What the user sees of a run while it is under way. */
final class StatusLine {
  private StatusLine() {}

  /**
   * Tells which batch of a move is asked for.
   *
   * @param before how many topics were asked for already
   */
  static void tell(Group group, Move move, int before, int batch, int all) {
    group
        .call()
        .log()
        .status(
            "%s on %s: topics %d to %d of %d"
                .formatted(move.words(), group.doing(move).id(), before + 1, before + batch, all));
  }

  /** Tells what the group is waiting for. */
  static void tell(Group group, Sight sight, Set<String> topics, List<String> waiting) {
    group
        .call()
        .log()
        .status(
            "waiting for %d of %s: %s"
                .formatted(
                    waiting.size(),
                    Count.of(topics.size(), "topic"),
                    of(waiting.get(0), sight.pair(waiting.get(0)))));
  }

  /** A topic with the status of its mirror topic. */
  static String of(String topic, TopicPair pair) {
    TopicOnCluster mirror = pair.wanted().isMirror() ? pair.wanted() : pair.other();
    String status = mirror.isMirror() ? mirror.mirrorStatus() : "not listed yet";
    OptionalLong lag = mirror.lag();
    String behind = lag.isEmpty() ? "" : ", " + mirror.lagInWords();
    return "'%s' is %s%s".formatted(topic, status, behind);
  }
}
