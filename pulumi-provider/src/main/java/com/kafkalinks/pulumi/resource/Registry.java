package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.PackageType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a package offers, by token. Each resource, component and function is registered here and
 * nowhere else: calls are dispatched by it, and the schema is derived from it.
 */
public final class Registry {
  private final ObjectType config;
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final Map<String, Component> components = new LinkedHashMap<>();
  private final Map<String, Function> functions = new LinkedHashMap<>();

  /**
   * Nothing yet.
   *
   * @param config the rows of the provider's configuration
   */
  public Registry(ObjectType config) {
    this.config = config;
  }

  /** Adds a resource. */
  public Registry with(Resource resource) {
    return add(resources, resource.type().token(), resource);
  }

  /** Adds a component. */
  public Registry with(Component component) {
    return add(components, component.type().token(), component);
  }

  /** Adds a function. */
  public Registry with(Function function) {
    return add(functions, function.type().token(), function);
  }

  private <T> Registry add(Map<String, T> registered, String token, T one) {
    if (registered.putIfAbsent(token, one) != null) {
      throw new IllegalArgumentException("registered twice: " + token);
    }
    return this;
  }

  /**
   * The resource of a token.
   *
   * @throws Refused if there is none
   */
  public Resource resource(String token) {
    return find("resource", resources, token);
  }

  /**
   * The component of a token.
   *
   * @throws Refused if there is none
   */
  public Component component(String token) {
    return find("component", components, token);
  }

  /**
   * The function of a token.
   *
   * @throws Refused if there is none
   */
  public Function function(String token) {
    return find("function", functions, token);
  }

  private static <T> T find(String what, Map<String, T> registered, String token) {
    T one = registered.get(token);
    if (one == null) {
      throw new Refused(
          Reason.INVALID, "there is no %s `%s` in this package".formatted(what, token));
    }
    return one;
  }

  /** Everything that is registered, for the schema. */
  public PackageType contents() {
    return new PackageType(
        config,
        Stream.concat(
                resources.values().stream().map(Resource::type),
                components.values().stream().map(Component::type))
            .toList(),
        functions.values().stream().map(Function::type).toList());
  }
}
