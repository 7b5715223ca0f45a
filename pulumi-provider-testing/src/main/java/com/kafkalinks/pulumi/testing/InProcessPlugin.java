package com.kafkalinks.pulumi.testing;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Time;
import com.kafkalinks.pulumi.resource.Log.Level;
import com.kafkalinks.pulumi.resource.Provider;
import com.kafkalinks.pulumi.rpc.ProviderService;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** A provider behind an in-process gRPC channel, on a clock that the test owns. */
public final class InProcessPlugin implements AutoCloseable {
  private final List<Line> log = new CopyOnWriteArrayList<>();
  private final ProviderService service;
  private final Server server;
  private final ManagedChannel channel;

  /** Starts it. */
  public InProcessPlugin(Provider provider, Time time) {
    String name = InProcessServerBuilder.generateName();
    service =
        new ProviderService(
            provider,
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
  }
}
