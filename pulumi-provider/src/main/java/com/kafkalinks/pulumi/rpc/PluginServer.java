package com.kafkalinks.pulumi.rpc;

import io.grpc.BindableService;
import io.grpc.Codec;
import io.grpc.DecompressorRegistry;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The plugin's server: on the loopback interface only, on a free port. */
public final class PluginServer implements AutoCloseable {
  /**
   * The transport prints a stack trace for whatever does not speak its protocol. Held here, because
   * Java forgets loggers that nobody holds.
   */
  private static final Logger TRANSPORT = Logger.getLogger("io.grpc.okhttp.OkHttpServerTransport");

  static {
    TRANSPORT.setLevel(Level.OFF);
  }

  private final Server server;
  private final ScheduledExecutorService timer;

  private PluginServer(Server server, ScheduledExecutorService timer) {
    this.server = server;
    this.timer = timer;
  }

  /** Starts serving. */
  public static PluginServer start(BindableService service) throws IOException {
    return start(service, Runtime.getRuntime().maxMemory());
  }

  /**
   * Starts serving.
   *
   * @param heap bytes of memory, of which messages may take a share
   */
  static PluginServer start(BindableService service, long heap) throws IOException {
    byte[] loopback = {127, 0, 0, 1};
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(loopback), 0);
    Executor workers = Workers.executor();
    ScheduledExecutorService timer = Workers.timer();
    MessageRoom room = MessageRoom.ofHeap(heap, Workers.lookups(workers));
    Connections connections = new Connections();
    Server server =
        OkHttpServerBuilder.forPort(address, InsecureServerCredentials.create())
            .addService(BoundedMessage.guarding(service.bindService()))
            .intercept(room)
            .intercept(connections)
            .addStreamTracerFactory(room)
            .socketFactory(connections)
            .executor(Workers.lookups(workers))
            .callExecutor(Workers.apart(workers))
            .transportExecutor(Workers.connections())
            .scheduledExecutorService(timer)
            .decompressorRegistry(
                DecompressorRegistry.emptyInstance().with(Codec.Identity.NONE, false))
            .maxInboundMessageSize(Integer.MAX_VALUE)
            .build();
    return new PluginServer(server.start(), timer);
  }

  /** The port that was found. */
  public int port() {
    return server.getPort();
  }

  /** Waits until the server has stopped. */
  public void awaitEnd() throws InterruptedException {
    server.awaitTermination();
  }

  /** Stops at once; the engine has had its answers by then. */
  @Override
  public void close() {
    server.shutdownNow();
    try {
      server.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    timer.shutdownNow();
  }
}
