package example;

import com.kafkalinks.clusterlink.ClusterLink;
import com.kafkalinks.clusterlink.ClusterLinkArgs;
import com.kafkalinks.clusterlink.enums.ScramMechanism;
import com.kafkalinks.clusterlink.inputs.ApiKeyArgs;
import com.kafkalinks.clusterlink.inputs.KafkaClusterArgs;
import com.kafkalinks.clusterlink.inputs.ScramArgs;
import com.kafkalinks.clusterlink.inputs.TlsArgs;
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
                .linkName("self-managed-source")
                .sourceKafkaCluster(source(config))
                .destinationKafkaCluster(destination(config))
                .build());

    context.export("clusterLinkId", link.clusterLinkId());
    context.export("linkState", link.linkState());
  }

  private static KafkaClusterArgs source(Config config) {
    return KafkaClusterArgs.builder()
        .id(config.require("sourceId"))
        .bootstrapEndpoint(config.require("sourceBootstrapEndpoint"))
        .scram(
            ScramArgs.builder()
                .mechanism(ScramMechanism.ScramSha512)
                .username(config.require("sourceUsername"))
                .password(config.requireSecret("sourcePassword"))
                .build())
        .tls(TlsArgs.builder().caCertificates(config.require("sourceCaCertificates")).build())
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
