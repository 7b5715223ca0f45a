package com.kafkalinks.simulator.model;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Takes over the offsets of consumer groups between real brokers, as often as a link says. */
final class OffsetSync {
  private static final String SWITCH = "consumer.offset.sync.enable";
  private static final String FILTERS = "consumer.offset.group.filters";
  private static final String INTERVAL = "consumer.offset.sync.ms";
  private static final String PREFIXED = "consumer.group.prefix.enable";

  private OffsetSync() {}

  static void run(World world, Cluster home, Link link) {
    boolean wanted = link.settings().isOn(SWITCH) && link.mode() != LinkMode.SOURCE;
    Map<String, String> topics = wanted && link.isCopying() ? carried(link) : Map.of();
    Duration interval = Duration.ofMillis(Long.parseLong(link.settings().value(INTERVAL)));
    if (!topics.isEmpty() && link.isOffsetSyncDue(world.now(), interval)) {
      NameFilters groups = new NameFilters(link.settings().value(FILTERS), "groupFilters");
      String prefix = link.settings().isOn(PREFIXED) ? link.settings().prefix() : "";
      Map<String, String> reader = new Pairing(world, home).reader(link);
      home.brokers()
          .orElseThrow()
          .syncGroups(new Brokers.GroupSync(reader, groups::pick, prefix, topics));
    }
  }

  private static Map<String, String> carried(Link link) {
    Map<String, String> topics = new TreeMap<>();
    link.mirrors().values().stream()
        .filter(mirror -> mirror.isLive() && mirror.copying().replica().isPresent())
        .forEach(mirror -> topics.put(mirror.sourceTopic(), mirror.name()));
    return topics;
  }
}
