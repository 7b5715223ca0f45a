package com.kafkalinks.simulator;

import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Faults;
import com.kafkalinks.simulator.http.Pause;
import com.kafkalinks.simulator.kafka.KafkaBrokers;
import com.kafkalinks.simulator.model.Cluster;
import com.kafkalinks.simulator.model.Knob;
import com.kafkalinks.simulator.model.Profile;
import com.kafkalinks.simulator.model.Timing;
import com.kafkalinks.simulator.model.World;
import com.kafkalinks.simulator.rest.AuthKind;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Describes a {@link LinkSimulator}. Durations are zero unless set: everything happens at once. */
public final class LinkSimulatorBuilder {
  private final List<Consumer<World>> steps = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Map<String, String>> kafkaClients = new TreeMap<>();
  private Duration kafkaPatience = Duration.ofSeconds(4);
  private Duration kafkaPace = Duration.ofSeconds(1);
  private int port;
  private long seed;
  private AuthKind auth = AuthKind.BASIC;
  private Profile profile = Profile.CLOUD;
  private Clock clock = Clock.systemUTC();
  private Supplier<Pause> pauses = () -> Pause.REAL;
  private Duration latency = Duration.ZERO;
  private Timing timing = Timing.IMMEDIATE;

  LinkSimulatorBuilder() {}

  /** Adds a cluster, or another key to an existing cluster. */
  public LinkSimulatorBuilder cluster(String id, String key, String secret) {
    return step(world -> world.addCluster(id).keys().put(key, secret));
  }

  /** Adds a host and port at which links reach the cluster; without any, every host leads to it. */
  public LinkSimulatorBuilder bootstrap(String id, String hostAndPort) {
    return step(world -> world.addCluster(id).bootstrap().add(hostAndPort));
  }

  /**
   * Backs the cluster with the real Kafka brokers that these {@code host:port} lead to: logins of
   * links, their health, topics, partitions and end offsets come from them. Between two clusters
   * with brokers, records are copied.
   */
  public LinkSimulatorBuilder kafka(String id, String... hostsAndPorts) {
    return step(
        world -> {
          Cluster cluster = world.addCluster(id);
          cluster.bootstrap().addAll(List.of(hostsAndPorts));
          Map<String, String> login = new TreeMap<>();
          login.put("bootstrap.servers", String.join(",", hostsAndPorts));
          login.putAll(kafkaClients.getOrDefault(id, Map.of()));
          cluster.backWith(new KafkaBrokers(id, login, kafkaPatience, kafkaPace));
        });
  }

  /** How long real brokers may take to answer; 4 seconds by default. */
  public LinkSimulatorBuilder kafkaPatience(Duration value) {
    kafkaPatience = value;
    return this;
  }

  /** How old what is known of real brokers may become; 1 second by default. */
  public LinkSimulatorBuilder kafkaPace(Duration value) {
    kafkaPace = value;
    return this;
  }

  /**
   * The settings of Kafka's client with which the simulator itself logs in to these brokers; it
   * needs no login unless it is given one.
   */
  public LinkSimulatorBuilder kafkaClient(String id, Map<String, String> settings) {
    kafkaClients.put(id, Map.copyOf(settings));
    return this;
  }

  /** Adds a login besides the API keys; if a mechanism has none, any complete login is accepted. */
  public LinkSimulatorBuilder login(String id, String mechanism, String user, String secret) {
    return step(world -> world.addCluster(id).logins(mechanism).put(user, secret));
  }

  /** Accepts this client certificate (PEM); without any, clients need no certificate. */
  public LinkSimulatorBuilder certificate(String id, String pem) {
    return step(world -> world.addCluster(id).certificates().add(pem));
  }

  /** Enables only these SASL mechanisms on the cluster. */
  public LinkSimulatorBuilder mechanisms(String id, String... enabled) {
    return step(world -> world.addCluster(id).mechanisms().addAll(List.of(enabled)));
  }

