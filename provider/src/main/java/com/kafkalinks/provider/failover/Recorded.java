package com.kafkalinks.provider.failover;

import com.kafkalinks.pulumi.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the state has of a topic.
 *
 * @param primary the cluster that takes the writes; empty where that was not known
 * @param situation what both clusters showed, seen from there
 */
record Recorded(String primary, Optional<Situation> situation) {
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
        Situation.named(entry.get(FailoverGroupTable.SITUATION).text()));
  }

  boolean failedOver() {
    return situation.filter(each -> each == Situation.FAILED_OVER).isPresent();
  }

  /** Whether an update can do something about it, or has to say that nothing can be done. */
  boolean canMove(FailoverGroupInputs inputs) {
    if (!primary.equals(inputs.primary())) {
      return true;
    }
    Move move = situation.orElse(Situation.CHANGING).next(inputs.mode());
    return switch (move) {
      case NONE, WARN, REFUSE -> false;
      case RESTORE -> inputs.restore();
      default -> true;
    };
  }
}
