package com.kafkalinks.provider.life;

import com.kafkalinks.adapter.Connector.Limits;
import com.kafkalinks.simulator.LinkSimulator;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Occurrence;
import com.kafkalinks.simulator.fault.Operation;
import java.time.Duration;
import java.util.Set;

/**
 * Something that goes wrong with a request, by the name that it has in {@code docs/reliability.md}:
 * an effect of the simulator, or a place where there is none.
 */
record Trouble(String name) {
  private static final Set<String> ELSEWHERE = Set.of("refused", "unread", "tls", "dns");
  private static final Limits PATIENT = new Limits(seconds(20), seconds(20), 2);

  /** Shorter than the delays of the page. */
  private static final Limits HASTY = new Limits(Duration.ofMillis(150), Duration.ofMillis(150), 1);

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  /** Whether it happens before any simulator sees the request. */
  boolean elsewhere() {
    return ELSEWHERE.contains(name);
  }

  boolean late() {
    return name.startsWith("late") || name.startsWith("delay") || name.equals("endless");
  }

  Limits limits() {
    return late() ? HASTY : PATIENT;
  }

  /** Where a request goes that is led astray. */
  String place(Places places) {
    return switch (name) {
      case "refused" -> places.refusing();
      case "unread" -> places.resetting();
      case "tls" -> places.withoutTls();
      default -> Places.unknown();
    };
  }

  /** Plans it for some of the requests of a kind, if the simulator is to have it. */
  void plan(LinkSimulator simulator, Operation operation, Occurrence when) {
    if (!elsewhere()) {
      simulator.addFault(new Fault(operation, when, Fault.parse("any=" + name).effect()));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
