package com.kafkalinks.adapter.rest;

import com.google.gson.annotations.SerializedName;
import com.kafkalinks.adapter.Secret;
import java.util.List;

/**
 * The JSON of the API; field names become lower case with underscores. Any field of an answer may
 * be null. Records here do not validate: gson would print the arguments of a constructor that
 * throws.
 */
final class Wire {
  private Wire() {}

  record Problem(Integer errorCode, String message) {}

  /** Where the next page of a list is. Kafka REST v3 does not page today; the schema allows it. */
  record Metadata(String next) {}

  /** An answer that is a list. */
  interface Page<T> {
    Metadata metadata();

    List<T> data();
  }

  record LinkPage(Metadata metadata, List<Link> data) implements Page<Link> {}

  record Link(
      String linkName,
      String clusterLinkId,
      String sourceClusterId,
      String destinationClusterId,
      String remoteClusterId,
      String linkState,
      String linkError,
      String linkErrorMessage,
      List<Task> tasks,
      List<String> topicNames) {}

  record Task(String taskName, String state, List<TaskError> errors) {}

  record TaskError(String errorCode, String errorMessage) {}

  record SettingPage(Metadata metadata, List<Setting> data) implements Page<Setting> {}

  record Setting(
      String name,
      String value,
      @SerializedName("is_default") boolean byDefault,
      @SerializedName("is_read_only") boolean readOnly,
      @SerializedName("is_sensitive") boolean sensitive,
      String source) {}

  record MirrorPage(Metadata metadata, List<Mirror> data) implements Page<Mirror> {}

  record Mirror(String linkName, String mirrorTopicName, String mirrorStatus) {}

  /** Body of a create; null fields are not sent. */
  record Create(
      String sourceClusterId,
      String destinationClusterId,
      String remoteClusterId,
      String clusterLinkId,
      List<NameValue> configs) {}

  record NameValue(String name, Secret value) {}

  /** Body of {@code configs:alter}; null fields are not sent. */
  record Alter(List<Change> data, Boolean validateOnly) {}

  record Change(String name, Secret value, String operation) {}

  /** Body of a PUT of one setting. */
  record Value(Secret value) {}
}
