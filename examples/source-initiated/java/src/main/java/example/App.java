package example;

import com.kafkalinks.clusterlink.ClusterLink;
import com.kafkalinks.clusterlink.ClusterLinkArgs;
import com.kafkalinks.clusterlink.MirrorTopic;
import com.kafkalinks.clusterlink.MirrorTopicArgs;
import com.kafkalinks.clusterlink.SourceInitiatedClusterLink;
import com.kafkalinks.clusterlink.SourceInitiatedClusterLinkArgs;
import com.kafkalinks.clusterlink.enums.ConnectionMode;
import com.kafkalinks.clusterlink.enums.LinkMode;
import com.kafkalinks.clusterlink.inputs.ApiKeyArgs;
import com.kafkalinks.clusterlink.inputs.KafkaClusterArgs;
import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;

public final class App {
  private App() {}

  public static void main(String[] args) {
    Pulumi.run(App::stack);
  }

  private static void stack(Context context) {
    var config = context.config();
    var destinationLink = destinationLink(config);
    var sourceLink = sourceLink(config, destinationLink.linkName());
    var orders = mirrorTopic(config, sourceLink.linkName()); // once both links exist
    var pair = pair(config); // the same link with one resource

    context.export("clusterLinkId", destinationLink.clusterLinkId());
    context.export("sourceLinkState", sourceLink.linkState());
    context.export("mirrorStatus", orders.mirrorStatus());
    context.export("pairLinkId", pair.clusterLinkId());
    context.export("pairSourceLinkState", pair.sourceLinkState());
  }

  private static ClusterLink destinationLink(Config config) {
    return new ClusterLink(
        "destinationLink",
        ClusterLinkArgs.builder()
            .linkName("two-resources")
            .linkMode(LinkMode.Destination)
            .connectionMode(ConnectionMode.Inbound)
            .sourceKafkaCluster(KafkaClusterArgs.builder().id(config.require("sourceId")).build())
            .destinationKafkaCluster(destination(config))
            .build());
  }

  private static KafkaClusterArgs destination(Config config) {
    return KafkaClusterArgs.builder()
        .id(config.require("destinationId"))
        .restEndpoint(config.require("destinationRestEndpoint"))
        // For REST calls only: an INBOUND link has no credentials of its own.
        .credentials(key(config, "destination"))
        .build();
  }

  private static ClusterLink sourceLink(Config config, Output<String> linkName) {
    return new ClusterLink(
        "sourceLink",
        ClusterLinkArgs.builder()
            .linkName(linkName)
            .linkMode(LinkMode.Source)
            .connectionMode(ConnectionMode.Outbound)
            .sourceKafkaCluster(
                KafkaClusterArgs.builder()
                    .id(config.require("sourceId"))
                    .restEndpoint(config.require("sourceRestEndpoint"))
                    // For REST calls, and for the link to authenticate to its own cluster.
                    .credentials(key(config, "source"))
                    .build())
            .destinationKafkaCluster(
                KafkaClusterArgs.builder()
                    .id(config.require("destinationId"))
                    .bootstrapEndpoint(config.require("destinationBootstrapEndpoint"))
                    // For the link to authenticate to the destination.
                    .credentials(key(config, "destination"))
                    .build())
            .build());
  }

  private static MirrorTopic mirrorTopic(Config config, Output<String> linkName) {
    return new MirrorTopic(
        "orders",
        MirrorTopicArgs.builder()
            .linkName(linkName)
            .kafkaCluster(destination(config))
            .sourceTopicName("orders")
            .build());
  }

  private static SourceInitiatedClusterLink pair(Config config) {
    return new SourceInitiatedClusterLink(
        "pair",
        SourceInitiatedClusterLinkArgs.builder()
            .linkName("one-resource")
            .sourceKafkaCluster(
                KafkaClusterArgs.builder()
                    .id(config.require("sourceId"))
                    .restEndpoint(config.require("sourceRestEndpoint"))
                    .credentials(key(config, "source"))
                    .build())
            .destinationKafkaCluster(
                KafkaClusterArgs.builder()
                    .id(config.require("destinationId"))
                    .restEndpoint(config.require("destinationRestEndpoint"))
                    .bootstrapEndpoint(config.require("destinationBootstrapEndpoint"))
                    .credentials(key(config, "destination"))
                    .build())
            .build());
  }

  private static ApiKeyArgs key(Config config, String cluster) {
    return ApiKeyArgs.builder()
        .key(config.require(cluster + "ApiKey"))
        .secret(config.requireSecret(cluster + "ApiSecret"))
        .build();
  }
}
