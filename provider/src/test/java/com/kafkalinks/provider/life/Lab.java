package com.kafkalinks.provider.life;

import com.kafkalinks.provider.Plugin;
import com.kafkalinks.provider.link.ModePair;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.Programs.End;
import com.kafkalinks.provider.property.Value;
import com.kafkalinks.provider.rpc.Wire;
import com.kafkalinks.simulator.LinkSimulator;
import com.kafkalinks.simulator.LinkSimulatorBuilder;
import com.kafkalinks.simulator.RecordedRequest;
import com.kafkalinks.simulator.SimulatedCluster;
import com.kafkalinks.simulator.SimulatedLink;
import com.kafkalinks.simulator.fault.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import pulumirpc.Provider.ConfigureRequest;

/** Two simulated clusters, the plugin, and a clock for all of them. */
public final class Lab implements AutoCloseable {
  final OwnedTime time = new OwnedTime();
  final LinkSimulator simulator;
  private final List<Plugin> plugins = new ArrayList<>();
  private Plugin plugin;

  /** A lab with API-key logins in which everything happens at once. */
  public Lab() {
    this(UnaryOperator.identity());
  }

  /** A lab with a simulator of one's own taste. */
  public Lab(UnaryOperator<LinkSimulatorBuilder> taste) {
    LinkSimulatorBuilder builder = LinkSimulator.builder().clock(time.clock());
    for (End end : List.of(Programs.OWNER, Programs.OTHER)) {
      builder.cluster(end.id(), end.key(), end.secret());
      builder.bootstrap(end.id(), end.bootstrapEndpoint());
    }
    simulator = taste.apply(builder).start();
    restart(Map.of());
  }

  /** A fresh plugin process with these environment variables, not configured. */
  void restart(Map<String, String> environment) {
    plugin = new Plugin(time, environment);
    plugins.add(plugin);
  }

  /** A fresh plugin process with this configuration. */
  void configure(Value configuration) {
    restart(Map.of());
    plugin
        .calls()
        .configure(ConfigureRequest.newBuilder().setArgs(Wire.encode(configuration)).build());
  }

  Plugin plugin() {
    return plugin;
  }

  /** Owner and other end, reachable through the simulator. */
  End owner() {
    return here(Programs.OWNER);
  }

  End other() {
    return here(Programs.OTHER);
  }

  private End here(End end) {
    String rest = simulator.uri().toString();
    return new End(end.id(), rest, end.bootstrapEndpoint(), end.key(), end.secret());
  }

  /** The smallest program of a pair. */
  Value program(ModePair pair) {
    return Programs.of(pair, "orders", owner(), other());
  }

  /** The smallest program of the other half, held by the other cluster. */
  Value twin(ModePair pair) {
    return Programs.of(pair, "orders", other(), owner());
  }

  /** A stack with one link. */
  Stack stack() {
    return new Stack(this, "orders");
  }

  SimulatedCluster ownerCluster() {
    return simulator.cluster(Programs.OWNER.id());
  }

  SimulatedCluster otherCluster() {
    return simulator.cluster(Programs.OTHER.id());
  }

  /** The link as its cluster has it. */
  SimulatedLink link() {
    return ownerCluster().link("orders");
  }

  /** The kinds of requests since the last time that this was asked. */
  List<Operation> asked() {
    List<Operation> asked =
        simulator.requests().stream().map(request -> request.operation().orElseThrow()).toList();
    simulator.clearRequests();
    return asked;
  }

  /** The latest request of a kind. */
  RecordedRequest last(Operation operation) {
    List<RecordedRequest> all = simulator.requests(operation);
    return all.get(all.size() - 1);
  }

  @Override
  public void close() {
    plugins.forEach(Plugin::close);
    simulator.close();
  }
}
