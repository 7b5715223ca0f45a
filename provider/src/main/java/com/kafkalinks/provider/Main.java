package com.kafkalinks.provider;

import com.kafkalinks.adapter.rest.RestConnector;
import com.kafkalinks.pulumi.rpc.Plugin;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** The plugin {@code pulumi-resource-clusterlink}. */
public final class Main {
  private Main() {}

  /**
   * Serves until the engine ends the process or is gone.
   *
   * @param args the engine's flags and its address
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Map<String, String> environment = ProcessEnvironment.current();
    LazyConnector connector = new LazyConnector(() -> new RestConnector(environment));
    Plugin.serve(new ClusterLinkProvider(connector, environment), args);
  }
}
