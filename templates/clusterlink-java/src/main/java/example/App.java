package example;

import com.kafkalinks.clusterlink.ClusterLink;
import com.kafkalinks.clusterlink.ClusterLinkArgs;
import com.kafkalinks.clusterlink.inputs.ApiKeyArgs;
import com.kafkalinks.clusterlink.inputs.KafkaClusterArgs;
import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.Pulumi;
import java.util.Map;

public final class App {
  private static final String ALL_GROUPS =
      """
      {"groupFilters": [{"name": "*", "patternType": "LITERAL", "filterType": "INCLUDE"}]}\
      """;

  private App() {}

  public static void main(String[] args) {
    Pulumi.run(App::stack);
  }

  private static void stack(Context context) {
    var link =
        new ClusterLink(
            "link",
            ClusterLinkArgs.builder()
                .linkName("orders")
                .sourceKafkaCluster(source(context.config()))
                .destinationKafkaCluster(destination(context.config()))
                .config(
                    Map.of(
                        "consumer.offset.sync.enable",
                        "true",
                        "consumer.offset.group.filters",
                        ALL_GROUPS))
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
