package com.kafkalinks.simulator.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Applies one action to mirrors of one link. */
public final class MirrorChange {
  private final World world;
  private final Cluster home;
  private final String linkName;
  private final MirrorAction action;

  /** The action on mirrors of this link. */
  public MirrorChange(World world, Cluster home, String linkName, MirrorAction action) {
    this.world = world;
    this.home = home;
    this.linkName = linkName;
    this.action = action;
  }

  /**
   * How it went for one topic.
   *
   * @param mirror the mirror that the change was about; null if it was refused
   * @param refusal null if the change was accepted
   */
  public record Outcome(String topic, Mirror mirror, Refusal refusal) {}

  /** Names of the mirrors that a pattern means. */
  public List<String> matching(String pattern) {
    try {
      Pattern compiled = Pattern.compile(pattern);
      return link().mirrors().keySet().stream().filter(compiled.asMatchPredicate()).toList();
    } catch (PatternSyntaxException malformed) {
      throw Refusals.mapped("Invalid mirror topic name pattern '" + pattern + "'.");
    }
  }

  /** Applies it to each topic on its own; one refused topic doesn't stop the others. */
  public List<Outcome> apply(List<String> topics, boolean validateOnly) {
    link();
    return topics.stream().map(topic -> apply(topic, validateOnly)).toList();
  }

  private Outcome apply(String topic, boolean validateOnly) {
    try {
      Link twin = action.needsTwin() ? twin() : null;
      Mirror mirror =
          action == MirrorAction.TRUNCATE_AND_RESTORE ? promotedAt(twin, topic) : startable(topic);
      if (!validateOnly) {
        change(mirror, twin);
      }
      return new Outcome(topic, mirror, null);
    } catch (Refusal refused) {
      return new Outcome(topic, null, refused);
    }
  }

  private Mirror startable(String topic) {
    MirrorRow row = new Mirrors(world, home).read(linkName, topic);
    if (row.status().equals("STOPPED")) {
      throw Refusals.malformed(
          "Topic '" + topic + "' has already stopped its mirror from '" + linkName + "'");
    }
    if (!action.from().contains(row.status())) {
      throw Refusals.malformed(
          "Topic '" + topic + "' is " + row.status() + ": can't " + action.verb() + ".");
    }
    return row.mirror();
  }

  private Mirror promotedAt(Link twin, String topic) {
    return Optional.ofNullable(twin.mirrors().get(topic))
        .filter(mirror -> !mirror.isLiveAt(world.now()))
        .orElseThrow(
            () -> Refusals.malformed("Topic '" + topic + "' has no stopped mirror to restore."));
  }

  private void change(Mirror mirror, Link twin) {
    Instant now = world.now();
    switch (action) {
      case PAUSE -> mirror.go(now, "PAUSED");
      case RESUME -> mirror.go(now, "ACTIVE");
      case PROMOTE, FAILOVER -> mirror.go(now, "PENDING_STOPPED", "STOPPED");
      case REVERSE_AND_START -> reverse(mirror, twin, "ACTIVE");
      case REVERSE_AND_PAUSE -> reverse(mirror, twin, "PAUSED");
      case TRUNCATE_AND_RESTORE ->
          back(mirror, link(), "PENDING_SETUP_FOR_RESTORE", "PENDING_RESTORE", "ACTIVE");
    }
  }

  private void reverse(Mirror mirror, Link twin, String end) {
    mirror.go(world.now(), "PENDING_STOPPED", "STOPPED");
    back(mirror, twin, "PENDING_MIRROR", end);
  }

  /** Mirrors the topic in the other direction. */
  private void back(Mirror mirror, Link direction, String... states) {
    Mirror reverse = mirror.reversed();
    reverse.go(world.now(), states);
    direction.mirrors().put(reverse.name(), reverse);
  }

  private Link twin() {
    Link link = link();
    if (link.mode() != LinkMode.BIDIRECTIONAL) {
      throw Refusals.malformed("Cluster link '" + linkName + "' is not bidirectional.");
    }
    return new Pairing(world, home)
        .twin(link)
        .map(Pairing.Placed::link)
        .orElseThrow(() -> Refusals.malformed("The remote cluster has no link " + linkName + "."));
  }

  private Link link() {
    return new Links(world, home).read(linkName);
  }
}
