package com.kafkalinks.provider.mirror;

import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.STRING;

import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorLookup;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.cluster.FailedOperation;
import com.kafkalinks.provider.cluster.FunctionAccess;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Function;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.schema.FunctionType;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/**
 * {@code getMirrorTopic}: looks a mirror topic up, with its lag.
 *
 * @param access opens clusters
 */
public record GetMirrorTopic(Access access) implements Function {
  private static final FunctionType TYPE =
      new FunctionType(
          "clusterlink:index:getMirrorTopic",
          "Looks up a mirror topic: its status, its lag, and why a change of status does not go on.",
          FunctionAccess.with(
              required(MirrorTopicTable.LINK_NAME, STRING, "The cluster link of the mirror topic."),
              required(
                  MirrorTopicTable.MIRROR_TOPIC_NAME, STRING, "The name of the mirror topic.")),
          MirrorTopicInfo.TYPE);

  @Override
  public FunctionType type() {
    return TYPE;
  }

  @Override
  public Value call(Value arguments, Call call) {
    MirrorTopicId id =
        new MirrorTopicId(
            arguments.get(FunctionAccess.CLUSTER_ID).text(),
            arguments.get(MirrorTopicTable.LINK_NAME).text(),
            arguments.get(MirrorTopicTable.MIRROR_TOPIC_NAME).text());
    KafkaCluster kafka = access.open(id.clusterId(), List.of(arguments), call.log());
    try {
      MirrorTopic topic =
          MirrorLookup.find(kafka, id.linkName(), id.topicName(), call.cancellation())
              .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "there is no " + id.sentence()));
      return MirrorTopicInfo.of(id.clusterId(), topic);
    } catch (OperationException e) {
      throw FailedOperation.refused("looking up " + id.sentence(), e);
    }
  }
}
