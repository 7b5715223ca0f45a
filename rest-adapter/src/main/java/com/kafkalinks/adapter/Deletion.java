package com.kafkalinks.adapter;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Polling;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Waits for something deleted to be gone. */
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
    await(
        () ->
            LinkLookup.find(links, name, cancellation)
                .filter(link -> link.clusterLinkId().equals(clusterLinkId))
                .isEmpty(),
        cancellation);
  }

  /**
   * Waits until there is proof that a deleted mirror topic is gone, the mirror and the topic
   * ({@link MirrorLookup#gone}). Passing failures are waited out.
   *
   * @throws ApiException as {@link MirrorLookup#gone}
   */
  public static void awaitMirrorGone(
      KafkaCluster cluster, String linkName, String topic, Cancellation cancellation) {
    await(() -> MirrorLookup.gone(cluster, linkName, topic, cancellation), cancellation);
  }

  private static void await(BooleanSupplier gone, Cancellation cancellation) {
    Polling.DEFAULT.until(() -> settled(gone), cancellation);
  }

  private static Optional<Boolean> settled(BooleanSupplier gone) {
    try {
      return gone.getAsBoolean() ? Optional.of(true) : Optional.empty();
    } catch (ApiException e) {
      if (Lookup.unsettled(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
