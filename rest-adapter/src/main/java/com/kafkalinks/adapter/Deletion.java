package com.kafkalinks.adapter;

import com.kafkalinks.adapter.ApiException.Retry;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Polling;
import java.util.Optional;

/** Waits for a deleted link to be gone. */
public final class Deletion {
  private Deletion() {}

  /**
   * Waits until there is proof that the link is gone ({@link LinkLookup}), or until the name
   * belongs to a link with another id. Passing failures are waited out.
   *
   * @param clusterLinkId the id of the deleted link
   * @throws ApiException as {@link LinkLookup#find}
   */
  public static void awaitGone(
      ClusterLinks links, String name, String clusterLinkId, Cancellation cancellation) {
    Polling.DEFAULT.until(() -> gone(links, name, clusterLinkId, cancellation), cancellation);
  }

  private static Optional<Boolean> gone(
      ClusterLinks links, String name, String clusterLinkId, Cancellation cancellation) {
    try {
      Optional<ClusterLink> found = LinkLookup.find(links, name, cancellation);
      boolean ours = found.filter(link -> link.clusterLinkId().equals(clusterLinkId)).isPresent();
      return ours ? Optional.empty() : Optional.of(true);
    } catch (ApiException e) {
      if (e.kind().retry() != Retry.NEVER || LinkLookup.unsettled(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
