package com.kafkalinks.provider.mirror;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.STRING;

import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.cluster.FunctionAccess;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Function;
import com.kafkalinks.pulumi.schema.FunctionType;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code getMirrorTopics}: lists mirror topics, with their lag.
 *
 * @param access opens clusters
 */
public record GetMirrorTopics(Access access) implements Function {
  private static final String MIRROR_TOPICS = "mirrorTopics";

  private static final FunctionType TYPE =
      new FunctionType(
          "clusterlink:index:getMirrorTopics",
          "Lists the mirror topics of a cluster, or of one of its cluster links, with their status and lag.",
          FunctionAccess.with(
              optional(
                  MirrorTopicTable.LINK_NAME,
                  STRING,
                  "Only the mirror topics of this cluster link."),
              optional(
                  MirrorTopicTable.MIRROR_STATUS,
                  STRING,
                  "Only mirror topics with this status, for example `ACTIVE`.")),
          new ObjectType(
              "GetMirrorTopicsResult",
              "The mirror topics of a cluster.",
              List.of(
                  required(
                      MIRROR_TOPICS,
                      Type.listOf(MirrorTopicInfo.TYPE),
                      "The mirror topics, by link and name."))));

  @Override
  public FunctionType type() {
    return TYPE;
  }

  @Override
  public Value call(Value arguments, Call call) {
    String cluster = arguments.get(FunctionAccess.CLUSTER_ID).text();
    KafkaCluster kafka = access.open(cluster, List.of(arguments), call.log());
    try {
      List<Value> infos =
          list(kafka, arguments, call).stream()
              .sorted(Comparator.comparing(MirrorTopic::linkName).thenComparing(MirrorTopic::name))
              .map(topic -> MirrorTopicInfo.of(cluster, topic))
              .toList();
      return Value.EMPTY.with(MIRROR_TOPICS, Value.list(infos));
    } catch (OperationException e) {
      throw FailedOperation.refused("listing the mirror topics of cluster " + cluster, e);
    }
  }

  /** Only the list of all links' mirror topics takes a filter. */
  private static List<MirrorTopic> list(KafkaCluster kafka, Value arguments, Call call) {
    String link = arguments.get(MirrorTopicTable.LINK_NAME).text();
    String status = arguments.get(MirrorTopicTable.MIRROR_STATUS).text();
    if (link.isEmpty()) {
      Optional<String> filter = status.isEmpty() ? Optional.empty() : Optional.of(status);
      return kafka.mirrorTopics().listAll(filter, call.cancellation());
    }
    return kafka.mirrorTopics().list(link, call.cancellation()).stream()
        .filter(topic -> status.isEmpty() || topic.mirrorStatus().equals(status))
        .toList();
  }
}
