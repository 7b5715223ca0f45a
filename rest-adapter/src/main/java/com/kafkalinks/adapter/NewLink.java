package com.kafkalinks.adapter;

import java.util.Map;
import java.util.Objects;

/**
 * A link to create.
 *
 * @param name the link's name, the same for both links of a pair
 * @param farEnd which field of the request names the other cluster
 * @param otherClusterId the other cluster's id; the server checks it
 * @param clusterLinkId the id expected of the second link of a bidirectional pair, else empty
 * @param settings the link's settings by name; any of them may be a login, so all are masked
 * @param validateLink whether the server tries the other cluster before it answers
 */
public record NewLink(
    String name,
    FarEnd farEnd,
    String otherClusterId,
    String clusterLinkId,
    Map<String, Secret> settings,
    boolean validateLink) {

  /** Copies the settings. */
  public NewLink {
    Objects.requireNonNull(clusterLinkId);
    settings = Map.copyOf(settings);
  }

  /** What the other cluster is to the link. */
  public enum FarEnd {
    /** The other cluster is the source: {@code source_cluster_id}. */
    SOURCE,
    /** The other cluster is the destination: {@code destination_cluster_id}. */
    DESTINATION,
    /** The link is bidirectional: {@code remote_cluster_id}. */
    REMOTE
  }
}
