package com.kafkalinks.adapter;

import java.util.Set;

/**
 * A setting of a link or of a topic as the API lists it.
 *
 * @param name for example {@code consumer.offset.sync.enable} or {@code retention.ms}
 * @param value the value, empty where the API gives none; always empty for a sensitive one
 * @param isDefault whether nobody set it
 * @param readOnly whether the server refuses or drops changes
 * @param sensitive whether the API hides its value
 * @param source for example {@code DYNAMIC_CLUSTER_LINK_CONFIG}, {@code DYNAMIC_TOPIC_CONFIG},
 *     {@code DEFAULT_CONFIG}; an open set
 */
public record Setting(
    String name,
    String value,
    boolean isDefault,
    boolean readOnly,
    boolean sensitive,
    String source) {

  private static final Set<String> SET_HERE =
      Set.of("DYNAMIC_CLUSTER_LINK_CONFIG", "DYNAMIC_TOPIC_CONFIG");

  /**
   * Whether somebody set it on this link or topic, or, on a mirror topic, on its source. Both marks
   * are asked: a listing of 2022 gave every setting the source of a set one.
   */
  public boolean overridden() {
    return !isDefault && SET_HERE.contains(source);
  }
}
