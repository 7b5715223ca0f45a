package com.kafkalinks.simulator.model;

import java.util.List;
import java.util.Optional;

/** The mirror topics of one cluster's links. Every method may throw {@link Refusal}. */
public final class Mirrors {
  private static final int UNDECLARED_PARTITIONS = 6;
  private static final int CLOUD_REPLICATION = 3;

  private final World world;
  private final Cluster home;

  /** The mirrors on this cluster. */
  public Mirrors(World world, Cluster home) {
    this.world = world;
    this.home = home;
  }

  /** All mirrors of a link. */
  public List<MirrorRow> list(String linkName) {
    Link link = new Links(world, home).read(linkName);
    return link.mirrors().values().stream().map(mirror -> row(link, mirror)).toList();
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
    Link link = new Links(world, home).read(linkName);
    return Optional.ofNullable(link.mirrors().get(mirrorName))
        .map(mirror -> row(link, mirror))
        .orElseThrow(Refusals::noMirror);
  }

  /** Makes a mirror. */
  public void create(String linkName, NewMirror wish) {
    Link link = world.visible(home, linkName).orElseThrow(() -> Refusals.unresolvedLink(linkName));
    String name = link.settings().prefix() + wish.sourceTopic();
    if (wish.name() != null && !wish.name().equals(name)) {
      throw Refusals.renamedMirror();
    }
    if (link.mode() == LinkMode.SOURCE) {
      throw Refusals.mapped("Mirror topics can't be created on the source cluster.");
    }
    new Topics(world, home).checkFree(name);
    checkReplication(wish);
    Mirror mirror = new Mirror(name, wish.sourceTopic(), partitions(link, wish), world.timing());
    mirror.go(world.now(), "ACTIVE");
    link.mirrors().put(name, mirror);
  }

  private void checkReplication(NewMirror wish) {
    Integer factor = wish.replicationFactor();
    if (world.profile() == Profile.CLOUD && factor != null && factor != CLOUD_REPLICATION) {
      throw Refusals.mapped("Topic replication factor must be " + CLOUD_REPLICATION);
    }
  }

  private int partitions(Link link, NewMirror wish) {
    Optional<Integer> declared =
        Optional.ofNullable(link.remoteClusterId())
            .map(world.clusters()::get)
            .map(remote -> new Topics(world, remote).list().get(wish.sourceTopic()));
    if (declared.isEmpty() && world.turned(Knob.MISSING_SOURCE_TOPIC, "refuse")) {
      throw Refusals.noTopic();
    }
    return declared.orElse(UNDECLARED_PARTITIONS);
  }

  private MirrorRow row(Link link, Mirror mirror) {
    String own = mirror.statusAt(world.now());
    String seen = own.equals("ACTIVE") ? underLink(link.healthAt(world.now()).state(), own) : own;
    return new MirrorRow(link.name(), mirror, seen);
  }

  private static String underLink(String linkState, String own) {
    return switch (linkState) {
      case "PAUSED" -> "LINK_PAUSED";
      case "FAILED" -> "LINK_FAILED";
      case "UNAVAILABLE" -> "SOURCE_UNAVAILABLE";
      default -> own;
    };
  }
}
