package com.kafkalinks.provider.config;

import com.kafkalinks.adapter.Connector.Limits;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.Map;

/**
 * The provider's configuration, decoded.
 *
 * @param clusters management access by cluster id
 * @param limits how long and how often requests are tried
 * @param checkInPreview whether previews ask the server
 */
public record ProviderConfig(Value clusters, Limits limits, boolean checkInPreview) {
  /** The same JSON as {@code clusters}; never stored. */
  public static final String VARIABLE = "CLUSTERLINK_CLUSTERS";

  private static final Duration LEAST_FOR_CREATE = Duration.ofMinutes(2);

  /** Nothing configured. */
  public static final ProviderConfig DEFAULT = of(Value.EMPTY, Map.of());

  /**
   * Decodes arguments that {@link ConfigCheck} has passed; the environment is asked where they name
   * no clusters.
   */
  public static ProviderConfig of(Value arguments, Map<String, String> environment) {
    Value args = ConfigCheck.normal(arguments);
    Value clusters = args.get(ConfigTable.CLUSTERS);
    if (clusters.isNull()) {
      clusters = fromVariable(environment.getOrDefault(VARIABLE, ""));
    }
    Duration request = seconds(args.get(ConfigTable.REQUEST_TIMEOUT));
    Duration create = request.compareTo(LEAST_FOR_CREATE) < 0 ? LEAST_FOR_CREATE : request;
    Value retries = args.get(ConfigTable.MAX_RETRIES);
    Value check = args.get(ConfigTable.CHECK_IN_PREVIEW);
    return new ProviderConfig(
        clusters,
        new Limits(
            request,
            create,
            retries.isNull() ? Limits.DEFAULT.maxRetries() : (int) retries.number()),
        check.isNull() || check.bool());
  }

  /** Without the variable no JSON is read: every start of the plugin passes here. */
  private static Value fromVariable(String json) {
    return json.isEmpty() ? Value.EMPTY : JsonText.parse(json).orElse(Value.EMPTY);
  }

  private static Duration seconds(Value value) {
    return value.isNull()
        ? Limits.DEFAULT.requestTimeout()
        : Duration.ofMillis(Math.round(value.number() * 1000));
  }

  /** What is configured for a cluster: {@link Value#NULL} if nothing is. */
  public Value cluster(String id) {
    return clusters.get(id);
  }
}
