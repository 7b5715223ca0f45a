package com.kafkalinks.provider.component;

import static org.mockito.ArgumentMatchers.any;

import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.ClusterLinks;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.rule.ClusterLinkCheck;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.List;
import org.mockito.Mockito;

/** Valid inputs of both components, to be spoilt by tests. */
final class Pairs {
  private Pairs() {}

  static Value cluster(String name) {
    Value credentials =
        Value.EMPTY
            .with("key", Value.of("KEY-" + name))
            .with("secret", Value.of("SECRET-" + name).asSecret());
    return Value.EMPTY
        .with("id", Value.of("lkc-" + name))
        .with("restEndpoint", Value.of("https://" + name + ".example"))
        .with("bootstrapEndpoint", Value.of(name + ".example:9092"))
        .with("credentials", credentials);
  }

  static Value sourceInitiated() {
    return Value.EMPTY
        .with("linkName", Value.of("orders"))
        .with("sourceKafkaCluster", cluster("a"))
        .with("destinationKafkaCluster", cluster("b"));
  }

  static Value bidirectional(String connection) {
    return Value.EMPTY
        .with("linkName", Value.of("orders"))
        .with("connection", Value.of(connection))
        .with("firstKafkaCluster", cluster("a"))
        .with("secondKafkaCluster", cluster("b"));
  }

  /** Inputs with the value at a path replaced; null takes it away. */
  static Value put(Value inputs, String path, Value value) {
    return Values.put(inputs, PropertyPath.parse(path), value == null ? Value.NULL : value);
  }

  /** A pair that logs in without API keys, and so has no key for REST. */
  static Value withoutKeys(Value inputs, String... clusters) {
    Value keyless = inputs;
    for (String cluster : clusters) {
      keyless = put(keyless, cluster + ".credentials", null);
      keyless = put(keyless, cluster + ".securityProtocol", Value.of("PLAINTEXT"));
    }
    return keyless;
  }

  /** Access to clusters on which every link is healthy and paused. */
  static Access access() {
    ClusterLinks links = Mockito.mock(ClusterLinks.class);
    ClusterLink link =
        new ClusterLink(
            "orders", "shared-id", "", "", "", "PAUSED", "NO_ERROR", "", List.of(), List.of());
    Mockito.when(links.read(any(), any())).thenReturn(link);
    KafkaCluster cluster = Mockito.mock(KafkaCluster.class);
    Mockito.when(cluster.links()).thenReturn(links);
    return new Access((access, limits, refused) -> cluster, ProviderConfig.DEFAULT);
  }

  static Call call() {
    return Programs.call();
  }

  static ClusterLinkCheck check() {
    return new ClusterLinkCheck(ProviderConfig.DEFAULT);
  }
}
