package com.kafkalinks.simulator.model;

import java.util.Map;

/** The real Kafka brokers that a simulated cluster is backed by. */
public interface Brokers {
  /**
   * What Kafka's client finds with these settings. Blocks for seconds at the most, and only where
   * the settings are new; otherwise the answer may be some seconds old.
   *
   * @param settings {@code bootstrap.servers}, {@code security.protocol}, {@code sasl.*} and {@code
   *     ssl.*} of a link
   */
  Contact contact(Map<String, String> settings);
}
