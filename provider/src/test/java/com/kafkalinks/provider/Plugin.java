package com.kafkalinks.provider;

import com.kafkalinks.adapter.Connector;
import com.kafkalinks.adapter.rest.RestConnector;
import com.kafkalinks.operation.Time;
import com.kafkalinks.pulumi.testing.InProcessPlugin;
import com.kafkalinks.pulumi.testing.InProcessPlugin.Line;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** The whole plugin behind an in-process gRPC channel, on a clock that the test owns. */
public final class Plugin implements AutoCloseable {
  private final RestConnector connector;
  private final InProcessPlugin plugin;

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
    connector = new RestConnector(environment);
    plugin =
        new InProcessPlugin(new ClusterLinkProvider(detour.apply(connector), environment), time);
  }

  /** What the engine calls. */
  public ResourceProviderBlockingStub calls() {
    return plugin.calls();
  }

  /** Every log line so far. */
  public List<Line> log() {
    return plugin.log();
  }

  @Override
  public void close() {
    plugin.close();
    connector.close();
  }
}
