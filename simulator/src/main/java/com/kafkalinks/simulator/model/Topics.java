package com.kafkalinks.simulator.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The topics of one cluster, mirrors included. Every method may throw {@link Refusal}. */
public final class Topics {
  /** The replication factor of topics for which none is given; Cloud accepts no other. */
  static final int REPLICATION = 3;

  private final World world;
  private final Cluster home;

  /** The topics of this cluster. */
  public Topics(World world, Cluster home) {
    this.world = world;
    this.home = home;
  }

  /**
   * The request for a new topic.
   *
   * @param partitions null for the default of the cluster
   * @param replicationFactor null for the default of the cluster
   */
  public record NewTopic(
      String name, Integer partitions, Integer replicationFactor, List<SettingChange> settings) {
    /** Copies the settings. */
    public NewTopic {
      settings = List.copyOf(settings);
    }
  }

  /** All topics, by name. */
  public List<Topic> list() {
    return home.topics().values().stream().filter(t -> t.isVisibleAt(world.now())).toList();
  }

  /** One topic. */
  public Topic read(String name) {
    return Optional.ofNullable(home.topics().get(name))
        .filter(topic -> topic.isVisibleAt(world.now()))
        .orElseThrow(TopicRefusals::noTopic);
  }

  /** Makes a topic, or only checks whether it could be made. */
  public Topic create(NewTopic requested, boolean validateOnly) {
    checkFree(requested.name());
    int replicas = replicas(requested.replicationFactor());
    int partitions = Optional.ofNullable(requested.partitions()).orElse(Topic.DEFAULT_PARTITIONS);
    if (partitions < 1) {
      throw TopicRefusals.noPartitions();
    }
    Topic topic = new Topic(requested.name(), partitions, visibleFrom());
    topic.replicate(replicas);
    new TopicSettings(world, topic, Set.of()).alter(requested.settings(), false);
    if (!world.isValidationOnly(validateOnly)) {
      home.topics().put(topic.name(), topic);
    }
    return topic;
  }

  /** Deletes a topic; its name is free again after {@link Timing#goneAfter()}. */
  public void delete(String name) {
    if (isDoomed(name) && world.turned(Knob.SECOND_DELETE, "marked")) {
      throw TopicRefusals.markedForDeletion(name);
    }
    Topic topic = read(name);
    if (topic.realId() != null && home.own().isPresent()) {
      home.brokers().orElseThrow().deleteTopic(name);
      home.forgetReal(name);
    }
    home.delete(name, world.now());
    world.settle();
  }

  /** The settings of a topic. */
  public TopicSettings settings(String name) {
    Topic topic = read(name);
    Set<String> synced =
        home.feeding(topic).map(link -> TopicSettings.synced(world, link)).orElse(Set.of());
    return new TopicSettings(world, topic, synced);
  }

  /** When a topic that is made now can be seen. */
  Instant visibleFrom() {
    return world.now().plus(world.timing().visibleAfter());
  }

  void checkFree(String name) {
    Refusal refusal = TopicRefusals.badName(name);
    if (refusal == null && home.topics().containsKey(name)) {
      refusal = TopicRefusals.exists(name);
    }
    if (refusal == null && isDoomed(name)) {
      refusal = TopicRefusals.markedForDeletion(name);
    }
    if (refusal != null) {
      throw refusal;
    }
  }

  /** The replication factor that a new topic gets. */
  int replicas(Integer requested) {
    int replicas = Optional.ofNullable(requested).orElse(REPLICATION);
    if (replicas < 1 || (world.profile() == Profile.CLOUD && replicas != REPLICATION)) {
      throw TopicRefusals.replicationFactor(REPLICATION);
    }
    return replicas;
  }

  boolean isDoomed(String name) {
    return Optional.ofNullable(home.doomedTopics().get(name))
        .filter(deleted -> world.now().isBefore(deleted.plus(world.timing().goneAfter())))
        .isPresent();
  }
}
