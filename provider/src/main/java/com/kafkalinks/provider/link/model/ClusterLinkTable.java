package com.kafkalinks.provider.link.model;

import static com.kafkalinks.pulumi.schema.Property.computed;
import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.BOOLEAN;
import static com.kafkalinks.pulumi.schema.Type.INTEGER;
import static com.kafkalinks.pulumi.schema.Type.STRING;
import static com.kafkalinks.pulumi.schema.Type.STRING_MAP;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.SettingText;
import com.kafkalinks.provider.sync.Spelling;
import com.kafkalinks.provider.sync.SyncProperty;
import com.kafkalinks.pulumi.schema.EnumType;
import com.kafkalinks.pulumi.schema.EnumType.Choice;
import com.kafkalinks.pulumi.schema.Equivalence;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Property.Mark;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.stream.Stream;

/** The rows of {@code ClusterLink}. */
public final class ClusterLinkTable {
  /** The resource's type token. */
  public static final String TOKEN = "clusterlink:index:ClusterLink";

  public static final String LINK_NAME = "linkName";
  public static final String LINK_MODE = "linkMode";
  public static final String CONNECTION_MODE = "connectionMode";
  public static final String SOURCE = "sourceKafkaCluster";
  public static final String DESTINATION = "destinationKafkaCluster";
  static final String LOCAL = "localKafkaCluster";
  static final String REMOTE = "remoteKafkaCluster";
  public static final String REMOTE_CONNECTION_MODE = "remoteConnectionMode";
  public static final String CONFIG = Spelling.CONFIG;
  public static final String CLUSTER_LINK_ID = "clusterLinkId";
  static final String VALIDATE_LINK = "validateLink";
  static final String WAIT_FOR_ACTIVE = "waitForActive";
  public static final String VERIFY_FOR = "verifyFor";
  public static final String FORCE_DELETE = "forceDelete";

  /** The output that says how a link is. */
  public static final String LINK_STATE = "linkState";

  public static final String LINK_ERROR = "linkError";
  public static final String LINK_ERROR_MESSAGE = "linkErrorMessage";

  /** The four blocks that describe a cluster; two of them are used by any one link. */
  public static final List<String> BLOCKS = List.of(SOURCE, DESTINATION, LOCAL, REMOTE);

  static final EnumType LINK_MODES =
      new EnumType(
          "LinkMode",
          "Which cluster owns the link.",
          List.of(
              new Choice("DESTINATION", "Destination", "The destination cluster owns the link."),
              new Choice(
                  "SOURCE",
                  "Source",
                  "The source cluster owns this link of a source-initiated pair."),
              new Choice(
                  "BIDIRECTIONAL",
                  "Bidirectional",
                  "Each cluster owns one link of the pair; topics can be mirrored in both directions.")));

  static final EnumType CONNECTION_MODES =
      new EnumType(
          "ConnectionMode",
          "Who opens the connection.",
          List.of(
              new Choice("OUTBOUND", "Outbound", "This link connects to the remote cluster."),
              new Choice(
                  "INBOUND",
                  "Inbound",
                  "This link waits for the link on the remote cluster to connect.")));

  private ClusterLinkTable() {}

  private static final List<Property> BEFORE_SYNC =
      List.of(
          required(
                  LINK_NAME,
                  STRING,
                  "The link's name, the same for both links of a pair. Changing it replaces the link.")
              .replacing(),
          optional(
                  LINK_MODE,
                  Type.of(LINK_MODES),
                  "Which cluster owns the link, `DESTINATION` by default. Changing it replaces the link.")
              .defaultsTo(Value.of("DESTINATION"))
              .replacing(),
          optional(
                  CONNECTION_MODE,
                  Type.of(CONNECTION_MODES),
                  "Whether this link connects to the remote cluster (`OUTBOUND`, the default) or waits for it to connect (`INBOUND`). `SOURCE` cannot be `INBOUND`. Changing it replaces the link.")
              .defaultsTo(Value.of("OUTBOUND"))
              .replacing(),
          optional(
              SOURCE,
              Type.of(ClusterTables.KAFKA_CLUSTER),
              "The source cluster, for `DESTINATION` and `SOURCE` links."),
          optional(
              DESTINATION,
              Type.of(ClusterTables.KAFKA_CLUSTER),
              "The destination cluster, for `DESTINATION` and `SOURCE` links."),
          optional(
              LOCAL,
              Type.of(ClusterTables.KAFKA_CLUSTER),
              "The cluster that owns this link of a `BIDIRECTIONAL` pair."),
          optional(
              REMOTE,
              Type.of(ClusterTables.KAFKA_CLUSTER),
              "The remote cluster of a `BIDIRECTIONAL` link."),
          optional(
              REMOTE_CONNECTION_MODE,
              Type.of(CONNECTION_MODES),
              "Connection mode of the link on the remote cluster, for `BIDIRECTIONAL`, `OUTBOUND` links. With `INBOUND`, the credentials in `localKafkaCluster` are sent with the link."));

