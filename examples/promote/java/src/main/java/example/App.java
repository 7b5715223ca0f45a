package example;

import com.kafkalinks.clusterlink.ClusterLink;
import com.kafkalinks.clusterlink.ClusterLinkArgs;
import com.kafkalinks.clusterlink.ClusterlinkFunctions;
import com.kafkalinks.clusterlink.MirrorTopic;
import com.kafkalinks.clusterlink.MirrorTopicArgs;
import com.kafkalinks.clusterlink.inputs.ApiKeyArgs;
import com.kafkalinks.clusterlink.inputs.GetMirrorTopicArgs;
import com.kafkalinks.clusterlink.inputs.KafkaClusterArgs;
import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.Pulumi;

public final class App {
  private App() {}

  public static void main(String[] args) {
    Pulumi.run(App::stack);
  }

  private static void stack(Context context) {
    var config = context.config();
    var destinationId = config.require("destinationId");
    // Endpoint and key are in the provider's configuration.
    var destination = KafkaClusterArgs.builder().id(destinationId).build();
    var link =
        new ClusterLink(
            "link",
            ClusterLinkArgs.builder()
                .linkName("promote")
                .sourceKafkaCluster(source(config))
                .destinationKafkaCluster(destination)
                .build());
    var orders =
        new MirrorTopic(
            "orders",
            MirrorTopicArgs.builder()
                .linkName(link.linkName())
                .kafkaCluster(destination)
                .sourceTopicName("orders")
                .status(config.get("status").orElse("ACTIVE"))
                .build());
    var progress =
        ClusterlinkFunctions.getMirrorTopic(
            GetMirrorTopicArgs.builder()
                .clusterId(destinationId)
                .linkName(link.linkName())
                .mirrorTopicName(orders.mirrorTopicName())
                .build());

    context.export("mirrorStatus", progress.applyValue(topic -> topic.mirrorStatus()));
    context.export("lag", progress.applyValue(topic -> topic.lag().orElse(null)));
    context.export("topicName", orders.mirrorTopicName());
  }

  private static KafkaClusterArgs source(Config config) {
    return KafkaClusterArgs.builder()
        .id(config.require("sourceId"))
        .bootstrapEndpoint(config.require("sourceBootstrapEndpoint"))
        .credentials(
            ApiKeyArgs.builder()
                .key(config.require("sourceApiKey"))
                .secret(config.requireSecret("sourceApiSecret"))
                .build())
        .build();
  }
}
