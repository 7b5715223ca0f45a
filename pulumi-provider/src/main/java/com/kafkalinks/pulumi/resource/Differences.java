package com.kafkalinks.pulumi.resource;

import java.util.List;

/**
 * The answer of diff.
 *
 * @param all every property that differs; none means that nothing is to be done
 * @param deleteBeforeReplace whether a replacement, whoever asks for it, must first make room for
 *     itself
 */
public record Differences(List<Difference> all, boolean deleteBeforeReplace) {
  /** Copies the list. */
  public Differences {
    all = List.copyOf(all);
  }

  /** Whether a new resource is needed. */
  public boolean replaces() {
    return all.stream().anyMatch(Difference::replaces);
  }
}
