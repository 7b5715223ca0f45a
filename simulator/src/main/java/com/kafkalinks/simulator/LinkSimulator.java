package com.kafkalinks.simulator;

import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Faults;
import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Call;
import com.kafkalinks.simulator.http.Delivery;
import com.kafkalinks.simulator.http.Reply;
import com.kafkalinks.simulator.http.Server;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.World;
import com.kafkalinks.simulator.rest.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A Cluster Linking REST API v3 on a free port of 127.0.0.1, for any number of clusters.
 *
 * <pre>{@code
 * try (LinkSimulator simulator =
 *     LinkSimulator.builder()
 *         .cluster("lkc-source", "KEY", "SECRET")
 *         .cluster("lkc-destination", "KEY2", "SECRET2")
 *         .bootstrap("lkc-source", "source.example:9092")
 *         .start()) {
 *   // talk to simulator.uri() + "/kafka/v3/clusters/lkc-destination/links"
 *   simulator.cluster("lkc-destination").link("orders").set("acl.sync.ms", "7000");
 * }
 * }</pre>
 *
 * <p>All methods may be called from any thread, also while requests are served.
 */
public final class LinkSimulator implements AutoCloseable {
  /** Path that accepts commands, one per line, without authentication. */
  static final String COMMANDS = "/simulator";

  private final World world;
  private final Api api;
  private final Faults faults;
  private final Duration latency;
  private final Outages outages;
  private final Recorder recorder = new Recorder();
  private final Server server;
  private final Optional<Heartbeat> heartbeat;

  LinkSimulator(LinkSimulatorBuilder settings) {
    world = settings.world();
    api = new Api(world, settings.auth());
    faults = settings.faults();
    outages = new Outages(world);
    latency = settings.latency();
    try {
      server = Server.start(settings.port(), settings.pauses(), this::answer);
    } catch (IOException portTaken) {
      throw new UncheckedIOException(portTaken);
    }
    heartbeat = world.isReal() ? Optional.of(new Heartbeat(world)) : Optional.empty();
  }

  /** Starts the description of a simulator. */
  public static LinkSimulatorBuilder builder() {
    return new LinkSimulatorBuilder();
  }

  /** Where it listens, without a path: {@code http://127.0.0.1:PORT}. */
  public URI uri() {
    return server.uri();
  }

  /**
   * A cluster, to be inspected and changed without the API.
   *
   * @throws java.util.NoSuchElementException if there is none of this id
   */
  public SimulatedCluster cluster(String id) {
    return new SimulatedCluster(world, id);
  }

  /** Every request so far, the oldest first; only the latest 10,000 are kept. */
  public List<RecordedRequest> requests() {
    return recorder.all();
  }

  /** The requests so far of this operation, or of all operations in this group. */
  public List<RecordedRequest> requests(Operation operation) {
    return requests().stream()
        .filter(request -> request.operation().filter(operation::covers).isPresent())
        .toList();
  }

  /** Forgets the requests so far. */
  public void clearRequests() {
    recorder.clear();
  }

  /** Adds a fault; calls are counted from now on. */
  public void addFault(Fault fault) {
    faults.add(fault);
  }

  /** Adds a fault, written as on the command line. */
  public void addFault(String spec) {
    faults.add(Fault.parse(spec));
  }

  /** Removes all faults. */
  public void clearFaults() {
    faults.clear();
  }

  /** Sets a knob. */
  public void turn(Knob knob, String value) {
    synchronized (world) {
      world.change(() -> world.turn(knob, value));
    }
  }

  /** Stops at once; calls in flight are aborted. */
  @Override
  public void close() {
    server.close();
    heartbeat.ifPresent(Heartbeat::close);
    world.end();
  }

  /**
   * Runs one command, written as on the command line.
   *
   * @return its answer
   * @throws IllegalArgumentException if the syntax is wrong or something that it names doesn't
   *     exist
   */
  public String run(String command) {
    return Command.run(this, command);
  }

  private Reply answer(Call call) {
    if (call.uri().getPath().equals(COMMANDS)) {
      return Command.runAll(this, call.body());
    }
    Api.Target target = api.target(call);
    boolean arrived = outages.isUp(target.cluster()); // Before anybody can know of the call.
    recorder.record(call, target.operation());
    try {
      Thread.sleep(latency.toMillis());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    if (!outages.serve(call, target.cluster()) || !arrived) {
      return Reply.empty(500).delivered(Delivery.NONE);
    }
    return target
        .operation()
        .map(o -> faults.around(o, call, api))
        .orElseGet(() -> api.handle(call));
  }
}
