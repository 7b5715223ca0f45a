package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Registers children of a component with the engine, which carries them out. */
public interface Registrar {
  /**
   * Registers a child and waits until the engine has carried it out.
   *
   * @throws Refused if the engine failed it, or was cancelled
   */
  Registered register(Child child);

  /**
   * A child to register.
   *
   * @param token its type
   * @param name its name
   * @param inputs its inputs
   * @param formerName the name that it had when it was no child of anything
   * @param after URNs of siblings that must be there first, and go last
   * @param ignored turns a path of the component's {@code ignoreChanges} into one of the child's;
   *     null where it has none
   */
  record Child(
      String token,
      String name,
      Value inputs,
      String formerName,
      List<String> after,
      UnaryOperator<PropertyPath> ignored) {
    /** Copies the list. */
    public Child {
      after = List.copyOf(after);
    }
  }

  /**
   * A registered child.
   *
   * @param urn its URN
   * @param id its id; unknown in previews of something new
   * @param outputs its outputs
   * @param open whether outputs that are missing are not known yet, as in a preview
   */
  record Registered(String urn, Value id, Value outputs, boolean open) {
    /** An output, depending on the child; unknown in previews where it is not there yet. */
    public Value output(String name) {
      Value output = outputs.get(name);
      Value known = open && output.isNull() ? Value.UNKNOWN : output;
      return known.dependingOn(Set.of(urn));
    }
  }
}
