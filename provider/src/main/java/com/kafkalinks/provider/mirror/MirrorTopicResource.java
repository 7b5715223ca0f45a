package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.cluster.FunctionAccess;
import com.kafkalinks.provider.cluster.MissingAccess;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Checked;
import com.kafkalinks.pulumi.resource.Difference;
import com.kafkalinks.pulumi.resource.Differences;
import com.kafkalinks.pulumi.resource.Listable;
import com.kafkalinks.pulumi.resource.Live;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.resource.Resource;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.table.Structure;
import com.kafkalinks.pulumi.table.TableDiff;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The resource {@code MirrorTopic}: which verb is which class. */
public final class MirrorTopicResource implements Resource, Listable {
  private final Access access;
  private final Map<String, String> environment;

  /**
   * The resource.
   *
   * @param access opens clusters
   * @param environment variables of the process, asked by imports
   */
  public MirrorTopicResource(Access access, Map<String, String> environment) {
    this.access = access;
    this.environment = environment;
  }

  @Override
  public ResourceType type() {
    return MirrorTopicTable.TYPE;
  }

  @Override
  public Checked check(Value news, Call call) {
    return Structure.check(
        type().body(),
        news,
        (inputs, failures) -> new MirrorTopicRules(inputs, access::reaches, failures).check());
  }

  /**
   * The name that the server chose is an output too: giving it, or leaving it out again, changes
   * nothing.
   */
  @Override
  public Differences diff(Change change, List<PropertyPath> ignored) {
    PropertyPath name = PropertyPath.of(MirrorTopicTable.MIRROR_TOPIC_NAME);
    boolean named = !change.news().get(MirrorTopicTable.MIRROR_TOPIC_NAME).isNull();
    List<Difference> found =
        TableDiff.of(
            type().body(), change, ignored, path -> named || !path.equals(name), path -> false);
    return new Differences(found, nameStays(change));
  }

  /** Two topics of one cluster cannot share a name. */
  private static boolean nameStays(Change change) {
    PropertyPath cluster = PropertyPath.of(MirrorTopicTable.KAFKA_CLUSTER, ClusterTables.ID);
    PropertyPath source = PropertyPath.of(MirrorTopicTable.SOURCE_TOPIC_NAME);
    return same(change, cluster) && same(change, source);
  }

  private static boolean same(Change change, PropertyPath path) {
    return Values.same(Values.at(change.news(), path), Values.at(change.oldState(), path));
  }

  @Override
  public Live create(Value values, Call call) {
    if (call.preview()) {
      return new Live("", values, previewCreate(values, call));
    }
    return endingStatusLine(
        new CreateMirrorTopic(values, open(access, values, Value.NULL, call)).run(), call);
  }

  /** Ends the status line, which still says what was waited for. */
  private static Live endingStatusLine(Live live, Call call) {
    call.log().result("status " + live.state().get(MirrorTopicTable.MIRROR_STATUS).text());
    return live;
  }

  private Value previewCreate(Value values, Call call) {
    Value name = values.get(MirrorTopicTable.MIRROR_TOPIC_NAME);
    if (!Values.holdsUnknown(values)) {
      CreateMirrorTopic.refuseStopped(MirrorTopicInputs.of(values));
      refuseReplacementOfStopped(values, call);
      if (access.config().checkInPreview()) {
        try (Call limited = call.within(MirrorTopicPreview.LIMIT)) {
          Value chosen =
              new MirrorTopicPreview(open(access.forPreview(), values, Value.NULL, limited))
                  .create(values);
          name = chosen.isNull() ? name : chosen;
        }
      }
    }
    return MirrorTopicState.previewed(values, name, Value.NULL);
  }

  /** The topic would be kept and then be in the way of its own replacement. */
  private static void refuseReplacementOfStopped(Value values, Call call) {
    MirrorTopicInputs news = MirrorTopicInputs.of(values);
    call.replaced()
        .filter(old -> old.get(MirrorTopicTable.MIRROR_STATUS).text().equals("STOPPED"))
        .map(MirrorTopicInputs::of)
        .filter(old -> !old.deletePromoted())
        .filter(old -> old.clusterId().equals(news.clusterId()))
        .filter(old -> old.sourceTopic().equals(news.sourceTopic()))
        .ifPresent(
            old -> {
              throw new Refused(
                  Reason.PRECONDITION,
                  ("replacing mirror topic '%s' on cluster %s: it was promoted or failed over, so its topic is kept and would be in the"
                          + " way of the new one. Rename the resource in the program, or set `deletePromoted` and run `pulumi up` first if"
                          + " the topic's data is not needed.")
                      .formatted(old.givenName(), old.clusterId()));
            });
  }

