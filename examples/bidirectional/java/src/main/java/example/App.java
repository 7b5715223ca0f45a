package example;

import com.kafkalinks.clusterlink.BidirectionalClusterLink;
import com.kafkalinks.clusterlink.BidirectionalClusterLinkArgs;
import com.kafkalinks.clusterlink.ClusterLink;
import com.kafkalinks.clusterlink.ClusterLinkArgs;
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
    var config = context.config();
    var eastLink =
        new ClusterLink(
            "eastLink",
            ClusterLinkArgs.builder()
                .linkName("two-resources")
                .linkMode(LinkMode.Bidirectional)
                .waitForActive(false) // it becomes healthy once the other link exists
                .localKafkaCluster(local(config, "east"))
                .remoteKafkaCluster(remote(config, "west"))
                .build());
    var westLink =
        new ClusterLink(
            "westLink",
            ClusterLinkArgs.builder()
                .linkName(eastLink.linkName())
                .linkMode(LinkMode.Bidirectional)
                .clusterLinkId(eastLink.clusterLinkId())
                .localKafkaCluster(local(config, "west"))
                .remoteKafkaCluster(remote(config, "east"))
                .build());
    // The same with one resource.
    var pair =
        new BidirectionalClusterLink(
            "pair",
            BidirectionalClusterLinkArgs.builder()
                .linkName("one-resource")
                .firstKafkaCluster(both(config, "east"))
                .secondKafkaCluster(both(config, "west"))
                .build());

    context.export("clusterLinkId", westLink.clusterLinkId());
    context.export("westLinkState", westLink.linkState());
    context.export("pairLinkId", pair.clusterLinkId());
    context.export("pairSecondLinkState", pair.secondLinkState());
  }

  /** The cluster that owns a link: the provider calls its REST API. */
  private static KafkaClusterArgs local(Config config, String side) {
    return KafkaClusterArgs.builder()
        .id(config.require(side + "Id"))
        .restEndpoint(config.require(side + "RestEndpoint"))
        .credentials(key(config, side))
        .build();
  }

  /** The cluster that a link connects to, by the Kafka protocol. */
  private static KafkaClusterArgs remote(Config config, String side) {
    return KafkaClusterArgs.builder()
        .id(config.require(side + "Id"))
        .bootstrapEndpoint(config.require(side + "BootstrapEndpoint"))
        .credentials(key(config, side))
        .build();
  }

  private static KafkaClusterArgs both(Config config, String side) {
    return KafkaClusterArgs.builder()
        .id(config.require(side + "Id"))
        .restEndpoint(config.require(side + "RestEndpoint"))
        .bootstrapEndpoint(config.require(side + "BootstrapEndpoint"))
        .credentials(key(config, side))
        .build();
  }

  private static ApiKeyArgs key(Config config, String side) {
    return ApiKeyArgs.builder()
        .key(config.require(side + "ApiKey"))
        .secret(config.requireSecret(side + "ApiSecret"))
        .build();
  }
}
