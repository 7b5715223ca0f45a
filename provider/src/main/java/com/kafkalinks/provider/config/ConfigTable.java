package com.kafkalinks.provider.config;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Type.BOOLEAN;
import static com.kafkalinks.pulumi.schema.Type.INTEGER;
import static com.kafkalinks.pulumi.schema.Type.STRING;

import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/** The rows of the provider's configuration; all are optional. */
public final class ConfigTable {
  static final String CLUSTERS = "clusters";
  static final String REST_ENDPOINT = "restEndpoint";
  static final String REQUEST_TIMEOUT = "requestTimeout";
  static final String MAX_RETRIES = "maxRetries";
  static final String CHECK_IN_PREVIEW = "checkInPreview";

  private ConfigTable() {}

  /** The configuration, given how a cluster's key and REST access are described. */
  public static ObjectType type(ObjectType apiKey, ObjectType restAccess) {
    ObjectType access =
        new ObjectType(
            "ClusterAccess",
            "Management access to one Kafka cluster: used for REST calls only, never sent as part of a link.",
            List.of(
                optional(REST_ENDPOINT, STRING, "The cluster's REST endpoint."),
                optional("credentials", Type.of(apiKey), "A key of the cluster."),
                optional(
                    "restAccess",
                    Type.of(restAccess),
                    "How to authenticate to the REST API where that is not by API key.")));
    return new ObjectType(
        "Provider",
        "Runs Kafka cluster links through the Cluster Linking REST API.",
        List.of(
            optional(
                    CLUSTERS,
                    Type.mapOf(access),
                    "Management access by cluster id: used where a link's cluster block leaves its endpoint or key out, for"
                        + " import, and where the key in the state no longer works. An object or JSON text; the environment variable"
                        + " `CLUSTERLINK_CLUSTERS` takes the same JSON.")
                .secret(),
            optional(
                    REQUEST_TIMEOUT,
                    INTEGER,
                    "Seconds for one REST request, 30 by default; creating a link takes at least 120.")
                .defaultsTo(Value.of(30)),
            optional(MAX_RETRIES, INTEGER, "How often a REST request is sent again, 5 by default.")
                .defaultsTo(Value.of(5)),
            optional(
                    CHECK_IN_PREVIEW,
                    BOOLEAN,
                    "Whether previews ask the server to check new links and changed settings, `true` by default.")
                .defaultsTo(Value.of(true))));
  }
}