  /** Adds a topic without records that can be mirrored. */
  public LinkSimulatorBuilder topic(String id, String name, int partitions) {
    return topic(id, name, partitions, 0);
  }

  /** Adds a topic with records that can be mirrored. */
  public LinkSimulatorBuilder topic(String id, String name, int partitions, int records) {
    return step(
        world ->
            world.produce(world.addCluster(id).declare(name, partitions, world.now()), records));
  }

  /** Port on 127.0.0.1; 0, which is the default, takes a free one. */
  public LinkSimulatorBuilder port(int value) {
    port = value;
    return this;
  }

  /** How callers authenticate; Basic by default. */
  public LinkSimulatorBuilder auth(AuthKind value) {
    auth = value;
    return this;
  }

  /** The product that is simulated; Cloud by default. */
  public LinkSimulatorBuilder profile(Profile value) {
    profile = value;
    return this;
  }

  /** Seed of link ids and random faults; 0 by default. */
  public LinkSimulatorBuilder seed(long value) {
    seed = value;
    return this;
  }

  /** The clock that the delays below are measured with; the real one by default. */
  public LinkSimulatorBuilder clock(Clock value) {
    clock = value;
    return this;
  }

  /** For each call, what holds it up if a fault or an outage does; real time by default. */
  public LinkSimulatorBuilder pauses(Supplier<Pause> value) {
    pauses = value;
    return this;
  }

  /** Delay before each call is processed, in real time. */
  public LinkSimulatorBuilder latency(Duration value) {
    latency = value;
    return this;
  }

  /** How long a new link, topic or mirror topic can't be read. */
  public LinkSimulatorBuilder visibleAfter(Duration value) {
    timing = timing.withVisibleAfter(value);
    return this;
  }

  /** How long it takes until a healthy link shows as healthy. */
  public LinkSimulatorBuilder activeAfter(Duration value) {
    timing = timing.withActiveAfter(value);
    return this;
  }

  /** How long a deleted link or mirror topic can still be read. */
  public LinkSimulatorBuilder goneAfter(Duration value) {
    timing = timing.withGoneAfter(value);
    return this;
  }

  /** How long it takes until an unhealthy link or a failed mirror topic shows as such. */
  public LinkSimulatorBuilder noticeAfter(Duration value) {
    timing = timing.withNoticeAfter(value);
    return this;
  }

  /** Minimum duration of each pending status of a mirror topic. */
  public LinkSimulatorBuilder mirrorAfter(Duration value) {
    timing = timing.withMirrorAfter(value);
    return this;
  }

  /** How many records per second each mirror topic copies; 0, the default, copies all at once. */
  public LinkSimulatorBuilder recordsPerSecond(long value) {
    timing = timing.withRecordsPerSecond(value);
    return this;
  }

  /** Sets a knob. */
  public LinkSimulatorBuilder knob(Knob knob, String value) {
    knob.check(value);
    return step(world -> world.turn(knob, value));
  }

  /** Adds a fault. */
  public LinkSimulatorBuilder fault(Fault fault) {
    faults.add(fault);
    return this;
  }

  /** Adds a fault, written as on the command line. */
  public LinkSimulatorBuilder fault(String spec) {
    return fault(Fault.parse(spec));
  }

  /**
   * Starts to serve.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public LinkSimulator start() {
    return new LinkSimulator(this);
  }

  World world() {
    World world = new World(profile, clock, timing, seed);
    steps.forEach(step -> step.accept(world));
    return world;
  }

  Faults faults() {
    Faults planned = new Faults(seed);
    faults.forEach(planned::add);
    return planned;
  }

  AuthKind auth() {
    return auth;
  }

  int port() {
    return port;
  }

  Supplier<Pause> pauses() {
    return pauses;
  }

  Duration latency() {
    return latency;
  }

  private LinkSimulatorBuilder step(Consumer<World> step) {
    steps.add(step);
    return this;
  }
}
