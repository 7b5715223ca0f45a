package com.kafkalinks.provider.sync;

import com.kafkalinks.adapter.LinkSettingCatalogue;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Type;
import com.kafkalinks.pulumi.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The typed properties, each with the settings that it writes. Schema, check, request, drift and
 * import ask here.
 */
@SuppressWarnings("ImmutableEnumChecker") // Types and functions have no state.
public enum SyncProperty {
  PREFIX(
      "prefix",
      "",
      "What the names of mirror topics begin with, at most 12 characters. Changing it replaces the link.",
      List.of(Part.of("", "cluster.link.prefix", Codec.STRING, ""))),
  CONSUMER_OFFSET_SYNC(
      "consumerOffsetSync",
      "ConsumerOffsetSync",
      "Copies the committed offsets of consumer groups.",
      List.of(
          Part.enabled(
              "consumer.offset.sync.enable", "Whether offsets are copied, `true` by default."),
          Part.of(
              "intervalMs",
              "consumer.offset.sync.ms",
              Codec.INTEGER,
              "How often offsets are copied, in milliseconds, at least 1000."),
          Part.of(
              "groupFilters",
              "consumer.offset.group.filters",
              Codec.filters(FilterKind.GROUPS),
              "Which consumer groups. Without a filter no offsets are copied."),
          Part.of(
              "prefixGroups",
              "consumer.group.prefix.enable",
              Codec.BOOL,
              "Whether the names of the groups get the link's `prefix`, too."))),
  AUTO_CREATE_MIRROR_TOPICS(
      "autoCreateMirrorTopics",
      "AutoCreateMirrorTopics",
      "Creates mirror topics for topics of the source cluster automatically.",
      List.of(
          Part.enabled(
              "auto.create.mirror.topics.enable",
              "Whether mirror topics are created, `true` by default."),
          Part.of(
              "topicFilters",
              "auto.create.mirror.topics.filters",
              Codec.filters(FilterKind.TOPICS),
              "Which topics. Without a filter no mirror topics are created."))),
  ACL_SYNC(
      "aclSync",
      "AclSync",
      "Copies ACLs. It cannot be combined with `prefix`, and may delete ACLs of the destination cluster that its filters match and the"
          + " source cluster does not have.",
      List.of(
          Part.enabled("acl.sync.enable", "Whether ACLs are copied, `true` by default."),
          Part.of(
              "intervalMs",
              "acl.sync.ms",
              Codec.INTEGER,
              "How often ACLs are copied, in milliseconds, at least 1000."),
          Part.of(
              "filters",
              "acl.filters",
              Codec.filters(FilterKind.ACLS),
              "Which ACLs. Without a filter no ACLs are copied."))),
  TOPIC_CONFIG_SYNC(
      "topicConfigSync",
      "TopicConfigSync",
      "How the configurations of topics are copied to their mirror topics.",
      List.of(
          Part.of(
              "intervalMs",
              "topic.config.sync.ms",
              Codec.INTEGER,
              "How often they are copied, in milliseconds."),
          Part.of(
              "include",
              "topic.config.sync.include",
              Codec.NAMES,
              "The names of the topic configurations that are copied."))),
  MIRROR_START_OFFSET(
      "mirrorStartOffset",
      "",
      "Where mirror topics that are created later begin to copy: `earliest`, `latest` or a time such as `2026-01-31T12:00:00Z`.",
      List.of(Part.of("", "mirror.start.offset.spec", Codec.WORD_OR_TIME, ""))),
  PAUSED(
      "paused",
      "",
      "Whether the link is paused, with all its mirror topics. On Confluent Platform.",
      List.of(Part.of("", "cluster.link.paused", Codec.BOOL, "")));

  private final String property;
  private final String typeName;
  private final String description;
  private final List<Part> parts;

  SyncProperty(String property, String typeName, String description, List<Part> parts) {
    this.property = property;
    this.typeName = typeName;
    this.description = description;
    this.parts = parts;
  }

  /** The name of the property. */
  public String property() {
    return property;
  }

  /** Whether it has an effect only on the cluster that has the mirror topics. */
  public boolean mirrorSide() {
    return settings().stream().allMatch(LinkSettingCatalogue::mirrorSide);
  }

  List<Part> parts() {
    return parts;
  }

  /** The names of the settings that it writes. */
  public List<String> settings() {
    return parts.stream().map(Part::setting).toList();
  }

  /** Its row in a table. */
  public Property row() {
    Part first = parts.get(0);
    Type type =
        typeName.isEmpty()
            ? first.codec().type()
            : Type.of(
                new ObjectType(typeName, description, parts.stream().map(Part::row).toList()));
    Property bare = Property.optional(property, type, description);
    Property row = typeName.isEmpty() ? bare.comparedBy(first.codec().equivalence()) : bare;
    return this == PREFIX ? row.replacing() : row;
  }

  /** The rows of all. */
  public static List<Property> rows() {
    return Arrays.stream(values()).map(SyncProperty::row).toList();
  }

  /** The property that writes a setting. */
  public static Optional<SyncProperty> of(String setting) {
    return Arrays.stream(values()).filter(each -> each.settings().contains(setting)).findFirst();
  }

  /** How a program spells a setting: as a property where it gives one, else by its name. */
  public static String spelled(Value program, String setting) {
    return of(setting)
        .filter(each -> !program.get(each.property).isNull())
        .map(each -> each.path(setting))
        .orElse(setting);
  }

  /** The property, and its field, that writes a setting: {@code aclSync.filters}. */
  public static Optional<String> pathOf(String setting) {
    return of(setting).map(each -> each.path(setting));
  }

  /** Whether a server's text of a setting means what a program asks for. */
  public static boolean means(String setting, String live, String wanted) {
    return of(setting)
        .map(each -> each.part(setting).codec())
        .filter(codec -> codec.means(live, wanted) || FilterText.covers(live, wanted))
        .isPresent();
  }

  private Part part(String setting) {
    return parts.stream().filter(part -> part.setting().equals(setting)).findFirst().orElseThrow();
  }

  /** The property, and its field, that writes one of its settings. */
  String path(String setting) {
    String field = part(setting).field();
    return field.isEmpty() ? property : property + "." + field;
  }
}
