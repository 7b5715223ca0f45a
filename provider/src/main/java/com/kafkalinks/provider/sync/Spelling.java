package com.kafkalinks.provider.sync;

import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The two spellings of a setting: as a typed property, and in {@code config}. Where only the
 * meaning counts, everything is spelled in {@code config}.
 */
public final class Spelling {
  public static final String CONFIG = "config";

  private Spelling() {}

  /** The inputs or outputs of a link with every typed property moved into {@code config}. */
  public static Value inConfig(Value values) {
    Value moved = values;
    for (SyncProperty each : SyncProperty.values()) {
      Value property = values.get(each.property());
      if (!property.isNull()) {
        moved =
            moved
                .with(CONFIG, settings(each, property, moved.get(CONFIG)))
                .with(each.property(), Value.NULL);
      }
    }
    return moved;
  }

  private static Value settings(SyncProperty each, Value property, Value config) {
    Value settings = config;
    for (Part part : each.parts()) {
      Value written = part.written(property);
      boolean known = settings.isNull() || settings.kind() == Value.Kind.OBJECT;
      settings = written.isNull() || !known ? settings : settings.with(part.setting(), written);
    }
    return settings;
  }

  /**
   * Values with the typed properties that a program uses. What means the same as in the program is
   * spelled as it is there; what a property cannot say stays in {@code config}.
   */
  public static Value like(Value program, Value values) {
    return typed(values, each -> !program.get(each.property()).isNull(), program);
  }

  /** Values with every typed property that can say what {@code config} says. */
  public static Value typed(Value values, Predicate<SyncProperty> allowed) {
    Value inConfig = inConfig(values);
    Predicate<SyncProperty> whole =
        each ->
            each.parts().stream()
                .map(
                    part ->
                        Optional.of(inConfig.get(CONFIG).get(part.setting()))
                            .flatMap(v -> readable(part, v)))
                .allMatch(Optional::isPresent);
    return typed(inConfig, allowed.and(whole), Value.EMPTY);
  }

  /** A switch that is not there would be spelled as one that is off. */
  private static Optional<Value> readable(Part part, Value setting) {
    if (setting.isNull()) {
      return part.isSwitch() ? Optional.empty() : Optional.of(setting);
    }
    return part.read(setting);
  }

  private static Value typed(Value values, Predicate<SyncProperty> used, Value program) {
    Value spelled = inConfig(values);
    for (SyncProperty each : SyncProperty.values()) {
      Value config = spelled.get(CONFIG);
      boolean present = each.settings().stream().anyMatch(name -> !config.get(name).isNull());
      if (present && used.test(each)) {
        spelled = moved(spelled, each, program.get(each.property()));
      } else if (!present && writesNothing(each, program.get(each.property()))) {
        spelled = spelled.with(each.property(), program.get(each.property()));
      }
    }
    boolean emptied = spelled.get(CONFIG).equals(Value.EMPTY);
    return emptied ? spelled.with(CONFIG, Value.NULL) : spelled;
  }

  /** An object without fields. */
  private static boolean writesNothing(SyncProperty each, Value property) {
    return each.parts().stream().allMatch(part -> part.written(property).isNull());
  }

  private static Value moved(Value values, SyncProperty each, Value program) {
    Value config = values.get(CONFIG);
    Value property = Value.NULL;
    for (Part part : each.parts()) {
      Value setting = config.get(part.setting());
      Optional<Value> field = field(part, setting, program);
      if (field.isPresent()) {
        config = config.with(part.setting(), Value.NULL);
        property = part.field().isEmpty() ? field.get() : put(property, part, field.get());
      }
    }
    return values.with(CONFIG, config).with(each.property(), property);
  }

  private static Value put(Value property, Part part, Value field) {
    Value object = property.isNull() ? Value.EMPTY : property;
    return object.with(part.field(), field);
  }

  private static Optional<Value> field(Part part, Value setting, Value program) {
    if (setting.isNull()) {
      return Optional.of(part.isSwitch() ? Value.of(false) : Value.NULL);
    }
    Value theirs = part.in(program);
    Value meant = theirs.isNull() && !program.isNull() ? part.absent() : theirs;
    Optional<Value> read = part.read(setting);
    boolean same = read.filter(now -> part.codec().equivalence().holds(now, meant)).isPresent();
    return same && !Values.holdsUnknown(theirs) ? Optional.of(theirs) : read;
  }
}
