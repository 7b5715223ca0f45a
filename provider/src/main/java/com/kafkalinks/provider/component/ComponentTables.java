package com.kafkalinks.provider.component;

import static com.kafkalinks.pulumi.schema.Property.computed;
import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.BOOLEAN;
import static com.kafkalinks.pulumi.schema.Type.STRING;
import static com.kafkalinks.pulumi.schema.Type.STRING_MAP;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.pulumi.schema.EnumType;
import com.kafkalinks.pulumi.schema.EnumType.Choice;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Property.Mark;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.table.Defaults;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.stream.Stream;

/** The rows of the components. */
public final class ComponentTables {
  static final String LINK_NAME = "linkName";
  static final String SOURCE = "sourceKafkaCluster";
  static final String DESTINATION = "destinationKafkaCluster";
  static final String SOURCE_CONFIG = "sourceConfig";
  static final String FIRST = "firstKafkaCluster";
  static final String SECOND = "secondKafkaCluster";
  static final String CONNECTION = "connection";
  static final String KAFKA_CLUSTERS = "kafkaClusters";
  static final String WAIT_FOR_ACTIVE = "waitForActive";
  static final String FORCE_DELETE = "forceDelete";
  static final String ADOPT = "adopt";
  static final String CLUSTER_LINK_ID = "clusterLinkId";

  static final EnumType CONNECTIONS =
      new EnumType(
          "PairConnection",
          "Which links of a bidirectional pair open a connection.",
          List.of(
              new Choice("BOTH_OUTBOUND", "BothOutbound", "Each cluster connects to the other."),
              new Choice(
                  "FIRST_INBOUND", "FirstInbound", "The second cluster connects to the first."),
              new Choice(
                  "SECOND_INBOUND", "SecondInbound", "The first cluster connects to the second.")));

  private ComponentTables() {}

  private static final Property NAME =
      required(LINK_NAME, STRING, "The name of both links. Changing it replaces the pair.")
          .marked(Mark.COMPUTED_TOO);
  private static final Property WAIT =
      optional(
              WAIT_FOR_ACTIVE,
              BOOLEAN,
              "Whether to wait until the pair is healthy, `true` by default.")
          .defaultsTo(Value.of(true));
  private static final Property FORCE =
      optional(
              FORCE_DELETE,
              BOOLEAN,
              "Whether to delete the links even if they have active mirror topics, `false` by default.")
          .defaultsTo(Value.of(false));
  private static final Property SHARED_ID =
      computed(CLUSTER_LINK_ID, STRING, "The id that both links share.");

  private static Property cluster(String name, String description) {
    return required(name, Type.of(ClusterTables.KAFKA_CLUSTER), description);
  }

  private static Property adopt(String typeName, String one, String other) {
    ObjectType names =
        new ObjectType(
            typeName,
            "Names of `ClusterLink` resources of this stack that become the links of the pair.",
            List.of(
                optional(one, STRING, "Name of the resource that becomes the " + one + " link.")
                    .marked(Mark.PLAIN),
                optional(other, STRING, "Name of the resource that becomes the " + other + " link.")
                    .marked(Mark.PLAIN)));
    return optional(
            ADOPT,
            Type.of(names),
            "Names of two `ClusterLink` resources of this stack to adopt, without changing the links.")
        .marked(Mark.PLAIN);
  }

  private static List<Property> outputs(String one, String other) {
    return List.of(
        SHARED_ID,
        computed(one + "LinkId", STRING, "The " + one + " link: `<cluster id>/<link name>`."),
        computed(one + "LinkState", STRING, "The state of the " + one + " link."),
        computed(other + "LinkId", STRING, "The " + other + " link: `<cluster id>/<link name>`."),
        computed(other + "LinkState", STRING, "The state of the " + other + " link."));
  }

  private static List<Property> rows(Stream<List<Property>> parts) {
    return parts.flatMap(List::stream).toList();
  }

  static final ResourceType SOURCE_INITIATED =
      new ResourceType(
          "clusterlink:index:SourceInitiatedClusterLink",
          new ObjectType(
              "SourceInitiatedClusterLink",
              "A source-initiated link, for a source cluster that the destination cannot connect to. Creates both sides of the link, the `INBOUND` one on the destination first.\n\n"
                  + "Each cluster block may have both endpoints here: `restEndpoint` to manage the link on this cluster, and on the destination the bootstrap endpoint, which the source connects to.",
              rows(
                  Stream.of(
                      List.of(
                          NAME,
                          cluster(
                              SOURCE,
                              "The source cluster: `restEndpoint`, a key for it, and its Kafka credentials if those are different."),
                          cluster(
                              DESTINATION,
                              "The destination cluster: `restEndpoint` and a key for it; the bootstrap endpoint and credentials that the source connects with.")),
                      MirrorSide.DESTINATION.rows(),
                      List.of(
                          optional(
                              SOURCE_CONFIG,
                              STRING_MAP,
                              "Settings of the link on the source: those of the connection."),
                          WAIT,
                          FORCE,
                          adopt("AdoptSourceInitiated", "source", "destination")),
                      outputs("source", "destination")))),
          true,
          List.of());

  static final ResourceType BIDIRECTIONAL =
      new ResourceType(
          "clusterlink:index:BidirectionalClusterLink",
          new ObjectType(
              "BidirectionalClusterLink",
              "A bidirectional link: topics can be mirrored in both directions. Creates both sides of the link, one after the other, and binds the second to the id of the first.",
              rows(
                  Stream.of(
                      List.of(
                          NAME,
                          cluster(
                              FIRST,
                              "The first cluster: `restEndpoint` and a key for it; the bootstrap endpoint and credentials if the second cluster connects to it."),
                          cluster(SECOND, "The second cluster, with the same properties.")),
                      MirrorSide.FIRST.rows(),
                      MirrorSide.SECOND.rows(),
                      List.of(
                          optional(
                                  CONNECTION,
                                  Type.of(CONNECTIONS),
                                  "Which links open a connection, `BOTH_OUTBOUND` by default.")
                              .defaultsTo(Value.of("BOTH_OUTBOUND")),
                          WAIT,
                          FORCE,
                          adopt("AdoptBidirectional", "first", "second")),
                      outputs("first", "second"),
                      List.of(
                          computed(
                              KAFKA_CLUSTERS,
                              Type.listOf(ClusterTables.KAFKA_CLUSTER),
                              "The two clusters with what is needed to manage them, as `kafkaClusters` of a FailoverGroup takes them."))))),
          true,
          List.of());

  /** Whether a component with these inputs waits for its links. */
  static boolean waitsForActive(Value inputs) {
    return Defaults.of(WAIT, inputs.get(WAIT_FOR_ACTIVE)).bool();
  }
}
