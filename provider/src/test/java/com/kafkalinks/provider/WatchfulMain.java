package com.kafkalinks.provider;

import com.kafkalinks.pulumi.rpc.Plugin;
import java.time.Duration;
import java.util.Map;

/** The plugin, which looks after its engine so often that tests need not wait. */
final class WatchfulMain {
  private WatchfulMain() {}

  public static void main(String[] args) throws Exception {
    LazyConnector none =
        new LazyConnector(
            () -> {
              throw new IllegalStateException("no cluster is called");
            });
    Plugin.serve(new ClusterLinkProvider(none, Map.of()), args, Duration.ofMillis(50));
  }
}
