package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.provider.cluster.Operation;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.value.Value;

/** Tells our link from another of the same name. */
public final class LinkIdentity {
  private LinkIdentity() {}

  /** Whether the link has the id that the state knows; an unknown id counts as ours. */
  public static boolean ours(Value state, ClusterLink link) {
    String known = state.get(ClusterLinkTable.CLUSTER_LINK_ID).text();
    return known.isEmpty() || link.clusterLinkId().isEmpty() || known.equals(link.clusterLinkId());
  }

  /** Refuses where the resource's id names another link than its properties. */
  public static void requireId(Operation operation, LinkId properties, String id) {
    if (!id.equals(properties.toString())) {
      throw operation.refused(
          Reason.INVALID,
          "the resource's id in the state is %s, but its properties name %s. Correct the state: run `pulumi state delete` for the resource, then import the link that you mean."
              .formatted(id, properties));
    }
  }

  /** Refuses to touch a link of our name that was created outside Pulumi. */
  public static void require(Operation operation, Value state, ClusterLink link) {
    if (!ours(state, link)) {
      throw operation.refused(
          Reason.INVALID,
          "the link was recreated outside Pulumi (its id is %s and was %s). To manage it here, run `pulumi refresh`."
              .formatted(link.clusterLinkId(), state.get(ClusterLinkTable.CLUSTER_LINK_ID).text()));
    }
  }
}
