package com.kafkalinks.adapter;

import java.time.Duration;

/**
 * Opens clusters. Opening makes no call; connections are made when first needed and shared between
 * clusters.
 */
public interface Connector {

  /**
   * The links of a cluster.
   *
   * @throws ApiException {@code INVALID} if the endpoint is no URL or the TLS material cannot be
   *     read
   */
  ClusterLinks connect(ClusterAccess access, Limits limits);

  /**
   * How long and how often a call is tried.
   *
   * @param requestTimeout for one request and its answer
   * @param createTimeout the same for creating a link, which takes longer because the server tries
   *     the other cluster
   * @param maxRetries how often a request is sent again, 0 for never
   */
  record Limits(Duration requestTimeout, Duration createTimeout, int maxRetries) {
    /** 30 seconds, 120 for a create, 5 retries. */
    public static final Limits DEFAULT =
        new Limits(Duration.ofSeconds(30), Duration.ofSeconds(120), 5);
  }
}
