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
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.stream.Stream;

/** The rows of the components. */
public final class ComponentTables {
  static final String LINK_NAME = "linkName";
  static final String SOURCE = "sourceKafkaCluster";
  static final String DESTINATION = "destinationKafkaCluster";
  static final String CONFIG = "config";
  static final String SOURCE_CONFIG = "sourceConfig";
  static final String FIRST = "firstKafkaCluster";
  static final String SECOND = "secondKafkaCluster";
  static final String FIRST_CONFIG = "firstConfig";
  static final String SECOND_CONFIG = "secondConfig";
  static final String CONNECTION = "connection";
  static final String WAIT_FOR_ACTIVE = "waitForActive";
  static final String FORCE_DELETE = "forceDelete";
  static final String ADOPT = "adopt";
  static final String CLUSTER_LINK_ID = "clusterLinkId";

  private static final EnumType CONNECTIONS =
      new EnumType(
          "PairConnection",
          "Which halves of a bidirectional pair dial.",
          List.of(
              new Choice("BOTH_OUTBOUND", "BothOutbound", "Each half dials the other cluster."),
              new Choice(
                  "FIRST_INBOUND", "FirstInbound", "The first cluster waits; the second dials."),
              new Choice(
                  "SECOND_INBOUND",
                  "SecondInbound",
                  "The second cluster waits; the first dials.")));

  private ComponentTables() {}

  private static final Property NAME =
      required(LINK_NAME, STRING, "The name of both halves. Changing it makes a new pair.");
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
              "Whether to delete the halves although mirror topics are live, `false` by default.")
          .defaultsTo(Value.of(false));
  private static final Property SHARED_ID =
      computed(CLUSTER_LINK_ID, STRING, "The id that both halves share.");

  private static Property cluster(String name, String description) {
    return required(name, Type.of(ClusterTables.KAFKA_CLUSTER), description);
  }

  private static Property adopt(String typeName, String one, String other) {
    ObjectType names =
        new ObjectType(
            typeName,
            "Names of `ClusterLink` resources of this stack that become the halves of the pair.",
            List.of(
                optional(one, STRING, "Name of the resource that becomes the " + one + " half.")
                    .marked(Mark.PLAIN),
                optional(other, STRING, "Name of the resource that becomes the " + other + " half.")
                    .marked(Mark.PLAIN)));
    return optional(
            ADOPT,
            Type.of(names),
            "Takes over two `ClusterLink` resources of this stack without touching the links: the names that they had.")
        .marked(Mark.PLAIN);
  }

  private static List<Property> outputs(String one, String other) {
    return List.of(
        SHARED_ID,
        computed(one + "LinkId", STRING, "The " + one + " half: `<cluster id>/<link name>`."),
        computed(one + "LinkState", STRING, "The state of the " + one + " half."),
        computed(other + "LinkId", STRING, "The " + other + " half: `<cluster id>/<link name>`."),
        computed(other + "LinkState", STRING, "The state of the " + other + " half."));
  }

  private static List<Property> rows(List<Property> inputs, List<Property> outputs) {
    return Stream.concat(inputs.stream(), outputs.stream()).toList();
  }

  static final ResourceType SOURCE_INITIATED =
      new ResourceType(
          "clusterlink:index:SourceInitiatedClusterLink",
          new ObjectType(
              "SourceInitiatedClusterLink",
              "Links a source cluster to a destination that cannot dial it: the source opens the connection. Makes both halves, the"
                  + " waiting one on the destination first.\n\n"
                  + "Each cluster block may hold both endpoints here: `restEndpoint` to manage its half, and on the destination"
                  + " `bootstrapEndpoint`, which the source dials.",
              rows(
                  List.of(
                      NAME,
                      cluster(
                          SOURCE,
                          "The source cluster: `restEndpoint`, a key for it, and its own login if that is another."),
                      cluster(
                          DESTINATION,
                          "The destination cluster: `restEndpoint` and a key for it; `bootstrapEndpoint` and a login for the source."),
                      optional(
                          CONFIG,
                          STRING_MAP,
                          "Settings of the destination's half, where the mirror topics are: offset sync, ACL sync, prefix, filters."),
                      optional(
                          SOURCE_CONFIG,
                          STRING_MAP,
                          "Settings of the source's half: those of the connection."),
                      WAIT,
                      FORCE,
                      adopt("AdoptSourceInitiated", "source", "destination")),
                  outputs("source", "destination"))),
          true,
          List.of(),
          List.of());

  static final ResourceType BIDIRECTIONAL =
      new ResourceType(
          "clusterlink:index:BidirectionalClusterLink",
          new ObjectType(
              "BidirectionalClusterLink",
              "Links two clusters so that topics can be mirrored both ways. Makes both halves, one after the other, and binds the"
                  + " second to the id of the first.",
              rows(
                  List.of(
                      NAME,
                      cluster(
                          FIRST,
                          "One cluster: `restEndpoint` and a key for it; `bootstrapEndpoint` and a login if the other half dials it."),
                      cluster(SECOND, "The other cluster, likewise."),
                      optional(
                          FIRST_CONFIG,
                          STRING_MAP,
                          "Settings of the first cluster's half, for what is mirrored to it."),
                      optional(
                          SECOND_CONFIG,
                          STRING_MAP,
                          "Settings of the second cluster's half, for what is mirrored to it."),
                      optional(
                              CONNECTION,
                              Type.of(CONNECTIONS),
                              "Which halves dial, `BOTH_OUTBOUND` by default.")
                          .defaultsTo(Value.of("BOTH_OUTBOUND")),
                      WAIT,
                      FORCE,
                      adopt("AdoptBidirectional", "first", "second")),
                  outputs("first", "second"))),
          true,
          List.of(),
          List.of());
}
