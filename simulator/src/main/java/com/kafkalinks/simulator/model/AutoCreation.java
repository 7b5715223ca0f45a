package com.kafkalinks.simulator.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;

/** The mirrors that a link makes of its own accord, where its settings say so. */
final class AutoCreation {
  private static final String SWITCH = "auto.create.mirror.topics.enable";
  private static final String FILTERS = "auto.create.mirror.topics.filters";

  private final World world;
  private final Cluster home;
  private final Link link;

  AutoCreation(World world, Cluster home, Link link) {
    this.world = world;
    this.home = home;
    this.link = link;
  }

  /** Makes a mirror of each topic that matches and whose name is free. */
  void createMissing() {
    boolean on = link.settings().isOn(SWITCH) && link.mode() != LinkMode.SOURCE;
    if (on && link.isCopying() && !link.isDeleted()) {
      Optional<Cluster> remote = new Pairing(world, home).remote(link);
      remote.map(cluster -> List.copyOf(cluster.topics().keySet())).orElse(List.of()).stream()
          .filter(this::isWanted)
          .forEach(this::create);
    }
  }

  private boolean isWanted(String topic) {
    String name = link.settings().prefix() + topic;
    boolean free = !home.topics().containsKey(name) && !new Topics(world, home).isDoomed(name);
    return free && !topic.startsWith("__") && matches(topic);
  }

  private boolean matches(String topic) {
    boolean included = false;
    for (JsonElement filter : filters()) {
      if (fits(filter.getAsJsonObject(), topic)) {
        if ("EXCLUDE".equals(text(filter.getAsJsonObject(), "filterType"))) {
          return false;
        }
        included = true;
      }
    }
    return included;
  }

  private JsonArray filters() {
    String text = link.settings().value(FILTERS);
    JsonElement filters =
        text.isEmpty() ? null : JsonParser.parseString(text).getAsJsonObject().get("topicFilters");
    return filters == null ? new JsonArray() : filters.getAsJsonArray();
  }

  private static boolean fits(JsonObject filter, String topic) {
    String name = text(filter, "name");
    return "PREFIXED".equals(text(filter, "patternType"))
        ? topic.startsWith(name)
        : name.equals("*") || name.equals(topic);
  }

  private static String text(JsonObject filter, String member) {
    return filter.has(member) ? filter.get(member).getAsString() : "";
  }

  private void create(String topic) {
    try {
      new MirrorCreation(world, home, link).add(new NewMirror(topic, null, null, List.of()));
    } catch (Refusal impossible) {
      // A real link reports it in its task; the mirror is missing there, too.
    }
  }
}
