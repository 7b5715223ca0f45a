package com.kafkalinks.adapter;

/**
 * A setting of a topic as the API lists it.
 *
 * @param name for example {@code retention.ms}
 * @param value the value, empty where the API gives none; always empty for a sensitive one
 * @param isDefault whether nobody set it on this topic
 * @param readOnly whether the server refuses changes
 * @param sensitive whether the API hides its value
 * @param source for example {@code DYNAMIC_TOPIC_CONFIG}, {@code DEFAULT_CONFIG}; an open set
 */
public record TopicSetting(
    String name,
    String value,
    boolean isDefault,
    boolean readOnly,
    boolean sensitive,
    String source) {

  private static final String SET_ON_THE_TOPIC = "DYNAMIC_TOPIC_CONFIG";

  /** Whether somebody set it on this topic, or, on a mirror topic, on its source. */
  public boolean overridden() {
    return !isDefault && source.equals(SET_ON_THE_TOPIC);
  }
}
