package com.kafkalinks.provider.link.change;

import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.model.LinkId;

/** Says what to do where a link of the name is there already. */
final class TakenName {
  private TakenName() {}

  /** That the name is taken, and how to manage the link that has it. */
  static String sentence(LinkId id, ProviderConfig config) {
    String line =
        "it already exists. To manage it here, run\n  pulumi import clusterlink:index:ClusterLink <resource name> '%s'"
            .formatted(id);
    boolean configured = !config.cluster(id.clusterId()).isNull();
    return configured ? line : line + "\nand before that " + Access.howToConfigure(id.clusterId());
  }
}
