package com.kafkalinks.provider.component;

import static com.kafkalinks.pulumi.schema.Property.optional;
import static com.kafkalinks.pulumi.schema.Type.STRING_MAP;

import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.sync.SyncProperty;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A link of a component whose cluster has mirror topics: the component's properties for the
 * settings of that link, as {@code config} and as typed properties.
 */
enum MirrorSide {
  /** The only such side of a source-initiated link. */
  DESTINATION(
      "",
      "Settings of the link on the destination, where the mirror topics are, as far as they have no property of their own.",
      ""),
  FIRST(
      "first",
      "Settings of the link on the first cluster, for the topics that are mirrored to it, as far as they have no property of their own.",
      " This is for the link on the first cluster."),
  SECOND(
      "second",
      "Settings of the link on the second cluster, for the topics that are mirrored to it, as far as they have no property of their own.",
      " This is for the link on the second cluster.");

  private final String side;
  private final String settings;
  private final String ofLink;

  /**
   * A side.
   *
   * @param side what the names of its properties begin with
   * @param settings the description of its {@code config}
   * @param ofLink what the description of a typed property adds
   */
  MirrorSide(String side, String settings, String ofLink) {
    this.side = side;
    this.settings = settings;
    this.ofLink = ofLink;
  }

  /** The component's {@code config} for this link. */
  String config() {
    return name(ClusterLinkTable.CONFIG);
  }

  private String name(String property) {
    return side.isEmpty()
        ? property
        : side + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
  }

  /** Where a program sets a setting of this link. */
  String place(String setting) {
    return SyncProperty.pathOf(setting)
        .map(path -> "`" + name(path) + "` instead")
        .orElse("it in `" + config() + "`");
  }

  /** The rows of its properties. */
  List<Property> rows() {
    List<Property> rows = new ArrayList<>();
    for (SyncProperty each : SyncProperty.values()) {
      Property row = each.row();
      rows.add(optional(name(row.name()), row.type(), row.description() + ofLink));
    }
    rows.add(optional(config(), STRING_MAP, settings));
    return rows;
  }

  /** Gives the link of this side its settings. */
  ComponentLink into(ComponentLink link, Value inputs) {
    link.from(config(), ClusterLinkTable.CONFIG, inputs.get(config()));
    for (SyncProperty each : SyncProperty.values()) {
      String origin = name(each.property());
      link.from(origin, each.property(), inputs.get(origin));
    }
    return link;
  }
}
