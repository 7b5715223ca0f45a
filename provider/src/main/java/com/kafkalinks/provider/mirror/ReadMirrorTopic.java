package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.cluster.MissingAccess;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Optional;

/** Reads a mirror topic that a program manages, so that drift shows. */
final class ReadMirrorTopic {
  private final MirrorTopicId id;
  private final Value inputs;
  private final Value state;
  private final MirrorCluster cluster;

  ReadMirrorTopic(MirrorTopicId id, Value inputs, Value state, MirrorCluster cluster) {
    this.id = id;
    this.inputs = inputs;
    this.state = state;
    this.cluster = cluster;
  }

  /**
   * The mirror topic as it is now; empty where it is proved to be gone.
   *
   * @throws NotReady if it is on its way to what is wanted, and the program waits for that
   */
  Optional<Live> run() {
    try {
      Optional<MirrorTopic> mirror = cluster.find(id.topicName());
      return mirror.isPresent() ? mirror.map(this::live) : withoutMirror();
    } catch (OperationException e) {
      return keepOrRefuse(e);
    }
  }

  private Optional<Live> withoutMirror() {
    if (cluster.findTopic(id.topicName()).isEmpty()) {
      return Optional.empty();
    }
    cluster
        .call()
        .log()
        .warn(
            "topic '%s' on cluster %s exists, but cluster link '%s' no longer mirrors it: the link may have been deleted after the topic was promoted. It is kept as STOPPED."
                .formatted(id.topicName(), id.clusterId(), id.linkName()));
    return Optional.of(
        new Live(
            id.toString(),
            stopped(inputs),
            stopped(state).with(MirrorTopicTable.MIRROR_STATUS, Value.of("STOPPED"))));
  }

  private Live live(MirrorTopic topic) {
    LiveStatus status = cluster.status(topic);
    warn(topic, status);
    Value seen = settings(status(source(inputs, topic), status));
    Value outputs = settings(status(source(state, topic), status));
    Live live = new Live(id.toString(), seen, MirrorTopicState.of(outputs, topic));
    if (status == LiveStatus.PENDING && goesOn(MirrorTopicInputs.of(inputs))) {
      String sentence = "%s is not ready: %s. The next `pulumi up` waits for it.";
      String progress = new MirrorTopicHealth(topic).progress();
      throw new NotReady(live, List.of(sentence.formatted(id.sentence(), progress)));
    }
    return live;
  }

  /**
   * Whether the next update is to go on waiting, also where a program and the state agree: after a
   * create that was interrupted they do. A promotion is nothing to be repeated without a plan.
   */
  private static boolean goesOn(MirrorTopicInputs known) {
    return known.waits() && !known.wanted().stops();
  }

  private static Value source(Value values, MirrorTopic topic) {
    return topic.sourceTopic().isEmpty()
        ? values
        : values.with(MirrorTopicTable.SOURCE_TOPIC_NAME, Value.of(topic.sourceTopic()));
  }

  /** A status that passes, or an error, leaves alone what is wanted. */
  private static Value status(Value values, LiveStatus status) {
    return switch (status) {
      case ACTIVE, PAUSED -> wanting(values, status.name());
      case STOPPED -> stopped(values);
      case BROKEN, LINK_PAUSED, PENDING, PENDING_STOPPED -> values;
    };
  }

  private static Value stopped(Value values) {
    boolean meant = MirrorTopicInputs.of(values).wanted().stops();
    return meant ? values : values.with(MirrorTopicTable.STATUS, Value.of("STOPPED"));
  }

  /** What the program leaves out stays out while it has the default's meaning. */
  private static Value wanting(Value values, String status) {
    boolean same = MirrorTopicInputs.of(values).wanted().name().equals(status);
    boolean explicit = values.get(MirrorTopicTable.STATUS).text().equals(status);
    return same && (explicit || values.get(MirrorTopicTable.STATUS).isNull())
        ? values
        : values.with(MirrorTopicTable.STATUS, Value.of(status));
  }

  private Value settings(Value values) {
    Value config = values.get(MirrorTopicTable.CONFIG);
    if (config.fields().isEmpty()) {
      return values;
    }
    TopicConfig live =
        new TopicConfig(
            cluster.kafka().topics().settings(id.topicName(), cluster.call().cancellation()));
    return values.with(MirrorTopicTable.CONFIG, live.seen(config));
  }

  private void warn(MirrorTopic topic, LiveStatus status) {
    if (status == LiveStatus.BROKEN || status == LiveStatus.LINK_PAUSED) {
      MirrorTopicHealth health = new MirrorTopicHealth(topic);
      cluster
          .call()
          .log()
          .warn("%s: %s. %s".formatted(id.sentence(), health.sentence(), health.cure()).strip());
    }
  }

  /** A revoked key must not stop a rotation: the last known state is kept, with a warning. */
  private Optional<Live> keepOrRefuse(OperationException e) {
    if (!FailedOperation.keyRefused(e) || state.get(MirrorTopicTable.LINK_NAME).isNull()) {
      throw FailedOperation.refused("reading " + id.sentence(), e);
    }
    cluster
        .call()
        .log()
        .warn(
            "%s could not be read: every known key of cluster %s is refused (%s). The last known state is kept. Give a valid key in the program, or %s"
                .formatted(
                    id.sentence(),
                    id.clusterId(),
                    e.detail(),
                    MissingAccess.howToConfigure(id.clusterId())));
    return Optional.of(new Live(id.toString(), inputs, state));
  }
}
