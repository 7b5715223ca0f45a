package com.kafkalinks.provider.failover;

import com.kafkalinks.pulumi.value.Value;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the state has of a topic.
 *
 * @param primary the cluster that takes the writes; empty where that was not known
 * @param situation what both clusters showed, seen from there
 * @param restore what a restore would cut off, as the cluster said when it was asked; empty where
 *     it was not
 */
record Recorded(String primary, Optional<Situation> situation, String restore) {
  private static final Set<Situation> AFTER_A_FAILOVER =
      EnumSet.of(Situation.FAILED_OVER, Situation.FAILED_AWAY, Situation.SILENT);

  /** A topic that the state has nothing of. */
  static final Recorded NOTHING = new Recorded("", Optional.empty(), "");

  static Map<String, Recorded> of(Value state) {
    Map<String, Recorded> recorded = new TreeMap<>();
    state
        .get(FailoverGroupTable.TOPIC_STATES)
        .fields()
        .forEach((topic, entry) -> recorded.put(topic, one(entry)));
    return recorded;
  }

  private static Recorded one(Value entry) {
    return new Recorded(
        entry.get(FailoverGroupTable.PRIMARY).text(),
        Situation.named(entry.get(FailoverGroupTable.SITUATION).text()),
        entry.get(FailoverGroupTable.RESTORE).text());
  }

  /** Whether a failover of this group has made a cluster take the writes. */
  boolean failedOverTo(String clusterId) {
    return primary.equals(clusterId) && situation.filter(AFTER_A_FAILOVER::contains).isPresent();
  }

  /**
   * Whether an update can do something about it, or has to say that nothing can be done. What a
   * restore would cut off is asked once: where it is nothing, the topic is restored. Where both
   * clusters take writes and nobody knows which of them is right, every update fails.
   */
  boolean canMove(FailoverGroupInputs inputs) {
    if (!primary.equals(inputs.primary())) {
      return true;
    }
    Situation last = situation.orElse(Situation.CHANGING);
    return switch (last.next(inputs.mode())) {
      case NONE, WARN -> false;
      case REFUSE -> last == Situation.UNDECIDED;
      case RESTORE -> inputs.restore() || restore.isEmpty();
      default -> true;
    };
  }
}
