package com.kafkalinks.provider.component;

import com.kafkalinks.provider.link.rule.ClusterLinkCheck;
import com.kafkalinks.pulumi.resource.Component;
import java.util.Map;
import java.util.Optional;

/** The components by their type tokens. */
public final class Components {
  private final Map<String, Component> byToken;

  /**
   * The components.
   *
   * @param check what each half has to pass
   */
  public Components(ClusterLinkCheck check) {
    byToken =
        Map.of(
            ComponentTables.SOURCE_INITIATED.token(), new SourceInitiated(check),
            ComponentTables.BIDIRECTIONAL.token(), new Bidirectional(check));
  }

  /** The component of a token, if there is one. */
  public Optional<Component> find(String token) {
    return Optional.ofNullable(byToken.get(token));
  }
}
