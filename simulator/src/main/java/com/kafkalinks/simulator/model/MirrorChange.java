package com.kafkalinks.simulator.model;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Applies one action to mirrors of one link. */
public final class MirrorChange {
  private final World world;
  private final Cluster home;
  private final Link link;
  private final MirrorAction action;
  private final RoleSwap swap;

  /** The action on mirrors of this link; throws {@link Refusal} if there is no such link. */
  public MirrorChange(World world, Cluster home, String linkName, MirrorAction action) {
    this.world = world;
    this.home = home;
    this.link = new Links(world, home).read(linkName);
    this.action = action;
    this.swap = new RoleSwap(world, home, link, action);
  }

  /**
   * How it went for one topic.
   *
   * @param lags how far the mirror is behind; empty if there is none
   * @param cuts what a restore removes
   * @param refusal null if the change was accepted
   */
  public record Outcome(
      String topic, List<PartitionLag> lags, List<Truncation> cuts, Refusal refusal) {}

  /** Names of the topics that a pattern means: for a restore, of the topics of the cluster. */
  public List<String> matching(String pattern) {
    Stream<String> candidates =
        action == MirrorAction.TRUNCATE_AND_RESTORE
            ? swap.restorable()
            : link.visibleMirrors(world).map(Mirror::name);
    List<String> names = candidates.filter(compiled(pattern)).toList();
    if (names.isEmpty() && world.turned(Knob.UNMATCHED_PATTERN, "refuse")) {
      throw TopicRefusals.noMirrorMatches(pattern);
    }
    return names;
  }

  private static Predicate<String> compiled(String pattern) {
    try {
      return Pattern.compile(pattern).asMatchPredicate();
    } catch (PatternSyntaxException malformed) {
      throw TopicRefusals.badPattern(pattern);
    }
  }

  /** Applies it to each topic on its own; one refused topic doesn't stop the others. */
  public List<Outcome> apply(List<String> topics, boolean validateOnly) {
    if (world.turned(Knob.UNKNOWN_MIRROR, "refuse")) {
      topics.forEach(topic -> new Mirrors(world, home).read(link.name(), topic));
    }
    boolean only = world.isValidationOnly(validateOnly);
    List<Outcome> outcomes = topics.stream().map(topic -> apply(topic, only)).toList();
    world.settle();
    return outcomes;
  }

  private Outcome apply(String topic, boolean validateOnly) {
    List<PartitionLag> lags =
        new Mirrors(world, home)
            .find(link.name(), topic)
            .map(row -> row.mirror().lags())
            .orElse(List.of());
    try {
      List<Truncation> cuts = List.of();
      if (action == MirrorAction.TRUNCATE_AND_RESTORE) {
        cuts = swap.restore(topic, validateOnly);
      } else {
        change(startable(topic), validateOnly);
      }
      return new Outcome(topic, lags, cuts, null);
    } catch (Refusal refused) {
      return new Outcome(topic, lags, List.of(), refused);
    }
  }

  private Mirror startable(String topic) {
    MirrorRow row = new Mirrors(world, home).read(link.name(), topic);
    if (row.mirror().refusal() != null) {
      throw Refusals.malformed(row.mirror().refusal());
    }
    MirrorStatus status = row.status();
    if (status == MirrorStatus.STOPPED) {
      throw TopicRefusals.alreadyStopped(topic, link.name());
    }
    if (!action.from().contains(status) || isClosed(row)) {
      throw TopicRefusals.wrongStatus(topic, status, action);
    }
    return row.mirror();
  }

  /** What the table leaves open, and the failover of a mirror that is being failed over. */
  private boolean isClosed(MirrorRow row) {
    MirrorStep step = row.mirror().step();
    return switch (action) {
      case PROMOTE ->
          row.status() == MirrorStatus.SOURCE_UNAVAILABLE
              && world.turned(Knob.PROMOTE_UNAVAILABLE, "refuse");
      case FAILOVER ->
          row.status().isPending()
              && (step.action() == MirrorAction.FAILOVER
                  || world.turned(Knob.FAILOVER_PENDING, "refuse"));
      default -> false;
    };
  }

  private void change(Mirror mirror, boolean validateOnly) {
    if (action.reverses()) {
      swap.reverse(mirror, validateOnly);
    } else if (!validateOnly) {
      mirror.begin(MirrorStep.of(action, world.now()));
    }
  }
}
