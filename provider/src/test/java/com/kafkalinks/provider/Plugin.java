package com.kafkalinks.provider;

import com.kafkalinks.adapter.Connector;
import com.kafkalinks.adapter.rest.RestConnector;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Time;
import com.kafkalinks.provider.core.Log.Level;
import com.kafkalinks.provider.rpc.ProviderService;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** The whole plugin behind an in-process gRPC channel, on a clock that the test owns. */
public final class Plugin implements AutoCloseable {
  private final List<Line> log = new CopyOnWriteArrayList<>();
  private final RestConnector connector;
  private final ProviderService service;
  private final Server server;
  private final ManagedChannel channel;

  /**
   * Starts it.
   *
   * @param environment variables of the process
   */
  public Plugin(Time time, Map<String, String> environment) {
    this(time, environment, rest -> rest);
  }

  /**
   * Starts it, with something between it and the REST adapter.
   *
   * @param environment variables of the process
   * @param detour given the adapter's connector, the one to use
   */
  public Plugin(Time time, Map<String, String> environment, UnaryOperator<Connector> detour) {
    String name = InProcessServerBuilder.generateName();
    connector = new RestConnector(environment);
    service =
        new ProviderService(
            new ClusterLinkProvider(detour.apply(connector), environment),
            Cancellation.root(time),
            urn -> (level, message) -> log.add(new Line(urn, level, message)));
    server = InProcessServerBuilder.forName(name).directExecutor().addService(service).build();
    channel = InProcessChannelBuilder.forName(name).directExecutor().build();
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the engine calls. */
  public ResourceProviderBlockingStub calls() {
    return ResourceProviderGrpc.newBlockingStub(channel);
  }

  /** What was said so far. */
  public List<Line> log() {
    return List.copyOf(log);
  }

  /** A line of the log. */
  public record Line(String urn, Level level, String message) {}

  @Override
  public void close() {
    service.close();
    channel.shutdownNow();
    server.shutdownNow();
    connector.close();
  }
}
