package example;

import com.kafkalinks.clusterlink.ClusterLink;
import com.kafkalinks.clusterlink.ClusterLinkArgs;
import com.kafkalinks.clusterlink.inputs.AclAccessFilterArgs;
import com.kafkalinks.clusterlink.inputs.AclFilterArgs;
import com.kafkalinks.clusterlink.inputs.AclResourceFilterArgs;
import com.kafkalinks.clusterlink.inputs.AclSyncArgs;
import com.kafkalinks.clusterlink.inputs.ApiKeyArgs;
import com.kafkalinks.clusterlink.inputs.AutoCreateMirrorTopicsArgs;
import com.kafkalinks.clusterlink.inputs.ConsumerOffsetSyncArgs;
import com.kafkalinks.clusterlink.inputs.FilterArgs;
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
    var orders =
        new ClusterLink(
            "orders",
            between(config)
                .linkName("orders")
                .prefix("east.")
                .autoCreateMirrorTopics(
                    AutoCreateMirrorTopicsArgs.builder()
                        .topicFilters(
                            FilterArgs.builder().name("orders").patternType("PREFIXED").build(),
                            FilterArgs.builder()
                                .name("orders-test")
                                .patternType("PREFIXED")
                                .filterType("EXCLUDE")
                                .build())
                        .build())
                .consumerOffsetSync(
                    ConsumerOffsetSyncArgs.builder()
                        .intervalMs(10000)
                        .groupFilters(FilterArgs.builder().name("*").build())
                        .build())
                .build());
    var rights =
        new ClusterLink(
            "rights",
            between(config)
                .linkName("rights")
                .aclSync(AclSyncArgs.builder().filters(aclsOfOrders()).build())
                .build());

    context.export("ordersLinkState", orders.linkState());
    context.export("rightsLinkState", rights.linkState());
  }

  private static AclFilterArgs aclsOfOrders() {
    return AclFilterArgs.builder()
        .resourceFilter(
            AclResourceFilterArgs.builder()
                .resourceType("topic")
                .patternType("prefixed")
                .name("orders")
                .build())
        .accessFilter(
            AclAccessFilterArgs.builder().operation("any").permissionType("allow").build())
        .build();
  }

  private static ClusterLinkArgs.Builder between(Config config) {
    return ClusterLinkArgs.builder()
        .sourceKafkaCluster(source(config))
        .destinationKafkaCluster(destination(config));
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