  private static final List<Property> AFTER_SYNC =
      List.of(
          optional(
                  CONFIG,
                  STRING_MAP,
                  "Settings of the link, for example `consumer.offset.sync.enable`. A setting that is left out has the server's"
                      + " default; removing one resets it. Settings that have a property of their own (`bootstrap.servers`, credentials, TLS) are refused here. Changing `cluster.link.prefix` replaces the link.")
              .comparedBy(SettingText::same),
          optional(
                  CLUSTER_LINK_ID,
                  STRING,
                  "The link's id, shared by both links of a pair. As an input only for the second link of a bidirectional pair (`BIDIRECTIONAL`, `OUTBOUND`), to bind it to the first.")
              .marked(Mark.COMPUTED_TOO)
              .comparedBy(Equivalence.whereBothAreGiven()),
          optional(
                  VALIDATE_LINK,
                  BOOLEAN,
                  "Whether the server validates connectivity to the remote cluster before creating the link, `true` by default.")
              .defaultsTo(Value.of(true)),
          optional(
                  WAIT_FOR_ACTIVE,
                  BOOLEAN,
                  "Whether to wait until the link is healthy, `true` by default. An `INBOUND` link is not waited for.")
              .defaultsTo(Value.of(true)),
          optional(
                  VERIFY_FOR,
                  INTEGER,
                  "Seconds for which the link must stay healthy after a change of credentials, TLS or bootstrap endpoint, 0 by default. The server can take up to five minutes to detect invalid credentials: 360 covers that.")
              .defaultsTo(Value.of(0)),
          optional(
                  FORCE_DELETE,
                  BOOLEAN,
                  "Whether to delete the link even if it has active mirror topics, `false` by default.")
              .defaultsTo(Value.of(false)),
          computed(LINK_STATE, STRING, "The link's state, for example `ACTIVE`."),
          computed(LINK_ERROR, STRING, "The link's error, `NO_ERROR` if there is none."),
          computed(
              LINK_ERROR_MESSAGE,
              STRING,
              "Human-readable error message from the server, empty if there is none."));

  private static final List<Property> ROWS =
      Stream.of(BEFORE_SYNC, SyncProperty.rows(), AFTER_SYNC).flatMap(List::stream).toList();

  private static final List<Property> LIST_ROWS =
      List.of(required("clusterId", STRING, "The cluster whose links are listed."));

  /** The resource. */
  public static final ResourceType TYPE =
      new ResourceType(
          TOKEN,
          new ObjectType(
              "ClusterLink",
              "A Kafka cluster link: mirrors topics from one Kafka cluster to another, byte for byte.\n\n"
                  + "A link is owned by one cluster, its *owner*: the destination, the source or the local cluster, depending on `linkMode`."
                  + " The block of the owner needs a REST endpoint and a key for it; the block of the *remote* cluster needs a bootstrap endpoint and credentials, unless the link is `INBOUND`.\n\n"
                  + "Create waits until the link is healthy, update verifies that the changes were applied, delete waits until the link is"
                  + " gone. Import takes `<owner cluster id>/<link name>`.",
              ROWS),
          false,
          LIST_ROWS);

  /** What an absent property means. */
  public static Value defaultOf(String property) {
    return TYPE.body().property(property).orElseThrow().defaultValue();
  }
}
