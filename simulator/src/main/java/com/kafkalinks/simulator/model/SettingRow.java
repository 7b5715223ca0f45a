package com.kafkalinks.simulator.model;

/**
 * A setting of one link as the API shows it.
 *
 * @param value null if unset, and always null if sensitive
 */
public record SettingRow(
    String name, String value, boolean isDefault, boolean isReadOnly, boolean isSensitive) {

  /** Where the value comes from. */
  public String source() {
    return isDefault ? "DEFAULT_CONFIG" : "DYNAMIC_CLUSTER_LINK_CONFIG";
  }
}
