package com.kafkalinks.simulator.model;

/**
 * A setting of one link or topic as the API shows it.
 *
 * @param value null if unset, and always null if sensitive
 */
public record SettingRow(
    String name, String value, boolean isDefault, boolean isReadOnly, boolean isSensitive) {

  /** Where the value comes from; a value that was set comes from the given place. */
  public String source(String dynamic) {
    return isDefault ? "DEFAULT_CONFIG" : dynamic;
  }
}
