package com.kafkalinks.simulator.model;

import java.util.List;
import java.util.Optional;

/** The mirror topics of one cluster's links. Every method may throw {@link Refusal}. */
public final class Mirrors {
  private final World world;
  private final Cluster home;

  /** The mirrors on this cluster. */
  public Mirrors(World world, Cluster home) {
    this.world = world;
    this.home = home;
  }

  /** All mirrors of a link. */
  public List<MirrorRow> list(String linkName) {
    if (world.visible(home, linkName).isEmpty() && isEmptyWithoutLink()) {
      return List.of();
    }
    Link link = new Links(world, home).read(linkName);
    return link.visibleMirrors(world).map(mirror -> row(link, mirror)).toList();
  }

  /** All mirrors of all links. */
  public List<MirrorRow> list() {
    return new Links(world, home)
        .list().stream()
            .filter(l -> !l.name().isEmpty())
            .flatMap(l -> list(l.name()).stream())
            .toList();
  }

  /** One mirror. */
  public MirrorRow read(String linkName, String mirrorName) {
    return find(linkName, mirrorName).orElseThrow(TopicRefusals::noMirror);
  }

  /** One mirror; empty if the link has none of this name. */
  public Optional<MirrorRow> find(String linkName, String mirrorName) {
    Link link = new Links(world, home).read(linkName);
    return link.visibleMirrors(world)
        .filter(mirror -> mirror.name().equals(mirrorName))
        .findFirst()
        .map(mirror -> row(link, mirror));
  }

  /** Makes a mirror. */
  public void create(String linkName, NewMirror requested) {
    Link link =
        world.visible(home, linkName).orElseThrow(() -> TopicRefusals.unresolvedLink(linkName));
    new MirrorCreation(world, home, link).create(requested);
  }

  private boolean isEmptyWithoutLink() {
    return switch (world.knob(Knob.MIRRORS_OF_NO_LINK)) {
      case "empty" -> true;
      case "refuse" -> false;
      default -> world.profile() == Profile.PLATFORM;
    };
  }

  private MirrorRow row(Link link, Mirror mirror) {
    List<TaskError> errors = MirrorProgress.errors(link, mirror, world.now());
    return new MirrorRow(link.name(), mirror, seen(link, mirror), errors);
  }

  /** The health of a link shows only where its mirror would copy. */
  private MirrorStatus seen(Link link, Mirror mirror) {
    if (mirror.status() != MirrorStatus.ACTIVE) {
      return mirror.status();
    }
    return switch (link.healthAt(world.now()).state()) {
      case "PAUSED" -> MirrorStatus.LINK_PAUSED;
      case "FAILED" -> MirrorStatus.LINK_FAILED;
      case "UNAVAILABLE" -> MirrorStatus.SOURCE_UNAVAILABLE;
      default -> mirror.status();
    };
  }
}
