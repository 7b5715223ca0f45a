package com.kafkalinks.provider.check;

import com.kafkalinks.provider.core.Failure;
import com.kafkalinks.provider.property.PropertyPath;
import com.kafkalinks.provider.property.Value;
import com.kafkalinks.provider.property.Value.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects faults, and keeps their paths from pointing the engine at a secret. */
public final class Failures {
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
    all.add(new Failure(showable(path) ? path : PropertyPath.ROOT, reason));
  }

  private boolean showable(PropertyPath path) {
    Value here = inputs;
    for (Object segment : path.segments()) {
      if (here.secret()) {
        return false;
      }
      here = segment instanceof String name ? here.get(name) : Value.NULL;
    }
    return !here.secret() && here.kind() != Kind.OBJECT && here.kind() != Kind.LIST;
  }

  /** Every fault so far. */
  public List<Failure> all() {
    return List.copyOf(all);
  }
}
