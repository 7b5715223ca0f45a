package com.kafkalinks.simulator.model;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** All clusters, and the clock, the chance and the knobs that rule them. */
public final class World {
  private final Profile profile;
  private final Clock clock;
  private final Timing timing;
  private final Random random;
  private long nextRecord;
  private final Map<Knob, String> knobs = new EnumMap<>(Knob.class);
  private final Map<String, Cluster> clusters = new LinkedHashMap<>();
  private Set<Replica> replicas = Set.of();

  /** A world without clusters; what happens in it by chance follows from the seed. */
  public World(Profile profile, Clock clock, Timing timing, long seed) {
    this.profile = profile;
    this.clock = clock;
    this.timing = timing;
    this.random = new Random(seed);
  }

  /** The product that is simulated. */
  public Profile profile() {
    return profile;
  }

  /** How long things take. */
  public Timing timing() {
    return timing;
  }

  /** The time in this world. */
  public Instant now() {
    return clock.instant();
  }

  /** Adds the cluster or finds it. */
  public Cluster addCluster(String id) {
    return clusters.computeIfAbsent(id, Cluster::new);
  }

  /** Clusters by id, in the order in which they were added. */
  public Map<String, Cluster> clusters() {
    return clusters;
  }

  /** Value of a knob. */
  public String knob(Knob knob) {
    return knobs.getOrDefault(knob, knob.initial());
  }

  /** Turns a knob; throws {@link IllegalArgumentException} if it has no such value. */
  public void turn(Knob knob, String value) {
    knob.check(value);
    knobs.put(knob, value);
  }

  /** Whether a knob has this value. */
  public boolean turned(Knob knob, String value) {
    return knob(knob).equals(value);
  }

  /** Makes records that no other topic has, and writes them. */
  public List<Long> produce(Topic topic, int count) {
    List<Long> ids = LongStream.range(nextRecord, nextRecord + count).boxed().toList();
    nextRecord += count;
    topic.append(ids, now());
    return ids;
  }

  /** Writes records that no other log has to one partition. */
  void produce(Log log, long count) {
    for (long i = 0; i < count; i++) {
      log.append(nextRecord++, now());
    }
  }

  /** Changes something that decides how links and mirrors are, without their past being touched. */
  public void change(Runnable change) {
    settle();
    change.run();
    settle();
  }

  /** Whether a call with this value of {@code validate_only} changes nothing. */
  boolean isValidationOnly(boolean validateOnly) {
    return validateOnly && turned(Knob.VALIDATE_ONLY, "honour");
  }

  LinkId newLinkId() {
    return LinkId.random(random);
  }

  /** The link of that name unless it is gone, visible or not. */
  Optional<Link> existing(Cluster cluster, String name) {
    return Optional.ofNullable(cluster.links().get(name))
        .filter(link -> !link.isGoneAt(now(), timing));
  }

  /** The link of that name if a client can see it. */
  Optional<Link> visible(Cluster cluster, String name) {
    return existing(cluster, name).filter(link -> link.isVisibleAt(now(), timing));
  }

  /** Whether real brokers back a cluster, so that things happen without a request. */
  public boolean isReal() {
    return clusters.values().stream().anyMatch(cluster -> cluster.brokers().isPresent());
  }

  /** Ends what runs for this world in the background. */
  public void end() {
    clusters.values().forEach(cluster -> cluster.brokers().ifPresent(Brokers::close));
  }

  /** Lets links and mirrors take note of how they are. Due after each change to the world. */
  public void settle() {
    for (Cluster cluster : clusters.values()) {
      cluster.own().ifPresent(contact -> new RealTopics(this, cluster).follow(contact));
    }
    for (Cluster cluster : clusters.values()) {
      cluster.links().values().removeIf(link -> link.isGoneAt(now(), timing));
      for (Link link : cluster.links().values()) {
        link.mirrors().values().removeIf(mirror -> mirror.isGoneAt(now(), timing));
        Pairing pairing = new Pairing(this, cluster);
        pairing.followTopics(link);
        link.record(pairing.truth(link), now());
        new AutoCreation(this, cluster, link).createMissing();
        OffsetSync.run(this, cluster, link);
      }
    }
    while (settleMirrors()) {
      // A mirror that stopped lets the one in the other direction start, and so on.
    }
    endReplicas();
  }

  /** A mirror may go in many ways; what copied for it must not go on. */
  private void endReplicas() {
    Set<Replica> needed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Cluster cluster : clusters.values()) {
      cluster.links().values().stream()
          .filter(link -> !link.isDeleted())
          .flatMap(link -> link.mirrors().values().stream().filter(Mirror::isLive))
          .forEach(mirror -> mirror.copying().replica().ifPresent(needed::add));
    }
    replicas.stream().filter(replica -> !needed.contains(replica)).forEach(Replica::stop);
    replicas = needed;
  }

  private boolean settleMirrors() {
    boolean changed = false;
    for (Cluster cluster : clusters.values()) {
      for (Link link : cluster.links().values()) {
        MirrorProgress progress = new MirrorProgress(this, cluster, link);
        for (Mirror mirror : link.mirrors().values()) {
          changed |= progress.settle(mirror);
        }
      }
    }
    return changed;
  }
}
