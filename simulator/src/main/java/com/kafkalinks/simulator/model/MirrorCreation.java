package com.kafkalinks.simulator.model;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Validates and creates a mirror topic. Every method may throw {@link Refusal}. */
final class MirrorCreation {
  private static final String START = "mirror.start.offset.spec";

  private final World world;
  private final Cluster home;
  private final Link link;

  MirrorCreation(World world, Cluster home, Link link) {
    this.world = world;
    this.home = home;
    this.link = link;
  }

  /** Makes it and lets it begin. */
  void create(NewMirror requested) {
    add(requested);
    world.settle();
  }

  void add(NewMirror requested) {
    String name = name(requested);
    if (link.mode() == LinkMode.SOURCE) {
      throw TopicRefusals.mirrorOnTheSource();
    }
    Topics topics = new Topics(world, home);
    topics.checkFree(name);
    int replicas = topics.replicas(requested.replicationFactor());
    Topic source = source(requested.sourceTopic());
    Topic copy = copyOf(source, name, topics.visibleFrom());
    copy.replicate(replicas);
    Set<String> synced = TopicSettings.synced(world, link);
    new TopicSettings(world, copy, synced).alter(requested.settings(), false);
    TopicSettings.sync(source, copy, synced);
    MirrorStep creation = MirrorStep.creation(world.now());
    Mirror mirror = new Mirror(copy, source, source.name(), topics.visibleFrom(), creation);
    Carrying.create(home, remote(), source, mirror, link.settings().value(START));
    home.topics().put(name, copy);
    link.mirrors().put(name, mirror);
  }

  private String name(NewMirror requested) {
    String prefix = link.settings().prefix();
    if (requested.name() != null) {
      if (!requested.name().equals(prefix + requested.sourceTopic())) {
        throw TopicRefusals.renamedMirror();
      }
      return requested.name();
    }
    if (!prefix.isEmpty() && world.turned(Knob.UNNAMED_MIRROR, "refuse")) {
      throw TopicRefusals.renamedMirror();
    }
    boolean bare = world.turned(Knob.UNNAMED_MIRROR, "source");
    return bare ? requested.sourceTopic() : prefix + requested.sourceTopic();
  }

  private Cluster remote() {
    return new Pairing(world, home)
        .remote(link)
        .filter(found -> link.isTrulyGood())
        .orElseThrow(() -> TopicRefusals.sourceUnavailable(link.name()));
  }

  /** What real brokers have had for less than a moment counts, too. */
  private void lookAt(Cluster remote) {
    remote
        .brokers()
        .map(brokers -> brokers.look(new Pairing(world, home).reader(link)))
        .ifPresent(contact -> new RealTopics(world, remote).follow(contact));
  }

  private Topic source(String name) {
    Cluster remote = remote();
    lookAt(remote);
    Optional<Topic> found = Optional.ofNullable(remote.topics().get(name));
    if (found.isEmpty() && !world.turned(Knob.MISSING_SOURCE_TOPIC, "accept")) {
      boolean missing = world.turned(Knob.MISSING_SOURCE_TOPIC, "refuse-404");
      throw TopicRefusals.noSourceTopic(missing ? 404 : 400, name);
    }
    return found.orElseGet(() -> remote.declare(name, Topic.DEFAULT_PARTITIONS, world.now()));
  }

  private Topic copyOf(Topic source, String name, Instant visibleFrom) {
    ToLongFunction<Log> start = start(link.settings().value(START));
    Topic copy = new Topic(name, 0, visibleFrom);
    copy.addPartitions(
        source.partitions(),
        partition -> new Log(start.applyAsLong(source.logs().get((int) partition))));
    return copy;
  }

  private static ToLongFunction<Log> start(String spec) {
    return switch (spec) {
      case "earliest" -> Log::startOffset;
      case "latest" -> Log::end;
      default -> {
        try {
          Instant time = Instant.parse(spec);
          yield log -> log.offsetAt(time);
        } catch (DateTimeParseException noTime) {
          throw Refusals.mapped("Invalid value " + spec + " for configuration " + START);
        }
      }
    };
  }
}
