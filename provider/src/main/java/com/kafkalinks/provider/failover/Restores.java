package com.kafkalinks.provider.failover;

import com.kafkalinks.adapter.Apply;
import com.kafkalinks.adapter.MirrorAction;
import com.kafkalinks.adapter.MirrorOutcome;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Advice;
import com.kafkalinks.pulumi.resource.Log.Level;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** How many records restores cut off, and whether they may. */
final class Restores {
  private final Group group;
  private final Map<String, OptionalLong> asked = new TreeMap<>();
  private final Map<String, String> refused = new TreeMap<>();
  private final Map<String, String> unanswered = new TreeMap<>();
  private final Map<String, OptionalLong> done = new TreeMap<>();

  Restores(Group group) {
    this.group = group;
  }

  /** Whether a topic may be restored: the program says so, or nothing is cut off. */
  boolean allowed(String topic) {
    OptionalLong records = asked.getOrDefault(topic, OptionalLong.empty());
    return group.inputs().restore() || (records.isPresent() && records.getAsLong() == 0);
  }

  /** Whether the server was asked what a restore would cut off. */
  boolean asked(String topic) {
    return asked.containsKey(topic);
  }

  /** What the server said of a topic; empty where it was not asked, or did not answer. */
  String answer(String topic) {
    return asked(topic) && !unanswered.containsKey(topic) ? words(topic) : "";
  }

  /** Asks the server what restores would cut off, without restoring anything. */
  void ask(List<String> topics) {
    topics.forEach(topic -> asked.put(topic, OptionalLong.empty()));
    try {
      Batches.of(topics, this::askBatch);
    } catch (OperationException e) {
      group.call().cancellation().check();
      topics.stream()
          .filter(topic -> asked.get(topic).isEmpty())
          .filter(topic -> !refused.containsKey(topic))
          .forEach(topic -> unanswered.put(topic, Advice.sentence(e)));
    }
  }

  private void askBatch(List<String> batch) {
    group
        .other()
        .kafka()
        .mirrorTopics()
        .act(
            group.inputs().linkName(),
            MirrorAction.TRUNCATE_AND_RESTORE,
            batch,
            Apply.VALIDATE_ONLY,
            group.call().cancellation())
        .forEach(this::answered);
  }

  private void answered(MirrorOutcome outcome) {
    outcome
        .refusal()
        .ifPresentOrElse(
            refusal -> refused.put(outcome.topic(), Advice.sentence(refusal)),
            () -> asked.put(outcome.topic(), outcome.recordsTruncated()));
  }

  /** A restore that the server took on. */
  void done(MirrorOutcome outcome) {
    done.put(outcome.topic(), outcome.recordsTruncated());
  }

  /** What a restore would cut off a topic, as the end of a sentence. */
  String words(String topic) {
    if (unanswered.containsKey(topic)) {
      return "it is not known what a restore would cut off: " + unanswered.get(topic);
    }
    return refused.containsKey(topic)
        ? "a restore is refused: " + refused.get(topic)
        : "a restore would cut off " + records(asked.getOrDefault(topic, OptionalLong.empty()));
  }

  static String records(OptionalLong number) {
    return number.isPresent()
        ? Count.of(number.getAsLong(), "record")
        : "records, and the server does not say how many";
  }

  /** Tells what was cut off, and what is not mirrored because nothing may be. */
  void tell() {
    if (!done.isEmpty()) {
      String told = "restored on cluster %s: %s".formatted(group.other().id(), list(done));
      // A topic is asked about first, but its producers may write until it is restored.
      boolean unexpected =
          !group.inputs().restore() && done.values().stream().anyMatch(n -> n.orElse(0) > 0);
      group.call().log().say(unexpected ? Level.WARNING : Level.INFO, told);
    }
    List<String> kept = asked.keySet().stream().filter(topic -> !allowed(topic)).toList();
    if (!kept.isEmpty()) {
      group
          .call()
          .warnOnce(
              "%s: these topics take writes on cluster %s and are not mirrored, because the topics on cluster %s may have records of their own. %s. Set `restore: true` to cut them back to where %2$s took over and mirror again; those records are lost."
                  .formatted(
                      group.inputs().sentence(),
                      group.wanted().id(),
                      group.other().id(),
                      first(
                          kept.stream()
                              .map(topic -> "'%s': %s".formatted(topic, words(topic)))
                              .toList())));
    }
  }

  private static String list(Map<String, OptionalLong> cut) {
    return first(
        cut.entrySet().stream()
            .map(each -> "'%s' without %s".formatted(each.getKey(), records(each.getValue())))
            .toList());
  }

  /** The first ones of many. */
  static String first(List<String> all) {
    int most = 50;
    String shown = String.join("; ", all.stream().limit(most).toList());
    return all.size() > most ? shown + "; and " + (all.size() - most) + " more topics" : shown;
  }
}
