package com.kafkalinks.engine;

import com.google.gson.Gson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state that the engine keeps, with secrets as it keeps them. */
record ExportedStack(Map<String, Object> deployment) {
  private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
  private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

  static ExportedStack parse(String json) {
    return new ExportedStack(
        object(object(new Gson().fromJson(json, Map.class)).get("deployment")));
  }

  /** The link's entry, if the stack has one. */
  Optional<Map<String, Object>> link() {
    Object resources = deployment.get("resources");
    return resources == null
        ? Optional.empty()
        : ((List<?>) resources)
            .stream()
                .map(ExportedStack::object)
                .filter(resource -> LinkProgram.TYPE.equals(resource.get("type")))
                .findFirst();
  }

  /** The URN of the link of this name in the program. */
  String urn(String name) {
    return ((List<?>) deployment.get("resources"))
        .stream()
            .map(ExportedStack::object)
            .map(resource -> (String) resource.get("urn"))
            .filter(urn -> urn.endsWith(LinkProgram.TYPE + "::" + name))
            .findFirst()
            .orElseThrow();
  }

  /** Names of the links that stand under a component of this type, sorted. */
  List<String> childrenOf(String component) {
    return ((List<?>) deployment.get("resources"))
        .stream()
            .map(ExportedStack::object)
            .map(resource -> (String) resource.get("urn"))
            .filter(urn -> urn.contains(":" + component + "$" + LinkProgram.TYPE + "::"))
            .map(urn -> urn.substring(urn.lastIndexOf("::") + 2))
            .sorted()
            .toList();
  }

  /** The link's id. */
  String id() {
    return (String) link().orElseThrow().get("id");
  }

  Object input(String... path) {
    return at(link().orElseThrow().get("inputs"), path);
  }

  Object output(String... path) {
    return at(link().orElseThrow().get("outputs"), path);
  }

  /** Whether a value of the state is an encrypted secret. */
  static boolean isEncrypted(Object value) {
    return value instanceof Map<?, ?> map
        && SECRET.equals(map.get(SIGNATURE))
        && map.get("ciphertext") instanceof String;
  }

  String text() {
    return new Gson().toJson(deployment);
  }

  /** What is at a path of property names below a value, or null. */
  static Object at(Object value, String... path) {
    Object found = value;
    for (String name : path) {
      found = found == null ? null : object(found).get(name);
    }
    return found;
  }

  @SuppressWarnings("unchecked") // JSON objects have string keys
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }
}
