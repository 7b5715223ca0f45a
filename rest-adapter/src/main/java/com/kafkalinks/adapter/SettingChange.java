package com.kafkalinks.adapter;

/** A change of one setting: a new value, or back to the server's default. */
public sealed interface SettingChange {
  /** The setting's name. */
  String name();

  /**
   * Gives the setting a value.
   *
   * @param name the setting
   * @param value its new value, masked because it may be a login
   */
  record Set(String name, Secret value) implements SettingChange {}

  /**
   * Takes the setting back to the server's default.
   *
   * @param name the setting
   */
  record Reset(String name) implements SettingChange {}
}
