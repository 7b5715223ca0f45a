package com.kafkalinks.provider.failover;

import com.kafkalinks.pulumi.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The outputs of a group: who takes the writes of which topic, and whether it is protected. */
final class GroupState {
  static final String PROTECTED = "PROTECTED";
  static final String UNPROTECTED = "UNPROTECTED";
  static final String SPLIT = "SPLIT";

  private final Group group;
  private final Sight sight;
  private final UnaryOperator<String> restores;
  private final Map<String, Value> entries = new LinkedHashMap<>();
  private final Set<String> primaries = new TreeSet<>();
  private final Map<Situation, List<String>> unprotected = new EnumMap<>(Situation.class);

  /** The state of these topics, as both clusters show them. */
  GroupState(Group group, Sight sight, Set<String> topics) {
    this(
        group,
        sight,
        topics,
        topic -> group.situation(topic, sight),
        topic -> group.recorded(topic).restore());
  }

  /**
   * The state of these topics.
   *
   * @param situations what each of them is: a run knows more than both clusters show
   * @param restores what a restore of each would cut off; empty where nobody was asked
   */
  GroupState(
      Group group,
      Sight sight,
      Set<String> topics,
      Function<String, Situation> situations,
      UnaryOperator<String> restores) {
    this.group = group;
    this.sight = sight;
    this.restores = restores;
    topics.forEach(topic -> add(topic, situations.apply(topic)));
  }

  private void add(String topic, Situation seen) {
    boolean onOther = !seen.onWanted() && seen.reversed().onWanted();
    String before = group.recorded(topic).primary();
    String primary = seen.onWanted() ? group.wanted().id() : onOther ? group.other().id() : before;
    Situation situation = onOther ? seen.reversed() : seen;
    if (!primary.isEmpty()) {
      primaries.add(primary);
    }
    if (situation != Situation.MIRRORED) {
      unprotected.computeIfAbsent(situation, s -> new ArrayList<>()).add(topic);
    }
    entries.put(topic, entry(topic, primary, situation));
  }

  private Value entry(String topic, String primary, Situation situation) {
    TopicPair pair = sight.pair(topic);
    boolean onWanted = pair.wanted().isMirror();
    TopicOnCluster mirror = onWanted ? pair.wanted() : pair.other();
    Value entry =
        given(FailoverGroupTable.PRIMARY, primary, Value.EMPTY)
            .with(FailoverGroupTable.SITUATION, Value.of(situation.name()));
    if (situation == Situation.FAILED_OVER) {
      return given(FailoverGroupTable.RESTORE, restores.apply(topic), entry);
    }
    if (!mirror.isMirror()) {
      return entry;
    }
    Value mirrored =
        entry
            .with(
                FailoverGroupTable.MIRROR,
                Value.of(onWanted ? group.wanted().id() : group.other().id()))
            .with(FailoverGroupTable.MIRROR_STATUS, Value.of(mirror.mirrorStatus()));
    boolean failed = !mirror.mirrorTopicError().equals("NO_ERROR");
    return failed
        ? given(FailoverGroupTable.MIRROR_TOPIC_ERROR, mirror.mirrorTopicError(), mirrored)
        : mirrored;
  }

  private static Value given(String property, String text, Value entry) {
    return text.isEmpty() ? entry : entry.with(property, Value.of(text));
  }

  /** The state in a word. */
  String word() {
    if (primaries.size() > 1) {
      return SPLIT;
    }
    return unprotected.isEmpty() && !entries.isEmpty() ? PROTECTED : UNPROTECTED;
  }

  /** The cluster that takes the writes of all topics; what is given where there is no such one. */
  String primary(String otherwise) {
    return primaries.size() == 1 ? primaries.iterator().next() : otherwise;
  }

  /** The outputs for these inputs. */
  Value over(Value values) {
    return values
        .with(FailoverGroupTable.TOPIC_STATES, Value.object(entries))
        .with(FailoverGroupTable.STATE, Value.of(word()));
  }

  /** Outputs in a preview of something that changes. */
  static Value previewed(Value values) {
    return values
        .with(FailoverGroupTable.TOPIC_STATES, Value.UNKNOWN)
        .with(FailoverGroupTable.STATE, Value.UNKNOWN);
  }

  /** Why the group is not protected; empty where it is. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    unprotected.forEach((situation, topics) -> reasons.add(reason(situation, topics)));
    return reasons;
  }

  /** The sentence is one of the primary's side, which is not always the wanted one. */
  private String reason(Situation situation, List<String> topics) {
    String primary = primary(group.wanted().id());
    boolean wanted = primary.equals(group.wanted().id());
    String other = wanted ? group.other().id() : group.wanted().id();
    String details =
        situation == Situation.UNDECIDED
            ? sight
                .pair(topics.get(0))
                .stopTimes(topics.get(0), group.wanted().id(), group.other().id())
            : error(topics);
    return Count.topics(topics) + ": " + situation.sentence(primary, other) + details;
  }

  /** The error of the first mirror topic that has one. */
  private String error(List<String> topics) {
    return topics.stream()
        .filter(topic -> !sight.pair(topic).error().isEmpty())
        .findFirst()
        .map(topic -> " ('%s' is %s.)".formatted(topic, sight.pair(topic).error()))
        .orElse("");
  }

  /** Tells the user what is not as it should be. */
  void warn() {
    String name = group.inputs().sentence();
    if (!word().equals(PROTECTED)) {
      group.call().warnOnce("%s is %s. %s".formatted(name, word(), String.join(" ", reasons())));
    } else if (group.inputs().mode() == FailoverMode.FORCED) {
      group
          .call()
          .warnOnce(
              "%s is PROTECTED and `failover` is FORCED: the next change of `primary` will not wait for records that are not copied yet. Set `failover` to PLANNED."
                  .formatted(name));
    }
  }
}
