package com.kafkalinks.bench;

import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.ClusterLinkResource;
import com.kafkalinks.pulumi.resource.Resource.Change;
import com.kafkalinks.pulumi.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What an update would change, of a link with 50 settings. */
@State(Scope.Benchmark)
public class DiffBenchmark {
  private final ClusterLinkResource links =
      new ClusterLinkResource(
          (access, limits, refused) -> {
            throw new IllegalStateException("a diff calls nobody");
          },
          ProviderConfig.DEFAULT,
          Map.of());
  private final Change same = new Change(link("1"), link("1"), link("1"));
  private final Change changed = new Change(link("1"), link("1"), link("2"));

  private static Value link(String setting) {
    Map<String, Value> settings = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      settings.put("setting." + i, Value.of(setting));
    }
    return Value.object(
        Map.of(
            "linkName", Value.of("orders"),
            "sourceKafkaCluster", cluster("lkc-source"),
            "destinationKafkaCluster", cluster("lkc-destination"),
            "config", Value.object(settings)));
  }

  private static Value cluster(String id) {
    return Value.object(Map.of("id", Value.of(id)));
  }

  /** Nothing changed. */
  @Benchmark
  public Object diffOfNothing() {
    return links.diff(same, List.of());
  }

  /** Every setting changed. */
  @Benchmark
  public Object diffOfEverySetting() {
    return links.diff(changed, List.of());
  }
}
