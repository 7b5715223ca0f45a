package com.kafkalinks.adapter;

import static com.kafkalinks.adapter.ApiException.Kind.NOT_FOUND;
import static com.kafkalinks.adapter.ApiException.Kind.WRONG_PLACE;

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
    try {
      return Optional.of(links.read(name, cancellation));
    } catch (ApiException e) {
      if (e.kind() != NOT_FOUND) {
        throw e;
      }
      proveAbsent(links, name, cancellation);
      return Optional.empty();
    }
  }

  /**
   * Whether this is the contradiction that {@link #find} reports: listed, but not to be read.
   * Shortly after a create or a delete that is no fault.
   */
  static boolean unsettled(ApiException e) {
    return e.kind() == WRONG_PLACE && e.status() == 0;
  }

  private static void proveAbsent(ClusterLinks links, String name, Cancellation cancellation) {
    boolean listed = links.list(cancellation).stream().anyMatch(link -> link.name().equals(name));
    if (listed) {
      throw ApiException.of(WRONG_PLACE, "the API lists the link but answers 404 when it is read");
    }
  }
}
