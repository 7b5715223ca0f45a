package com.kafkalinks.provider.sync;

import com.kafkalinks.pulumi.schema.Property;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.Optional;

/**
 * One setting that a property writes.
 *
 * @param field the field of the property; empty where the property itself is the value
 * @param setting the name of the setting
 * @param codec how the one becomes the other
 * @param description what the field means, Markdown
 * @param absent what the field means where it is left out; {@link Value#NULL} if nothing is written
 */
record Part(String field, String setting, Codec codec, String description, Value absent) {
  static final String ENABLED = "enabled";

  static Part of(String field, String setting, Codec codec, String description) {
    return new Part(field, setting, codec, description, Value.NULL);
  }

  /** The switch of a feature. */
  static Part enabled(String setting, String description) {
    return new Part(ENABLED, setting, Codec.BOOL, description, Value.of(true));
  }

  boolean isSwitch() {
    return field.equals(ENABLED);
  }

  /** The row of the field. */
  Property row() {
    return Property.optional(field, codec.type(), description)
        .defaultsTo(absent)
        .comparedBy(codec.equivalence());
  }

  /** The field of a property's value. */
  Value in(Value property) {
    return field.isEmpty() || property.isUnknown() ? property : property.get(field);
  }

  /** The setting's value; {@link Value#NULL} where the property writes none. */
  Value written(Value property) {
    Value given = in(property);
    Value value = given.isNull() && !property.isNull() ? absent : given;
    if (value.isNull()) {
      return value;
    }
    Value text = Values.holdsUnknown(value) ? Value.UNKNOWN : Value.of(codec.text().apply(value));
    Value marked = Values.holdsSecret(property) ? text.asSecret() : text;
    return marked.dependingOn(Values.dependencies(property));
  }

  /** The field of a setting's value; empty where the property cannot say it. */
  Optional<Value> read(Value setting) {
    if (setting.isUnknown()) {
      return Optional.of(setting);
    }
    return codec.value().apply(setting.text()).map(v -> setting.secret() ? v.asSecret() : v);
  }
}
