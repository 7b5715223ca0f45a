package com.kafkalinks.provider.failover;

import com.kafkalinks.provider.sync.Filter;
import java.util.Set;
import java.util.TreeSet;

/** Which topics a group has. */
final class Names {
  private Names() {}

  /** Whether a topic of this name belongs to Kafka itself. */
  static boolean internal(String name) {
    return name.startsWith("__") || name.startsWith("_confluent");
  }

  /**
   * The topics that are listed, those of the view that the filters choose, and those that were
   * chosen before and exist still: a switch must not lose sight of a topic that the new primary
   * lacks.
   */
  static Set<String> of(FailoverGroupInputs inputs, Sight sight, Set<String> before) {
    Set<String> names = new TreeSet<>(inputs.topics());
    sight.wanted().topics().values().stream()
        .filter(topic -> !topic.internal())
        .map(topic -> topic.name())
        .filter(name -> chosen(inputs, name))
        .forEach(names::add);
    before.stream()
        .filter(name -> chosen(inputs, name))
        .filter(name -> sight.pair(name).situation() != Situation.NOWHERE)
        .forEach(names::add);
    return names;
  }

  private static boolean chosen(FailoverGroupInputs inputs, String name) {
    return !internal(name) && Filter.choose(inputs.filters(), name);
  }
}
