package com.kafkalinks.pulumi.rpc;

import com.kafkalinks.pulumi.resource.Component;
import com.kafkalinks.pulumi.resource.Function;
import com.kafkalinks.pulumi.resource.Provider;
import com.kafkalinks.pulumi.resource.Registry;
import com.kafkalinks.pulumi.resource.Resource;
import com.kafkalinks.pulumi.value.Value;

/** What a provider offers under the configuration that the engine sent last. */
final class Contents {
  private final Provider provider;
  private volatile Registry registry;

  Contents(Provider provider) {
    this.provider = provider;
  }

  Provider provider() {
    return provider;
  }

  void configure(Value arguments) {
    registry = provider.configure(arguments);
  }

  Resource resource(String token) {
    return registry().resource(token);
  }

  Component component(String token) {
    return registry().component(token);
  }

  Function function(String token) {
    return registry().function(token);
  }

  /** Some engines ask before they configure. */
  private Registry registry() {
    if (registry == null) {
      configure(Value.EMPTY);
    }
    return registry;
  }
}
