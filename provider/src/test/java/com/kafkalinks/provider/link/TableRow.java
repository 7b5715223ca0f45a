package com.kafkalinks.provider.link;

import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Property.Mark;
import com.kafkalinks.pulumi.schema.Type.Kind;
import com.kafkalinks.pulumi.value.PropertyPath;
import java.util.ArrayList;
import java.util.List;

/** A property that a program can give to a link, and where it stands. */
public record TableRow(PropertyPath path, Property property) {
  /** Every property, blocks before their fields. */
  public static List<TableRow> all() {
    List<TableRow> rows = new ArrayList<>();
    add(ClusterLinkTable.TYPE.body(), PropertyPath.ROOT, rows);
    return rows;
  }

  private static void add(ObjectType type, PropertyPath parent, List<TableRow> rows) {
    for (Property row : type.properties()) {
      PropertyPath path = parent.then(row.name());
      if (!row.is(Mark.COMPUTED)) {
        rows.add(new TableRow(path, row));
      }
      if (row.type().kind() == Kind.OBJECT) {
        add(row.type().object(), path, rows);
      }
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
