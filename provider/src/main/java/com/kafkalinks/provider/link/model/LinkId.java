package com.kafkalinks.provider.link.model;

import com.kafkalinks.provider.cluster.Operation;
import com.kafkalinks.pulumi.resource.Call;

/**
 * A link's id in Pulumi: {@code <owner cluster id>/<link name>}.
 *
 * @param clusterId the cluster that owns the link
 * @param linkName the link's name
 */
public record LinkId(String clusterId, String linkName) {
  @Override
  public String toString() {
    return clusterId + "/" + linkName;
  }

  /** An operation on the link. */
  public Operation operation(String doing, Call call) {
    return new Operation(doing, sentence(), toString(), call);
  }

  /** For sentences: {@code cluster link "orders" on lkc-1}. */
  public String sentence() {
    return "cluster link \"" + linkName + "\" on " + clusterId;
  }
}