  @Override
  public Optional<Live> read(String id, Value inputs, Value state, Call call) {
    MirrorTopicId topic = MirrorTopicId.parse(id);
    Value block = inputs.get(MirrorTopicTable.KAFKA_CLUSTER);
    boolean known = !inputs.get(MirrorTopicTable.SOURCE_TOPIC_NAME).isNull();
    if (known) {
      MirrorCluster cluster = open(access, inputs, state, call);
      return new ReadMirrorTopic(topic, inputs, state, cluster).run();
    }
    ImportMirrorTopic adoption = new ImportMirrorTopic(topic, block, environment);
    List<Value> blocks =
        List.of(block, access.config().cluster(topic.clusterId()), adoption.variables());
    MissingAccess.Place place =
        block.isNull() ? MissingAccess.Place.CONFIGURATION : MissingAccess.Place.BLOCK;
    KafkaCluster kafka = access.at(place).open(topic.clusterId(), blocks, call.log());
    return adoption.run(
        new MirrorCluster(kafka, topic.linkName(), call), access.reaches(topic.clusterId()));
  }

  @Override
  public Live update(String id, Change change, Call call) {
    MirrorTopicId topic = MirrorTopicId.parse(id);
    if (!call.preview()) {
      return endingStatusLine(
          new UpdateMirrorTopic(topic, change, openForChange(access, change, call)).run(), call);
    }
    if (access.config().checkInPreview() && !Values.holdsUnknown(change.news())) {
      try (Call limited = call.within(MirrorTopicPreview.LIMIT)) {
        new MirrorTopicPreview(openForChange(access.forPreview(), change, limited))
            .update(topic, change);
      }
    }
    Value state =
        MirrorTopicState.previewed(
            change.news(),
            change.oldState().get(MirrorTopicTable.MIRROR_TOPIC_NAME),
            change.oldState().get(MirrorTopicTable.PARTITIONS));
    return new Live(id, change.news(), state);
  }

  @Override
  public void delete(String id, Value inputs, Value state, Call call) {
    new DeleteMirrorTopic(MirrorTopicId.parse(id), state, open(access, state, inputs, call)).run();
  }

  @Override
  public List<Found> list(Value query, Call call) {
    String cluster = query.get(FunctionAccess.CLUSTER_ID).text();
    String link = query.get(MirrorTopicTable.LINK_NAME).text();
    KafkaCluster kafka =
        access.at(MissingAccess.Place.CONFIGURATION).open(cluster, List.of(), call.log());
    try {
      Stream<MirrorTopic> topics =
          link.isEmpty()
              ? kafka.mirrorTopics().listAll(Optional.empty(), call.cancellation()).stream()
              : kafka.mirrorTopics().list(link, call.cancellation()).stream();
      return topics
          .map(topic -> new MirrorTopicId(cluster, topic.linkName(), topic.name()))
          .map(id -> new Found(id.toString(), id.topicName()))
          .toList();
    } catch (OperationException e) {
      throw FailedOperation.refused("listing the mirror topics of cluster " + cluster, e);
    }
  }

  private static MirrorCluster openForChange(Access access, Change change, Call call) {
    return open(access, change.news(), change.oldState(), call);
  }

  /** The newest key first: a revoked old one then does not matter. */
  private static MirrorCluster open(Access access, Value values, Value before, Call call) {
    Value block = values.get(MirrorTopicTable.KAFKA_CLUSTER);
    List<Value> blocks = List.of(block, before.get(MirrorTopicTable.KAFKA_CLUSTER));
    KafkaCluster kafka =
        access
            .masking(List.of(values, before))
            .open(block.get(ClusterTables.ID).text(), blocks, call.log());
    return new MirrorCluster(kafka, values.get(MirrorTopicTable.LINK_NAME).text(), call);
  }
}
