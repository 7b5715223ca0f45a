package com.kafkalinks.adapter;

/**
 * A setting of a link as the API lists it.
 *
 * @param name for example {@code consumer.offset.sync.enable}
 * @param value the value, empty where the API gives none; always empty for a sensitive one
 * @param isDefault whether nobody set it
 * @param readOnly whether the server refuses or drops changes
 * @param sensitive whether the API hides its value
 * @param source for example {@code DYNAMIC_CLUSTER_LINK_CONFIG}, {@code DEFAULT_CONFIG}; an open
 *     set
 */
public record LinkSetting(
    String name,
    String value,
    boolean isDefault,
    boolean readOnly,
    boolean sensitive,
    String source) {

  private static final String SET_ON_THE_LINK = "DYNAMIC_CLUSTER_LINK_CONFIG";

  /**
   * Whether somebody set it on this link. Both marks are asked: a listing of 2022 gave every
   * setting the source of a set one.
   */
  public boolean overridden() {
    return !isDefault && source.equals(SET_ON_THE_LINK);
  }
}
