package com.kafkalinks.provider;

import com.kafkalinks.adapter.rest.RestConnector;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.provider.rpc.PluginServer;
import com.kafkalinks.provider.rpc.ProviderService;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** The plugin: started by the engine, which reads the port from its standard output. */
public final class Main {
  private static final Pattern ADDRESS = Pattern.compile("[^-/\\s][^/\\s]*:\\d{1,5}");

  private Main() {}

  /**
   * Serves until the engine ends the process or is gone.
   *
   * @param args flags of the engine, which are ignored, and last its address, if it has one
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    String engine = engineAddress(args);
    Future<Long> parent = Orphans.watch(engine);
    Map<String, String> environment = System.getenv();
    ClusterLinkProvider provider =
        new ClusterLinkProvider(new FirstUse(() -> new RestConnector(environment)), environment);
    ProviderService service = new ProviderService(provider, Cancellation.root(), engine);
    PluginServer server = PluginServer.start(service);
    // Whoever reads the port may be gone the next moment.
    parent.get();
    System.out.println(server.port());
    System.out.flush();
    server.awaitEnd();
  }

  /** The last argument that is neither a flag nor the value of the only flag that has one apart. */
  static String engineAddress(String[] args) {
    String address = "";
    for (int i = 0; i < args.length; i++) {
      boolean value = i > 0 && args[i - 1].equals("--tracing");
      if (!value && ADDRESS.matcher(args[i]).matches()) {
        address = args[i];
      }
    }
    return address;
  }
}
