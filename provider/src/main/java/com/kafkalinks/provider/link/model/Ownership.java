package com.kafkalinks.provider.link.model;

import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import com.kafkalinks.pulumi.value.Value;

/** Tells our link from another of the same name. */
public final class Ownership {
  private Ownership() {}

  /** Whether the link has the id that the state knows; an unknown id is taken on trust. */
  public static boolean ours(Value state, ClusterLink link) {
    String known = state.get(ClusterLinkTable.CLUSTER_LINK_ID).text();
    return known.isEmpty() || link.clusterLinkId().isEmpty() || known.equals(link.clusterLinkId());
  }

  /**
   * Refuses to touch a link that somebody made anew.
   *
   * @param doing for example {@code updating}
   */
  public static void require(String doing, LinkId id, Value state, ClusterLink link) {
    if (!ours(state, link)) {
      throw new Refused(
          Reason.INVALID,
          "%s %s: a link of this name was made anew by somebody else (its id is %s, ours was %s). To take it over, run `pulumi refresh`."
              .formatted(
                  doing,
                  id.sentence(),
                  link.clusterLinkId(),
                  state.get(ClusterLinkTable.CLUSTER_LINK_ID).text()));
    }
  }
}
