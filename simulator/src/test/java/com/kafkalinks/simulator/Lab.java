package com.kafkalinks.simulator;

import java.util.function.UnaryOperator;

/** A simulator with two clusters that know each other, and a client of each. */
final class Lab implements AutoCloseable {
  static final String SOURCE = "lkc-source";
  static final String SOURCE_KEY = "SOURCEKEY";
  static final String SOURCE_SECRET = "source-secret";
  static final String DESTINATION = "lkc-destination";
  static final String DESTINATION_KEY = "DESTINATIONKEY";
  static final String DESTINATION_SECRET = "destination-secret";

  final TestClock clock = new TestClock();
  final LinkSimulator simulator;
  final Api source;
  final Api destination;

  Lab() {
    this(builder -> builder);
  }

  Lab(UnaryOperator<LinkSimulatorBuilder> more) {
    LinkSimulatorBuilder builder =
        LinkSimulator.builder()
            .cluster(SOURCE, SOURCE_KEY, SOURCE_SECRET)
            .cluster(DESTINATION, DESTINATION_KEY, DESTINATION_SECRET)
            .bootstrap(SOURCE, "source.example:9092")
            .bootstrap(DESTINATION, "destination.example:9092")
            .topic(SOURCE, "t1", 2)
            .topic(SOURCE, "t2", 6)
            .clock(clock);
    simulator = more.apply(builder).start();
    source = Api.withKey(simulator, SOURCE, SOURCE_KEY, SOURCE_SECRET);
    destination = Api.withKey(simulator, DESTINATION, DESTINATION_KEY, DESTINATION_SECRET);
  }

  SimulatedLink destinationLink(String name) {
    return simulator.cluster(DESTINATION).link(name);
  }

  SimulatedLink sourceLink(String name) {
    return simulator.cluster(SOURCE).link(name);
  }

  @Override
  public void close() {
    simulator.close();
  }
}
