package com.kafkalinks.adapter;

import com.kafkalinks.operation.Cancellation;
import java.util.Optional;

/**
 * Finds a link, and says that there is none only with proof: a wrong endpoint or cluster id must
 * never make a link vanish.
 */
public final class LinkLookup {
  private LinkLookup() {}

  /**
   * Reads a link. After a 404 about the link the cluster's list is asked too; only if it answers
   * and lacks the name is the link gone.
   *
   * @throws ApiException as {@link ClusterLinks#read} and {@link ClusterLinks#list}, but {@code
   *     NOT_FOUND} never
   */
  public static Optional<ClusterLink> find(
      ClusterLinks links, String name, Cancellation cancellation) {
    return Lookup.find(
        "link", () -> links.read(name, cancellation), () -> listed(links, name, cancellation));
  }

  static boolean listed(ClusterLinks links, String name, Cancellation cancellation) {
    return links.list(cancellation).stream().anyMatch(link -> link.name().equals(name));
  }
}
