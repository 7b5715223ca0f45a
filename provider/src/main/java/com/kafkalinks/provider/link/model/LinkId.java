package com.kafkalinks.provider.link.model;

/**
 * A link's id in Pulumi: {@code <owner cluster id>/<link name>}.
 *
 * @param clusterId the cluster that holds the link
 * @param linkName the link's name
 */
public record LinkId(String clusterId, String linkName) {
  @Override
  public String toString() {
    return clusterId + "/" + linkName;
  }

  /** For sentences: {@code cluster link "orders" on lkc-1}. */
  public String sentence() {
    return "cluster link \"" + linkName + "\" on " + clusterId;
  }
}
