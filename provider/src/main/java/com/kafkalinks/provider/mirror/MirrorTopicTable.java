package com.kafkalinks.provider.mirror;

import static com.kafkalinks.pulumi.schema.Property.computed;
import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.BOOLEAN;
import static com.kafkalinks.pulumi.schema.Type.INTEGER;
import static com.kafkalinks.pulumi.schema.Type.STRING;
import static com.kafkalinks.pulumi.schema.Type.STRING_MAP;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.cluster.FunctionAccess;
import com.kafkalinks.provider.cluster.SettingText;
import com.kafkalinks.pulumi.schema.EnumType;
import com.kafkalinks.pulumi.schema.EnumType.Choice;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Property.Mark;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/** The rows of {@code MirrorTopic}. */
public final class MirrorTopicTable {
  /** The resource's type token. */
  public static final String TOKEN = "clusterlink:index:MirrorTopic";

  static final String LINK_NAME = "linkName";
  static final String KAFKA_CLUSTER = "kafkaCluster";
  static final String SOURCE_TOPIC_NAME = "sourceTopicName";
  static final String MIRROR_TOPIC_NAME = "mirrorTopicName";
  static final String STATUS = "status";
  static final String CONFIG = "config";
  static final String REPLICATION_FACTOR = "replicationFactor";
  static final String WAIT_FOR_ACTIVE = "waitForActive";
  static final String DELETE_PROMOTED = "deletePromoted";
  static final String MIRROR_STATUS = "mirrorStatus";
  static final String MIRROR_TOPIC_ERROR = "mirrorTopicError";
  static final String PARTITIONS = "partitions";

  private static final EnumType STATUSES =
      new EnumType(
          "MirrorTopicStatus",
          "What is wanted of a mirror topic.",
          List.of(
              new Choice("ACTIVE", "Active", "Copies records from the source topic."),
              new Choice("PAUSED", "Paused", "Copies nothing until it is resumed."),
              new Choice(
                  "PROMOTED",
                  "Promoted",
                  "Stops mirroring once everything is copied: the topic becomes writable and nothing is lost. Cannot be undone."),
              new Choice(
                  "FAILED_OVER",
                  "FailedOver",
                  "Stops mirroring at once: the topic becomes writable, without records that were not copied yet. Cannot be undone.")));

  private MirrorTopicTable() {}

  private static final List<Property> ROWS =
      List.of(
          required(
                  LINK_NAME,
                  STRING,
                  "The name of the cluster link that mirrors the topic. Changing it replaces the mirror topic.")
              .replacing(),
          required(
              KAFKA_CLUSTER,
              Type.of(ClusterTables.KAFKA_CLUSTER),
              "The cluster that has the mirror topic: the destination of the link, or either cluster of a bidirectional link. Needs"
                  + " `id`, and `restEndpoint` and `credentials` unless the provider's `clusters` has them; a link's own cluster block"
                  + " can be passed as it is. Changing `id` replaces the mirror topic."),
          required(
                  SOURCE_TOPIC_NAME,
                  STRING,
                  "The name of the topic to mirror. Changing it replaces the mirror topic.")
              .replacing(),
          optional(
                  MIRROR_TOPIC_NAME,
                  STRING,
                  "The mirror topic's name: the link's `cluster.link.prefix` followed by `sourceTopicName`, which is also the"
                      + " default. Servers accept no other name. Changing it replaces the mirror topic.")
              .marked(Mark.COMPUTED_TOO)
              .replacing(),
          optional(
                  STATUS,
                  Type.of(STATUSES),
                  "What is wanted of the mirror topic, `ACTIVE` by default. Changed in place. `PROMOTED` and `FAILED_OVER` stop"
                      + " mirroring for good.")
              .defaultsTo(Value.of("ACTIVE")),
          optional(
                  CONFIG,
                  STRING_MAP,
                  "Topic settings of the mirror topic's own, for example `retention.ms`. Settings that are synced from the source topic"
                      + " are refused by the server. A setting that is left out is not managed; removing one resets it.")
              .comparedBy(SettingText::same),
          optional(
                  REPLICATION_FACTOR,
                  INTEGER,
                  "The replication factor, sent only where it is given; Confluent Cloud accepts 3 only. Changing it replaces the"
                      + " mirror topic.")
              .replacing(),
          optional(
                  WAIT_FOR_ACTIVE,
                  BOOLEAN,
                  "Whether to wait until the mirror topic is `ACTIVE` after it was created or resumed, `true` by default.")
              .defaultsTo(Value.of(true)),
          optional(
                  DELETE_PROMOTED,
                  BOOLEAN,
                  "Whether destroying the resource also deletes the topic after mirroring was stopped, when it is an ordinary topic"
                      + " with data of its own; `false` by default.")
              .defaultsTo(Value.of(false)),
          computed(
              MIRROR_STATUS,
              STRING,
              "The mirror topic's status as the server gives it, for example `ACTIVE`."),
          computed(
              MIRROR_TOPIC_ERROR,
              STRING,
              "The mirror topic's error as the server gives it, empty if there is none."),
          computed(PARTITIONS, INTEGER, "The number of partitions."));

  private static final List<Property> LIST_ROWS =
      List.of(
          required(
              FunctionAccess.CLUSTER_ID, STRING, "The cluster whose mirror topics are listed."),
          optional(LINK_NAME, STRING, "Only the mirror topics of this cluster link."));

  /** The resource. */
  public static final ResourceType TYPE =
      new ResourceType(
          TOKEN,
          new ObjectType(
              "MirrorTopic",
              "A read-only copy of a topic that a cluster link keeps up to date.\n\n"
                  + "Creating waits until the mirror topic is `ACTIVE`. Set `status` to pause, resume, promote or fail over the mirror"
                  + " topic. Destroying deletes a mirror topic; a topic that was promoted or failed over is kept unless"
                  + " `deletePromoted` is set. Import takes `<cluster id>/<link name>/<mirror topic name>`.",
              ROWS),
          false,
          LIST_ROWS);
}
