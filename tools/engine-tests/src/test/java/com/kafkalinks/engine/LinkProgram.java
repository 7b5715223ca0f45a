package com.kafkalinks.engine;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Pulumi program with one link. Written as JSON, which is YAML too. */
record LinkProgram(Map<String, Object> properties, Map<String, Object> options) {
  static final String TYPE = "clusterlink:index:ClusterLink";
  private static final String MIRROR_TYPE = "clusterlink:index:MirrorTopic";
  private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();

  /** This program with another value at a path of property names. */
  LinkProgram with(Object value, String... path) {
    return new LinkProgram(replaced(properties, value, path, 0), options);
  }

  /** This program without what is at a path of property names. */
  LinkProgram without(String... path) {
    return with(null, path);
  }

  LinkProgram withSetting(String name, String value) {
    return with(value, "config", name);
  }

  LinkProgram withoutSetting(String name) {
    return without("config", name);
  }

  /** This program with a limit to each of create, update and delete, such as {@code 2s}. */
  LinkProgram withTimeout(String limit) {
    Map<String, String> limits = Map.of("create", limit, "update", limit, "delete", limit);
    return new LinkProgram(properties, Map.of("customTimeouts", limits));
  }

  /** This program with a resource option, such as {@code deleteBeforeReplace}. */
  LinkProgram withOption(String name, Object value) {
    return new LinkProgram(properties, Map.of(name, value));
  }

  String text() {
    return project(
        Map.of("link", resource()),
        Map.of("clusterLinkId", "${link.clusterLinkId}", "linkState", "${link.linkState}"));
  }

  /** The text of this program with a mirror topic of the link, of which this status is wanted. */
  String textWithMirror(String topic, String status) {
    Map<String, Object> mirror =
        Map.of(
            "linkName",
            "${link.linkName}",
            "kafkaCluster",
            properties.get("destinationKafkaCluster"),
            "sourceTopicName",
            topic,
            "status",
            status);
    return project(
        Map.of("link", resource(), "mirror", Map.of("type", MIRROR_TYPE, "properties", mirror)),
        Map.of("mirrorStatus", "${mirror.mirrorStatus}"));
  }

  private Map<String, Object> resource() {
    return Map.of("type", TYPE, "properties", properties, "options", options);
  }

  /** A program without resources. */
  static String empty() {
    return project(Map.of(), Map.of());
  }

  /** A program with resources that Pulumi wrote as YAML. */
  static String generated(String resources) {
    return """
        name: %s
        runtime: yaml
        plugins: %s
        %s"""
        .formatted(EngineStack.PROJECT, new Gson().toJson(plugins()), resources);
  }

  /**
   * The folder with the plugin: {@code CLUSTERLINK_PLUGIN}, or where the build leaves it. Pulumi
   * warns of one that it finds on PATH.
   */
  private static Map<String, Object> plugins() {
    String bin = Path.of("..", "..", "bin").toAbsolutePath().normalize().toString();
    String folder = System.getenv().getOrDefault("CLUSTERLINK_PLUGIN", bin);
    return Map.of("providers", List.of(Map.of("name", "clusterlink", "path", folder)));
  }

  private static String project(Map<String, Object> resources, Map<String, Object> outputs) {
    return JSON.toJson(
        Map.of(
            "name",
            EngineStack.PROJECT,
            "runtime",
            "yaml",
            "plugins",
            plugins(),
            "resources",
            resources,
            "outputs",
            outputs));
  }

  private static Map<String, Object> replaced(
      Map<?, ?> old, Object value, String[] path, int depth) {
    Map<String, Object> copy = new LinkedHashMap<>();
    old.forEach((name, part) -> copy.put((String) name, part));
    if (depth < path.length - 1) {
      Map<?, ?> child = (Map<?, ?>) copy.getOrDefault(path[depth], Map.of());
      copy.put(path[depth], replaced(child, value, path, depth + 1));
    } else if (value == null) {
      copy.remove(path[depth]);
    } else {
      copy.put(path[depth], value);
    }
    return copy;
  }
}
