package com.kafkalinks.pulumi.table;

import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Collects faults, and keeps their paths from pointing the engine at a secret. */
public final class Failures {
  /** Names come from programs and can be of any length. */
  private static final int LONGEST = 1000;

  private final Value inputs;
  private final List<Failure> all = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param inputs the inputs, secrets marked
   */
  public Failures(Value inputs) {
    this.inputs = inputs;
  }

  /**
   * Adds a fault. Its path becomes the root where what is found there is a secret, is part of one,
   * or may hold one.
   *
   * @param reason names the property itself
   */
  public void add(PropertyPath path, String reason) {
    String sentence = reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason;
    all.add(new Failure(showable(path) ? path : PropertyPath.ROOT, sentence));
  }

  private boolean showable(PropertyPath path) {
    Value here = inputs;
    for (Object segment : path.segments()) {
      if (here.secret()) {
        return false;
      }
      here = Values.at(here, new PropertyPath(List.of(segment)));
    }
    return switch (here.kind()) {
      case NULL, UNKNOWN, BOOL, NUMBER, STRING -> !here.secret();
      case LIST, OBJECT, SPECIAL -> false;
    };
  }

  /** Every fault so far. */
  public List<Failure> all() {
    return List.copyOf(all);
  }
}
