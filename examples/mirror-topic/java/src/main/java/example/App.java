package example;

import com.kafkalinks.clusterlink.ClusterLink;
import com.kafkalinks.clusterlink.ClusterLinkArgs;
import com.kafkalinks.clusterlink.MirrorTopic;
import com.kafkalinks.clusterlink.MirrorTopicArgs;
import com.kafkalinks.clusterlink.enums.ConnectionMode;
import com.kafkalinks.clusterlink.enums.LinkMode;
import com.kafkalinks.clusterlink.inputs.ApiKeyArgs;
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
    // The block of a cluster is the same for the link and for its mirror topics.
    var destination = destination(context.config());
    var link =
        new ClusterLink(
            "link",
            ClusterLinkArgs.builder()
                .linkName("mirror-topic")
                .linkMode(LinkMode.Destination)
                .connectionMode(ConnectionMode.Outbound)
                .sourceKafkaCluster(source(context.config()))
                .destinationKafkaCluster(destination)
                .build());
    var orders =
        new MirrorTopic(
            "orders",
            MirrorTopicArgs.builder()
                .linkName(link.linkName())
                .kafkaCluster(destination)
                .sourceTopicName("orders")
                .status(context.config().get("status").orElse("ACTIVE"))
                .build());

    context.export("linkState", link.linkState());
    context.export("mirrorTopicName", orders.mirrorTopicName());
    context.export("mirrorStatus", orders.mirrorStatus());
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

  private static KafkaClusterArgs destination(Config config) {
    return KafkaClusterArgs.builder()
        .id(config.require("destinationId"))
        .restEndpoint(config.require("destinationRestEndpoint"))
        .credentials(
            ApiKeyArgs.builder()
                .key(config.require("destinationApiKey"))
                .secret(config.requireSecret("destinationApiSecret"))
                .build())
        .build();
  }
}
