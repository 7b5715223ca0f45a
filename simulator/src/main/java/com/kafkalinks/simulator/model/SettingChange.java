package com.kafkalinks.simulator.model;

/**
 * A requested change of a setting.
 *
 * @param value the new value, null to go back to the default
 */
public record SettingChange(String name, String value) {
  /** Leaves out the value: it may be a secret. */
  @Override
  public String toString() {
    return (value == null ? "reset " : "set ") + name;
  }
}
