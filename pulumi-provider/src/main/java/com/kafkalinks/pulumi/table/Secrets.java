package com.kafkalinks.pulumi.table;

import com.kafkalinks.pulumi.schema.ObjectType;
import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.schema.Property.Mark;
import com.kafkalinks.pulumi.value.Value;

/** Marks what a table says is secret, however deep it is. */
public final class Secrets {
  private Secrets() {}

  /** The object with every secret of the table marked; anything but an object as it is. */
  public static Value mark(ObjectType type, Value object) {
    if (object.kind() != Value.Kind.OBJECT) {
      return object;
    }
    Value marked = object;
    for (Property row : type.properties()) {
      Value value = object.get(row.name());
      if (!value.isNull()) {
        Value within = Nested.map(row.type(), value, Secrets::mark);
        marked = marked.with(row.name(), row.is(Mark.SECRET) ? within.asSecret() : within);
      }
    }
    return marked;
  }
}
