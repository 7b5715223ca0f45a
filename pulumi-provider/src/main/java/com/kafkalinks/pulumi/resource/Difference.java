package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.value.PropertyPath;

/**
 * One property that differs.
 *
 * @param path the property
 * @param change what becomes of it
 * @param replaces whether a new resource is needed
 * @param inInputs whether the program's inputs changed there; else what was last applied differs
 *     from them
 */
public record Difference(PropertyPath path, Change change, boolean replaces, boolean inInputs) {
  /** What becomes of a property. */
  public enum Change {
    /** It was not there before. */
    ADDED,
    /** It is no longer there. */
    REMOVED,
    /** It has another value. */
    UPDATED
  }
}
