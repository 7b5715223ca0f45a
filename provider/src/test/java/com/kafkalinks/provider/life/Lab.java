package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Empty;
import com.kafkalinks.adapter.Connector;
import com.kafkalinks.operation.testing.ManualTime;
import com.kafkalinks.provider.Plugin;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.Programs.End;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.rpc.ValueCodec;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.LinkSimulator;
import com.kafkalinks.simulator.LinkSimulatorBuilder;
import com.kafkalinks.simulator.RecordedRequest;
import com.kafkalinks.simulator.SimulatedCluster;
import com.kafkalinks.simulator.SimulatedLink;
import com.kafkalinks.simulator.fault.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import pulumirpc.Provider.ConfigureRequest;

/** Two simulated clusters, the plugin, and a clock for all of them. */
public final class Lab implements AutoCloseable {
  final ManualTime time = new ManualTime();
  final LinkSimulator simulator;
  private final List<Plugin> plugins = new ArrayList<>();
  private Plugin plugin;
  private UnaryOperator<Connector> detour = UnaryOperator.identity();

  /** A lab with API-key logins in which everything happens at once. */
  public Lab() {
    this(UnaryOperator.identity());
  }

  /** A lab with a simulator of one's own taste. */
  public Lab(UnaryOperator<LinkSimulatorBuilder> taste) {
    LinkSimulatorBuilder builder =
        LinkSimulator.builder().clock(time.clock()).pauses(() -> new HeldUp(time.heldCall()));
    for (End end : List.of(Programs.OWNER, Programs.OTHER)) {
      builder.cluster(end.id(), end.key(), end.secret());
      builder.bootstrap(end.id(), end.bootstrapEndpoint());
    }
    simulator = taste.apply(builder).start();
    restart(Map.of());
  }

  /** A fresh plugin process with these environment variables, not configured. */
  void restart(Map<String, String> environment) {
    plugin = new Plugin(time, environment, detour);
    plugins.add(plugin);
  }

  /** A fresh plugin process with something between it and the REST adapter. */
  void restart(UnaryOperator<Connector> between) {
    detour = between;
    restart(Map.of());
  }

  /** A fresh plugin process with this configuration. */
  void configure(Value configuration) {
    configure(configuration, Map.of());
  }

  void configure(Value configuration, Map<String, String> environment) {
    restart(environment);
    plugin
        .calls()
        .configure(ConfigureRequest.newBuilder().setArgs(ValueCodec.encode(configuration)).build());
  }

  /** What the engine sends when the user presses ^C. */
  void cancel() {
    assertTrue(plugin.calls().cancel(Empty.getDefaultInstance()).isInitialized());
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

  /** A program of the other link, owned by the other cluster; a usual link has none. */
  Optional<Value> remoteLink(ModePair pair) {
    return switch (pair) {
      case DESTINATION_OUTBOUND -> Optional.empty();
      case DESTINATION_INBOUND -> Optional.of(linkOf(ModePair.SOURCE_OUTBOUND));
      case SOURCE_OUTBOUND -> Optional.of(linkOf(ModePair.DESTINATION_INBOUND));
      case BIDIRECTIONAL_OUTBOUND -> Optional.of(linkOf(ModePair.BIDIRECTIONAL_OUTBOUND));
      case BIDIRECTIONAL_INBOUND ->
          Optional.of(
              Programs.set(
                  linkOf(ModePair.BIDIRECTIONAL_OUTBOUND), "remoteConnectionMode", "INBOUND"));
    };
  }

  private Value linkOf(ModePair pair) {
    return Programs.of(pair, "orders", /* owner= */ other(), /* other= */ owner());
  }

  /** A stack with one link. */
  Stack stack() {
    return new Stack(this, "orders");
  }

  /** A stack with a link of this pair, created; its remote link, if it needs one, exists too. */
  Stack created(ModePair pair) {
    Stack stack = creating(pair);
    simulator.clearRequests();
    return stack;
  }

  /** The same, with its requests still to be seen. */
  Stack creating(ModePair pair) {
    return creating(pair, Map.of());
  }

  /** The same with these settings of the owner's link. */
  Stack creating(ModePair pair, Map<String, Value> settings) {
    boolean second = pair == ModePair.SOURCE_OUTBOUND || pair == ModePair.BIDIRECTIONAL_OUTBOUND;
    if (second) {
      createRemoteLink(pair);
    }
    Stack stack = stack();
    Value config = settings.isEmpty() ? Value.NULL : Value.object(settings);
    assertEquals(Action.CREATE, stack.up(program(pair).with("config", config)).done());
    if (!second) {
      createRemoteLink(pair);
    }
    return stack;
  }

  private void createRemoteLink(ModePair pair) {
    remoteLink(pair)
        .ifPresent(
            program -> assertEquals(Action.CREATE, new Stack(this, "remote").up(program).done()));
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

  /** The kinds of requests to the owner since the last time that this was asked. */
  List<Operation> asked() {
    List<Operation> asked =
        simulator.requests().stream()
            .filter(request -> request.path().contains(Programs.OWNER.id()))
            .map(request -> request.operation().orElseThrow())
            .toList();
    simulator.clearRequests();
    return asked;
  }

  /** The latest request of a kind to the owner. */
  RecordedRequest last(Operation operation) {
    return simulator.requests(operation).stream()
        .filter(request -> request.path().contains(Programs.OWNER.id()))
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  /** The body of the latest request of a kind to the owner. */
  Value sent(Operation operation) {
    return Programs.json(last(operation).body());
  }

  /** Names of the settings that the latest alter sent, in order; a reset has a minus in front. */
  List<String> altered() {
    return sent(Operation.ALTER).get("data").items().stream()
        .map(
            item ->
                (item.get("operation").text().equals("DELETE") ? "-" : "")
                    + item.get("name").text())
        .sorted()
        .toList();
  }

  /** A configuration with access to both clusters. */
  Value access() {
    Value clusters = Value.EMPTY;
    for (End end : List.of(owner(), other())) {
      clusters = clusters.with(end.id(), end.asOwner().with("id", Value.NULL));
    }
    return Value.EMPTY.with("clusters", clusters.asSecret());
  }

  @Override
  public void close() {
    plugins.forEach(Plugin::close);
    simulator.close();
  }
}
