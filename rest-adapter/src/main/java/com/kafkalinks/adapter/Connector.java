package com.kafkalinks.adapter;

import com.kafkalinks.adapter.ClusterAccess.Login;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Opens clusters. Opening makes no call; connections are made when first needed and shared between
 * clusters.
 */
public interface Connector {

  /**
   * Opens a cluster.
   *
   * @param refused hears, once per switch, of a login in whose place another one worked; see also
   *     {@link KafkaCluster#refused}
   * @throws ApiException {@code INVALID} if the endpoint is no URL or the TLS material cannot be
   *     read
   */
  KafkaCluster open(ClusterAccess access, Limits limits, Consumer<Login> refused);

  /** As {@link #open(ClusterAccess, Limits, Consumer)}, where nobody listens. */
  default KafkaCluster open(ClusterAccess access, Limits limits) {
    return open(access, limits, login -> {});
  }

  /**
   * How long and how often a call is tried.
   *
   * @param requestTimeout for one request and its answer
   * @param createTimeout the same for creating a link or a mirror topic, which takes longer because
   *     the server asks the other cluster
   * @param maxRetries how often a request is sent again, 0 for never
   */
  record Limits(Duration requestTimeout, Duration createTimeout, int maxRetries) {
    /** 30 seconds, 120 for a create, 5 retries. */
    public static final Limits DEFAULT =
        new Limits(Duration.ofSeconds(30), Duration.ofSeconds(120), 5);
  }
}
