package com.kafkalinks.provider;

import com.kafkalinks.adapter.Cancellation;
import com.kafkalinks.adapter.rest.RestConnector;
import com.kafkalinks.provider.rpc.PluginServer;
import com.kafkalinks.provider.rpc.ProviderService;
import java.io.IOException;
import java.util.Map;

/** The plugin: started by the engine, which reads the port from its standard output. */
public final class Main {
  private Main() {}

  /**
   * Serves until the engine ends the process or is gone.
   *
   * @param args flags of the engine, which are ignored, and last its address, if it has one
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String engine = engineAddress(args);
    Map<String, String> environment = System.getenv();
    ClusterLinkProvider provider =
        new ClusterLinkProvider(new RestConnector(environment), environment);
    ProviderService service = new ProviderService(provider, Cancellation.root(), engine);
    PluginServer server = PluginServer.start(service);
    System.out.println(server.port());
    System.out.flush();
    Orphans.watch(engine);
    server.awaitEnd();
  }

  /** The last argument that is no flag; a flag's own value stands before it. */
  static String engineAddress(String[] args) {
    for (int i = args.length - 1; i >= 0; i--) {
      if (!args[i].startsWith("-")) {
        return args[i].contains(":") ? args[i] : "";
      }
    }
    return "";
  }
}
