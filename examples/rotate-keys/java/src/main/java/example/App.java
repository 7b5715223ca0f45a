package example;

import com.kafkalinks.clusterlink.ClusterLink;
import com.kafkalinks.clusterlink.ClusterLinkArgs;
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
    var link =
        new ClusterLink(
            "link",
            ClusterLinkArgs.builder()
                .linkName("rotate-keys")
                .sourceKafkaCluster(source(config))
                .destinationKafkaCluster(destination(config))
                .verifyFor(config.getInteger("verifySeconds").orElse(360))
                .build());

    context.export("clusterLinkId", link.clusterLinkId());
    context.export("linkState", link.linkState());
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
