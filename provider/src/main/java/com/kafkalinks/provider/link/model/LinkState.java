package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.pulumi.value.Value;

/** The outputs of a link: the inputs and what the server says; the framework adds defaults. */
public final class LinkState {
  private LinkState() {}

  /** Outputs of a link as the server shows it. */
  public static Value of(Value inputs, ClusterLink link) {
    Value state =
        inputs
            .with(ClusterLinkTable.LINK_STATE, Value.of(link.state()))
            .with(ClusterLinkTable.LINK_ERROR, Value.of(link.error()))
            .with(ClusterLinkTable.LINK_ERROR_MESSAGE, Value.of(link.errorMessage()));
    return link.clusterLinkId().isEmpty()
        ? state
        : state.with(ClusterLinkTable.CLUSTER_LINK_ID, Value.of(link.clusterLinkId()));
  }

  /** Outputs of a link that was accepted but never seen. */
  public static Value unseen(Value inputs) {
    return inputs
        .with(ClusterLinkTable.LINK_STATE, Value.of(""))
        .with(ClusterLinkTable.LINK_ERROR, Value.of(""))
        .with(ClusterLinkTable.LINK_ERROR_MESSAGE, Value.of(""));
  }

  /** Outputs in a preview: state and error are not known, the id is where it will stay. */
  public static Value previewed(Value inputs, Value clusterLinkId) {
    Value given = inputs.get(ClusterLinkTable.CLUSTER_LINK_ID);
    Value id = clusterLinkId.isNull() ? given : clusterLinkId;
    return inputs
        .with(ClusterLinkTable.CLUSTER_LINK_ID, id.isNull() ? Value.UNKNOWN : id)
        .with(ClusterLinkTable.LINK_STATE, Value.UNKNOWN)
        .with(ClusterLinkTable.LINK_ERROR, Value.UNKNOWN)
        .with(ClusterLinkTable.LINK_ERROR_MESSAGE, Value.UNKNOWN);
  }
}
