package com.kafkalinks.simulator.model;

import java.util.Set;

/**
 * What is known of a setting, whatever its value.
 *
 * @param defaultValue null where the server has none
 * @param marks see the head of the file of its {@link SettingTable}
 */
record Setting(String name, SettingType type, String defaultValue, Set<String> marks) {

  boolean isSensitive() {
    return marks.contains("sensitive");
  }

  boolean isReadOnly(Profile profile) {
    return isDerived() || (marks.contains("tuning") && profile == Profile.CLOUD);
  }

  /** Whether it can be given at create only. */
  boolean isFixed() {
    return marks.contains("fixed");
  }

  /** Whether a write is dropped without a word, seen of {@code link.prefix} on cp-server 8.1.2. */
  boolean isDerived() {
    return marks.contains("derived");
  }

  /** Whether every mirror topic has the value of its source. */
  boolean isSynced(boolean retentionToo) {
    return marks.contains("synced") || (retentionToo && marks.contains("retention"));
  }

  boolean isKnownTo(Profile profile) {
    return profile == Profile.PLATFORM || !marks.contains("platform");
  }

  boolean isListedBy(Profile profile) {
    return profile == Profile.PLATFORM || marks.contains("listed");
  }
}
