package com.kafkalinks.provider.failover;

import static com.kafkalinks.pulumi.schema.Property.computed;
import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Property.required;
import static com.kafkalinks.pulumi.schema.Type.BOOLEAN;
import static com.kafkalinks.pulumi.schema.Type.INTEGER;
import static com.kafkalinks.pulumi.schema.Type.STRING;
import static com.kafkalinks.pulumi.schema.Type.STRING_LIST;

import com.kafkalinks.provider.cluster.ClusterTables;
import com.kafkalinks.provider.sync.Filter;
import com.kafkalinks.pulumi.schema.EnumType;
import com.kafkalinks.pulumi.schema.EnumType.Choice;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of {@code FailoverGroup}. */
public final class FailoverGroupTable {
  /** The resource's type token. */
  public static final String TOKEN = "clusterlink:index:FailoverGroup";

  static final String LINK_NAME = "linkName";
  static final String KAFKA_CLUSTERS = "kafkaClusters";
  static final String TOPICS = "topics";
  static final String TOPIC_FILTERS = "topicFilters";
  static final String PRIMARY = "primary";
  static final String FAILOVER = "failover";
  static final String RESTORE = "restore";
  static final String MAX_LAG = "maxLag";
  static final String TOPIC_STATES = "topicStates";
  static final String STATE = "state";

  static final String MIRROR = "mirror";
  static final String MIRROR_STATUS = "mirrorStatus";
  static final String MIRROR_TOPIC_ERROR = "mirrorTopicError";
  static final String SITUATION = "situation";

  private static final EnumType MODES =
      new EnumType(
          "FailoverMode",
          "How a change of the primary is carried out.",
          List.of(
              new Choice(
                  "PLANNED",
                  "Planned",
                  "Only where no record is lost: the mirror topics are reversed, which waits until everything is copied. Needs both"
                      + " clusters."),
              new Choice(
                  "FORCED",
                  "Forced",
                  "At once: the mirror topics are failed over, and records that were not copied yet are missing on the new primary."
                      + " Needs the new primary only.")));

  private static final ObjectType TOPIC_STATE =
      new ObjectType(
          "FailoverTopicState",
          "A topic of a failover group, as both clusters showed it last.",
          List.of(
              optional(
                  PRIMARY,
                  STRING,
                  "The cluster that takes the writes; absent while that is not known."),
              optional(
                  MIRROR,
                  STRING,
                  "The cluster that has the mirror topic; absent where there is none."),
              optional(
                  MIRROR_STATUS,
                  STRING,
                  "The mirror topic's status as the server gives it, for example `ACTIVE`; absent where there is no mirror topic."),
              optional(
                  MIRROR_TOPIC_ERROR,
                  STRING,
                  "The mirror topic's error as the server gives it; absent where there is none."),
              optional(
                  SITUATION,
                  STRING,
                  "The row of the table of situations in the documentation, seen from `primary`, for example `MIRRORED`."),
              optional(
                  RESTORE,
                  STRING,
                  "After a failover: what a restore of the old primary's topic would cut off, or why it is refused, as the cluster said"
                      + " when it was asked; absent where it was not.")));

  private FailoverGroupTable() {}

  private static final List<Property> ROWS =
      List.of(
          required(
                  LINK_NAME,
                  STRING,
                  "The name of the bidirectional cluster link between the two clusters. Changing it replaces the group, which leaves"
                      + " every topic as it is.")
              .replacing(),
          required(
              KAFKA_CLUSTERS,
              Type.listOf(ClusterTables.KAFKA_CLUSTER),
              "The two clusters, in any order, each with `id`, and with `restEndpoint` and `credentials` unless the provider's"
                  + " `clusters` has them. Changing an `id` replaces the group; the rest is changed in place."),
          optional(
                  TOPICS,
                  STRING_LIST,
                  "The topics of the group, in any order. A topic that is added is mirrored; one that is removed is left as it is."
                      + " `topics`, `topicFilters` or both are required.")
              .comparedBy((one, other) -> names(one).equals(names(other))),
          optional(
              TOPIC_FILTERS,
              Type.listOf(Filter.TYPE),
              "Filters that choose topics of the primary, asked at each `pulumi up` and refresh. Internal topics are never chosen."),
          required(
              PRIMARY,
              STRING,
              "The id of the cluster that is to take the writes. Changing it switches the group to that cluster."),
          optional(
                  FAILOVER,
                  Type.of(MODES),
                  "How a change of `primary` is carried out, `PLANNED` by default.")
              .defaultsTo(Value.of("PLANNED")),
          optional(
                  RESTORE,
                  BOOLEAN,
                  "Whether, after a failover, the topics of the old primary may be cut back to where the new primary took over, so that"
                      + " they can mirror it; `false` by default. The records that are cut off are lost.")
              .defaultsTo(Value.of(false)),
          optional(
              MAX_LAG,
              INTEGER,
              "With `failover` `PLANNED`, the most records that any mirror topic may be behind when `primary` is changed; with more, or"
                  + " where it is not known, nothing is changed."),
          computed(
              TOPIC_STATES,
              Type.mapOf(TOPIC_STATE),
              "Each topic of the group, as both clusters showed it last."),
          computed(
              STATE,
              STRING,
              "`PROTECTED`: every topic has a live mirror topic on the other cluster. `UNPROTECTED`: the primary takes the writes, but"
                  + " topics are not mirrored. `SPLIT`: the topics have different primaries."));

  /** The resource. */
  public static final ResourceType TYPE =
      new ResourceType(
          TOKEN,
          new ObjectType(
              "FailoverGroup",
              "Topics of a bidirectional cluster link, and which of its two clusters takes the writes.\n\n"
                  + "Change `primary` and run `pulumi up` to switch to the other cluster: without loss while both clusters work"
                  + " (`failover: PLANNED`), or at once when one is lost (`failover: FORCED`). The group reads both clusters before"
                  + " every update. Destroying it leaves every topic and mirror topic as it is. Import takes `<link name>/<cluster"
                  + " id>/<cluster id>`.",
              ROWS),
          false,
          List.of());

  private static Set<String> names(Value list) {
    return list.items().stream().map(Value::text).collect(Collectors.toSet());
  }
}
