package com.kafkalinks.pulumi.rpc;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.pulumi.resource.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** A plugin's process: the engine starts it and reads the port from its standard output. */
public final class Plugin {
  private static final Pattern ADDRESS = Pattern.compile("[^-/\\s][^/\\s]*:\\d{1,5}");

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private Plugin() {}

  /**
   * Serves a provider until the engine ends the process or is gone.
   *
   * @param args flags of the engine, which are ignored, and last its address, if it has one
   */
  public static void serve(Provider provider, String[] args)
      throws IOException, InterruptedException, ExecutionException {
    serve(provider, args, PAUSE);
  }

  /**
   * Serves a provider, as {@link #serve(Provider, String[])}.
   *
   * @param pause how often to look whether the engine still exists
   */
  public static void serve(Provider provider, String[] args, Duration pause)
      throws IOException, InterruptedException, ExecutionException {
    String engine = engineAddress(args);
    Future<Long> parent = Orphans.watch(engine, pause);
    ProviderService service = new ProviderService(provider, Cancellation.root(), engine);
    PluginServer server = PluginServer.start(service);
    // Whoever reads the port may be gone the next moment.
    parent.get();
    announce(server.port());
    server.awaitEnd();
  }

  /** In plain bytes: options of Java can set another encoding, which the engine cannot read. */
  private static void announce(int port) {
    byte[] line = (port + "\n").getBytes(StandardCharsets.US_ASCII);
    System.out.write(line, 0, line.length);
    System.out.flush();
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
