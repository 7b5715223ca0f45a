package example;

import static java.util.Map.entry;

import com.kafkalinks.clusterlink.ClusterLink;
import com.kafkalinks.clusterlink.ClusterLinkArgs;
import com.kafkalinks.clusterlink.inputs.ApiKeyArgs;
import com.kafkalinks.clusterlink.inputs.KafkaClusterArgs;
import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.Pulumi;
import java.util.Map;

public final class App {
  private static final String ORDERS_TOPICS =
      """
      {"topicFilters": [{"name": "orders", "patternType": "PREFIXED", "filterType": "INCLUDE"}]}\
      """;
  private static final String ALL_GROUPS =
      """
      {"groupFilters": [{"name": "*", "patternType": "LITERAL", "filterType": "INCLUDE"}]}\
      """;
  private static final String ALL_ACLS =
      """
      {"aclFilters": [{"resourceFilter": {"resourceType": "any", "patternType": "any"},
                       "accessFilter": {"operation": "any", "permissionType": "any"}}]}\
      """;

  private static final Map<String, String> ORDERS =
      Map.ofEntries(
          entry("cluster.link.prefix", "east."),
          entry("auto.create.mirror.topics.enable", "true"),
          entry("auto.create.mirror.topics.filters", ORDERS_TOPICS),
          entry("consumer.offset.sync.ms", "10000"),
          entry("consumer.offset.sync.enable", "true"),
          entry("consumer.offset.group.filters", ALL_GROUPS));
  private static final Map<String, String> RIGHTS =
      Map.ofEntries(entry("acl.sync.enable", "true"), entry("acl.filters", ALL_ACLS));

  private App() {}

  public static void main(String[] args) {
    Pulumi.run(App::stack);
  }

  private static void stack(Context context) {
    var config = context.config();
    var orders = link(config, "orders", ORDERS);
    var rights = link(config, "rights", RIGHTS);

    context.export("ordersLinkState", orders.linkState());
    context.export("rightsLinkState", rights.linkState());
  }

  private static ClusterLink link(Config config, String name, Map<String, String> settings) {
    return new ClusterLink(
        name,
        ClusterLinkArgs.builder()
            .linkName(name)
            .sourceKafkaCluster(source(config))
            .destinationKafkaCluster(destination(config))
            .config(settings)
            .build());
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
