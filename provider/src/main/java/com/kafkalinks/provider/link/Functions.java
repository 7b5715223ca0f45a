package com.kafkalinks.provider.link;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.STRING;
import static com.kafkalinks.pulumi.schema.Type.STRING_LIST;
import static com.kafkalinks.pulumi.schema.Type.STRING_MAP;

import com.kafkalinks.provider.cluster.FunctionAccess;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.sync.SyncProperty;
import com.kafkalinks.pulumi.schema.FunctionType;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Type;
import java.util.List;
import java.util.stream.Stream;

/** The rows of the functions that look links up. */
final class Functions {
  static final String LINKS = "links";

  private Functions() {}

  private static final ObjectType TASK_ERROR =
      new ObjectType(
          "LinkTaskError",
          "Why a background task of a link is not running.",
          List.of(
              required("code", STRING, "For example `MISCONFIGURATION_ERROR`."),
              required("message", STRING, "Error message from the server.")));

  private static final ObjectType TASK =
      new ObjectType(
          "LinkTask",
          "A background task of a link.",
          List.of(
              required("name", STRING, "For example `ConsumerOffsetSync`."),
              required("state", STRING, "For example `ACTIVE`, `IN_ERROR`, `NOT_CONFIGURED`."),
              required(
                  "errors", Type.listOf(TASK_ERROR), "The errors that prevent it from running.")));

  /** The rows, and the typed settings as a program of a {@code ClusterLink} has them. */
  private static List<Property> rows(Property... rows) {
    Stream<Property> typed =
        SyncProperty.rows().stream()
            .map(
                row ->
                    optional(
                        row.name(),
                        row.type(),
                        "The settings of `%s`, if any of them differs from the server's default."
                            .formatted(row.name())));
    return Stream.concat(Stream.of(rows), typed).toList();
  }

  private static final ObjectType INFO =
      new ObjectType(
          "LinkInfo",
          "A cluster link as returned by its cluster.",
          rows(
              required("id", STRING, "`<cluster id>/<link name>`: what `pulumi import` takes."),
              required(FunctionAccess.CLUSTER_ID, STRING, "The cluster that owns the link."),
              required("linkName", STRING, "The link's name."),
              required("linkMode", STRING, "`DESTINATION`, `SOURCE` or `BIDIRECTIONAL`."),
              required("connectionMode", STRING, "`OUTBOUND` or `INBOUND`."),
              optional("sourceClusterId", STRING, "The source cluster, on `DESTINATION` links."),
              optional(
                  "destinationClusterId", STRING, "The destination cluster, on `SOURCE` links."),
              optional(
                  "remoteClusterId", STRING, "The remote cluster, where the server returns it."),
              required("clusterLinkId", STRING, "The link's id."),
              optional("linkState", STRING, "The link's state, for example `ACTIVE`."),
              optional("linkError", STRING, "The link's error, `NO_ERROR` if there is none."),
              optional("linkErrorMessage", STRING, "Human-readable error message from the server."),
              required("tasks", Type.listOf(TASK), "Background tasks."),
              required("config", STRING_MAP, "All settings that differ from the server's default."),
              required("mirrorTopics", STRING_LIST, "Names of the link's mirror topics.")));

  static final FunctionType GET_LINK =
      new FunctionType(
          "clusterlink:index:getClusterLink",
          "Looks up a cluster link: its state, its error, its tasks, its settings and its mirror topics.",
          FunctionAccess.with(required(ClusterLinkTable.LINK_NAME, STRING, "The link's name.")),
          INFO);

  static final FunctionType GET_LINKS =
      new FunctionType(
          "clusterlink:index:getClusterLinks",
          "Lists the cluster links of a Kafka cluster.",
          FunctionAccess.with(),
          new ObjectType(
              "ClusterLinks",
              "The links of a cluster.",
              List.of(required(LINKS, Type.listOf(INFO), "The links, by name."))));
}
