package com.kafkalinks.provider.cluster;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.STRING;

import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Type;
import java.util.List;
import java.util.stream.Stream;

/** How a function is given the cluster to ask, and how that cluster is reached. */
public final class FunctionAccess {
  /** The cluster that is asked. */
  public static final String CLUSTER_ID = "clusterId";

  private static final List<Property> ROWS =
      List.of(
          required(CLUSTER_ID, STRING, "The cluster that is asked."),
          optional(
              ClusterTables.REST_ENDPOINT,
              STRING,
              "Its REST endpoint; from the provider's `clusters` if left out."),
          optional(
              ClusterTables.CREDENTIALS,
              Type.of(LoginTables.API_KEY_TYPE),
              "An API key of that cluster; from the provider's `clusters` if left out."));

  private FunctionAccess() {}

  /** The arguments of a function: the cluster, and these. */
  public static List<Property> with(Property... more) {
    return Stream.concat(ROWS.stream(), Stream.of(more)).toList();
  }
}
