package com.kafkalinks.pulumi.resource;

import java.util.List;

/**
 * The answer of diff.
 *
 * @param all every property that differs; none means that nothing is to be done
 * @param deleteBeforeReplace whether a replacement, whoever asks for it, must first make room for
 *     itself
 * @param notes what else to tell the user about the plan, as information; shown once for each
 *     resource and process
 */
public record Differences(List<Difference> all, boolean deleteBeforeReplace, List<String> notes) {
  /** Copies the lists. */
  public Differences {
    all = List.copyOf(all);
    notes = List.copyOf(notes);
  }

  /** Differences that need no words. */
  public Differences(List<Difference> all, boolean deleteBeforeReplace) {
    this(all, deleteBeforeReplace, List.of());
  }

  /** Whether a new resource is needed. */
  public boolean replaces() {
    return all.stream().anyMatch(Difference::replaces);
  }
}
