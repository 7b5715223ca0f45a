package com.kafkalinks.adapter;

import com.kafkalinks.adapter.ClusterAccess.Login;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Opens clusters. Opening makes no call; connections are made when first needed and shared between
 * clusters.
 */
public interface Connector {

  /**
   * Opens a cluster for which several credentials are known. A request that is refused because of
   * its key ({@code KEY_REFUSED}) is sent again with the next one; the one that worked last is used
   * first from then on. Only if all are refused does the caller see the first refusal.
   *
   * @param accesses ways to the same cluster, in the order in which they are tried; not empty
   * @param refused is told of each login that was refused and in whose place another one worked
   * @throws ApiException {@code INVALID} if an endpoint is no URL or TLS material cannot be read
   */
  KafkaCluster open(List<ClusterAccess> accesses, Limits limits, Consumer<Login> refused);

  /** As {@link #open(List, Limits, Consumer)}, with one way only. */
  default KafkaCluster open(ClusterAccess access, Limits limits) {
    return open(List.of(access), limits, login -> {});
  }

  /**
   * How long and how often a call is tried.
   *
   * @param requestTimeout for one request and its answer
   * @param createTimeout the same for creating a link, which takes longer because the server
   *     validates the connection to the remote cluster
   * @param maxRetries how often a request is sent again, 0 for never
   */
  record Limits(Duration requestTimeout, Duration createTimeout, int maxRetries) {
    /** 30 seconds, 120 for a create, 5 retries. */
    public static final Limits DEFAULT =
        new Limits(Duration.ofSeconds(30), Duration.ofSeconds(120), 5);
  }
}
