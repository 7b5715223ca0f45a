package example;

import com.kafkalinks.clusterlink.BidirectionalClusterLink;
import com.kafkalinks.clusterlink.BidirectionalClusterLinkArgs;
import com.kafkalinks.clusterlink.FailoverGroup;
import com.kafkalinks.clusterlink.FailoverGroupArgs;
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
    // The block of a cluster is the same for the link and for the group.
    var east = cluster(config, "east");
    var west = cluster(config, "west");
    var pair =
        new BidirectionalClusterLink(
            "pair",
            BidirectionalClusterLinkArgs.builder()
                .linkName("disaster-recovery")
                .firstKafkaCluster(east)
                .secondKafkaCluster(west)
                .forceDelete(true) // mirror topics are live as long as the group is
                .build());
    var group =
        new FailoverGroup(
            "group",
            FailoverGroupArgs.builder()
                .linkName(pair.linkName()) // so that both links exist first
                .kafkaClusters(east, west)
                .topics("orders", "payments")
                .primary(config.require("primary"))
                .failover(config.get("failover").orElse("PLANNED"))
                .restore(config.getBoolean("restore").orElse(false))
                .build());

    context.export("primary", group.primary());
    context.export("state", group.state());
  }

  private static KafkaClusterArgs cluster(Config config, String side) {
    return KafkaClusterArgs.builder()
        .id(config.require(side + "Id"))
        .restEndpoint(config.require(side + "RestEndpoint"))
        .bootstrapEndpoint(config.require(side + "BootstrapEndpoint"))
        .credentials(
            ApiKeyArgs.builder()
                .key(config.require(side + "ApiKey"))
                .secret(config.requireSecret(side + "ApiSecret"))
                .build())
        .build();
  }
}
