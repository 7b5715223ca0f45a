package com.kafkalinks.pulumi.schema;

import java.util.List;

/**
 * Everything that the package offers.
 *
 * @param config the provider's configuration
 * @param resources its resources
 * @param functions its functions
 */
public record PackageType(
    ObjectType config, List<ResourceType> resources, List<FunctionType> functions) {
  /** Copies the lists. */
  public PackageType {
    resources = List.copyOf(resources);
    functions = List.copyOf(functions);
  }
}
