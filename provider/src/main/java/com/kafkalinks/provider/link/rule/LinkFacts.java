package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What rules ask about inputs that may be incomplete or wrong.
 *
 * @param inputs the inputs
 * @param pair their modes; empty where they are unknown or no legal pair
 * @param reachable whether the provider's configuration has a REST endpoint for a cluster id
 */
record LinkFacts(Value inputs, Optional<ModePair> pair, Predicate<String> reachable) {

  static LinkFacts of(Value inputs, Predicate<String> reachable) {
    return new LinkFacts(inputs, pair(inputs), reachable);
  }

  private static Optional<ModePair> pair(Value inputs) {
    Value link = inputs.get(ClusterLinkTable.LINK_MODE);
    Value connection = inputs.get(ClusterLinkTable.CONNECTION_MODE);
    if (link.isUnknown() || connection.isUnknown()) {
      return Optional.empty();
    }
    return ModePair.of(
        link.isNull() ? "DESTINATION" : link.text(),
        connection.isNull() ? "OUTBOUND" : connection.text());
  }

  Value at(String... path) {
    return Values.at(inputs, PropertyPath.of(path));
  }

  /**
   * Whether something is given: what rules may refuse. What is not known yet may come to nothing.
   */
  boolean given(String... path) {
    Value value = at(path);
    return !value.isNull() && !value.isUnknown();
  }

  /** Whether nothing is given: what rules may miss. What is not known yet may come to something. */
  boolean absent(String... path) {
    return at(path).isNull();
  }

  /** Whether a cluster's block is there to be looked into. */
  boolean block(String name) {
    return at(name).kind() == Value.Kind.OBJECT;
  }

  /** The text at a path; empty if it is absent, unknown or no text. */
  String text(String... path) {
    return at(path).text();
  }

  Value config() {
    return at(ClusterLinkTable.CONFIG);
  }

  /**
   * Whether the twin of a bidirectional half is said to wait; an unknown answer counts as yes, so
   * that no rule fails for it.
   */
  boolean twinMayWait() {
    Value mode = at(ClusterLinkTable.REMOTE_CONNECTION_MODE);
    return mode.isUnknown() || mode.text().equals("INBOUND");
  }

  boolean sendsLocalLogin() {
    return pair.map(modes -> modes.sendsLocalLogin(twinMayWait())).orElse(true);
  }
}
