package com.kafkalinks.provider.sync;

import com.kafkalinks.pulumi.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settings that a program gives in another place than before, in {@code config} or as a typed
 * property, with the same meaning: a change of the program and none of the link.
 */
public final class MovedSettings {
  private final Value before;
  private final Value now;
  private final List<String> moves = new ArrayList<>();

  private MovedSettings(Value before, Value now) {
    this.before = before;
    this.now = now;
  }

  /**
   * A sentence that names them, for users; empty where nothing moved.
   *
   * @param before what the program gave last
   * @param now what it gives
   */
  public static Optional<String> sentence(Value before, Value now) {
    MovedSettings moved = new MovedSettings(before, now);
    for (SyncProperty each : SyncProperty.values()) {
      each.parts().forEach(part -> moved.compare(each, part));
    }
    return moved.moves.isEmpty()
        ? Optional.empty()
        : Optional.of("No change on the cluster: " + String.join("; ", moved.moves) + ".");
  }

  private void compare(SyncProperty property, Part part) {
    Value typedBefore = part.written(before.get(property.property()));
    Value typedNow = part.written(now.get(property.property()));
    String config = "`%s[\"%s\"]`".formatted(Spelling.CONFIG, part.setting());
    String typed = "`%s`".formatted(property.path(part.setting()));
    if (same(part, inConfig(before, part), typedNow)) {
      moves.add("%s moves to %s".formatted(config, typed));
    } else if (same(part, typedBefore, inConfig(now, part))) {
      moves.add("%s moves to %s".formatted(typed, config));
    }
  }

  private static Value inConfig(Value program, Part part) {
    return program.get(Spelling.CONFIG).get(part.setting());
  }

  private static boolean same(Part part, Value from, Value to) {
    boolean known = from.kind() == Value.Kind.STRING && to.kind() == Value.Kind.STRING;
    return known && part.codec().means(from.text(), to.text());
  }
}
