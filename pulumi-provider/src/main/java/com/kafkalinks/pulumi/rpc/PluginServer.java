package com.kafkalinks.pulumi.rpc;

import io.grpc.BindableService;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The plugin's server: on the loopback interface only, on a free port. */
public final class PluginServer implements AutoCloseable {
  /** As much as the engine itself takes. */
  static final int LARGEST_MESSAGE = 400 << 20;

  private final Server server;
  private final ScheduledExecutorService timer;

  private PluginServer(Server server, ScheduledExecutorService timer) {
    this.server = server;
    this.timer = timer;
  }

  /** Starts serving. */
  public static PluginServer start(BindableService service) throws IOException {
    byte[] loopback = {127, 0, 0, 1};
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(loopback), 0);
    Executor workers = Workers.executor();
    ScheduledExecutorService timer = Workers.timer();
    Server server =
        OkHttpServerBuilder.forPort(address, InsecureServerCredentials.create())
            .addService(BoundedMessage.guarding(service.bindService()))
            .executor(Workers.lookups(workers))
            .callExecutor(Workers.apart(workers))
            .transportExecutor(Workers.connections())
            .scheduledExecutorService(timer)
            .maxInboundMessageSize(LARGEST_MESSAGE)
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
