package com.kafkalinks.provider.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is not known of how to reach a cluster, and how a user gives it. */
public final class MissingAccess {
  private MissingAccess() {}

  /** Where endpoint and key can be given, besides the provider's configuration. */
  public enum Place {
    /** In the cluster's block of the program. */
    BLOCK(" in its block"),
    /** Among the arguments of a function. */
    ARGUMENTS(" as an argument"),
    /** Nowhere else: an import or a list has neither. */
    CONFIGURATION("");

    private final String where;

    Place(String where) {
      this.where = where;
    }
  }

  /** Everything that is missing, in one sentence; empty where nothing is. */
  static Optional<String> sentence(String clusterId, boolean endpoint, boolean key, Place place) {
    List<String> missing = new ArrayList<>();
    List<String> properties = new ArrayList<>();
    if (endpoint) {
      missing.add("REST endpoint");
      properties.add("`restEndpoint`");
    }
    if (key) {
      missing.add("key");
      properties.add(place == Place.BLOCK ? "`credentials` (or `restAccess`)" : "`credentials`");
    }
    String give =
        place == Place.CONFIGURATION
            ? ""
            : "give %s%s, or ".formatted(String.join(" and ", properties), place.where);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "no %s is known for cluster %s: %s%s"
                .formatted(
                    String.join(" and no ", missing), clusterId, give, howToConfigure(clusterId)));
  }

  /** How to tell the provider of a cluster, as the end of a sentence. */
  public static String howToConfigure(String clusterId) {
    return """
        run
          pulumi config set --path --secret 'clusterlink:clusters.%1$s.restEndpoint' https://…
          pulumi config set --path --secret 'clusterlink:clusters.%1$s.credentials.key' …
          pulumi config set --path --secret 'clusterlink:clusters.%1$s.credentials.secret' …\
        """
        .formatted(clusterId);
  }
}
