package com.kafkalinks.provider.failover;

import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has to be done with each topic of a group, by what both clusters show.
 *
 * @param group the group
 * @param sight what both clusters show
 * @param topics the names of its topics
 */
record Plan(Group group, Sight sight, Set<String> topics) {
  /** The topics of each situation, in order. */
  Map<Situation, List<String>> situations() {
    Map<Situation, List<String>> all = new EnumMap<>(Situation.class);
    for (String topic : topics) {
      all.computeIfAbsent(group.situation(topic, sight), s -> new ArrayList<>()).add(topic);
    }
    return all;
  }

  /** The next move of a topic. */
  Move move(String topic) {
    return group.situation(topic, sight).next(group.inputs().mode());
  }

  /**
   * Refuses what must not begin.
   *
   * @throws Refused if any topic has no way to the wanted primary, or is too far behind, or a
   *     planned failover lacks one of the clusters
   */
  void requirePossible() {
    requireBoth();
    if (topics.isEmpty()) {
      throw new Refused(
          Reason.PRECONDITION,
          "`topicFilters` matches no topic of cluster %s: correct the filters, or create the topics first."
              .formatted(group.wanted().id()));
    }
    String internal = topics.stream().filter(this::internal).collect(Collectors.joining(", "));
    if (!internal.isEmpty()) {
      throw new Refused(
          Reason.INVALID,
          "internal topics cannot be mirrored: leave %s out of the group.".formatted(internal));
    }
    List<String> refusals =
        situations().entrySet().stream()
            .filter(entry -> entry.getKey().next(group.inputs().mode()) == Move.REFUSE)
            .map(entry -> sentence(entry.getKey(), entry.getValue()))
            .toList();
    if (!refusals.isEmpty()) {
      throw new Refused(
          Reason.PRECONDITION,
          "%s: nothing was changed, because cluster %s cannot become the primary. %s"
              .formatted(
                  group.inputs().sentence(), group.wanted().id(), String.join(" ", refusals)));
    }
    requireLag();
  }

  /** Without the other cluster, a group without `FORCED` can only stay as it is. */
  private void requireBoth() {
    boolean still = group.stays() && topics.stream().map(this::move).allMatch(Move::changesNothing);
    if (sight.other().answered() || group.forced() || still) {
      return;
    }
    throw new Refused(
        Reason.PRECONDITION,
        "cluster %s does not answer (%s). A planned failover needs both clusters, so nothing was changed. If cluster %1$s is lost, set `failover: FORCED`: it needs cluster %3$s only."
            .formatted(
                group.other().id(), sight.other().silence().orElse(""), group.wanted().id()));
  }

  private boolean internal(String topic) {
    return internal(sight.wanted(), topic) || internal(sight.other(), topic);
  }

  private static boolean internal(ClusterView view, String topic) {
    return view.topics().containsKey(topic) && view.topics().get(topic).internal();
  }

  /** What a situation is for these topics, and what can be done about it. */
  String sentence(Situation situation, List<String> names) {
    return Count.topics(names)
        + ": "
        + situation.sentence(group.wanted().id(), group.other().id())
        + details(situation, names);
  }

  private String details(Situation situation, List<String> names) {
    TopicPair pair = sight.pair(names.get(0));
    return switch (situation) {
      case UNDECIDED -> pair.stopTimes(names.get(0), group.wanted().id(), group.other().id());
      case SOURCE_LOST, SOURCE_DELETED, LINK_PAUSED -> error(names.get(0), pair.wanted());
      default -> "";
    };
  }

  private static String error(String name, TopicOnCluster topic) {
    String error = topic.mirrorTopicError().isEmpty() ? "" : ", " + topic.mirrorTopicError();
    return " ('%s' is %s%s, %s.)".formatted(name, topic.mirrorStatus(), error, topic.lagInWords());
  }

  private void requireLag() {
    OptionalLong most = group.inputs().maxLag();
    if (most.isEmpty()) {
      return;
    }
    List<String> behind =
        topics.stream()
            .filter(topic -> move(topic).switches() && move(topic) != Move.FAIL_OVER)
            .filter(topic -> tooFarBehind(sight.pair(topic).wanted().lag(), most.getAsLong()))
            .map(topic -> "'%s' (%s)".formatted(topic, sight.pair(topic).wanted().lagInWords()))
            .toList();
    if (!behind.isEmpty()) {
      throw new Refused(
          Reason.PRECONDITION,
          "%s: nothing was changed, because `maxLag` is %d and these topics are further behind: %s. Try again later, or give a higher `maxLag`."
              .formatted(
                  group.inputs().sentence(),
                  most.getAsLong(),
                  String.join(", ", behind.stream().limit(10).toList())));
    }
  }

  private static boolean tooFarBehind(OptionalLong lag, long most) {
    return lag.isEmpty() || lag.getAsLong() > most;
  }
}
