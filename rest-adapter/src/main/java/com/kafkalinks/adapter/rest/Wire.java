package com.kafkalinks.adapter.rest;

import com.google.gson.JsonElement;
import com.kafkalinks.adapter.LinkSettingCatalogue;
import com.kafkalinks.adapter.Secret;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON of the API; field names become lower case with underscores. Any field of an answer may
 * be null. Records here do not validate: gson would print the arguments of a constructor that
 * throws.
 */
final class Wire {
  private Wire() {}

  /** An error; of any type, so that an odd code does not hide the message. */
  record Problem(JsonElement errorCode, JsonElement message) {}

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
      List<String> topicNames) {
    private static final String LEFTOVER = "UNMANAGED_SOURCE";

    /** Whether a row of a list says which link it is about; leftovers have no name. */
    boolean recognizable() {
      return WireMapping.named(this) || LEFTOVER.equals(linkState);
    }
  }

  record Task(String taskName, String state, List<TaskError> errors) {}

  record TaskError(String errorCode, String errorMessage) {}

  record SettingPage(Metadata metadata, List<Setting> data) implements Page<Setting> {}

  record Setting(
      String name,
      String value,
      Boolean isDefault,
      Boolean isReadOnly,
      Boolean isSensitive,
      String source,
      String linkName) {

    /** Whether a row says which setting it is about, and of no other link. */
    boolean recognizable(String link) {
      return named() && (linkName == null || linkName.equals(link));
    }

    boolean named() {
      return !WireMapping.text(name).isEmpty();
    }
  }

  record MirrorPage(Metadata metadata, List<Mirror> data) implements Page<Mirror> {}

  record Mirror(
      String linkName,
      String mirrorTopicName,
      String sourceTopicName,
      Integer numPartitions,
      List<Lag> mirrorLags,
      String mirrorStatus,
      String mirrorTopicError,
      Long stateTimeMs,
      List<TaskError> mirrorStateTransitionErrors) {
    boolean recognizable() {
      return MirrorMapping.named(this) && !WireMapping.text(mirrorStatus).isEmpty();
    }
  }

  record Lag(Integer partition, Long lag, Long lastSourceFetchOffset) {}

  /** Body of a mirror's create; null fields are not sent. */
  record NewMirror(
      String sourceTopicName,
      String mirrorTopicName,
      Integer replicationFactor,
      List<NameValue> configs) {}

  /** Body of an action on mirrors. */
  record Names(List<String> mirrorTopicNames) {}

  record OutcomePage(Metadata metadata, List<Outcome> data) implements Page<Outcome> {}

  record Outcome(
      String mirrorTopicName,
      JsonElement errorCode,
      String errorMessage,
      List<Lag> mirrorLags,
      Long messagesTruncated,
      List<Truncation> partitionLevelTruncationData) {}

  record Truncation(Integer partitionId, Long offsetTruncatedTo, Long messagesTruncated) {}

  record TopicPage(Metadata metadata, List<Topic> data) implements Page<Topic> {}

  record Topic(
      String topicName, Integer partitionsCount, Integer replicationFactor, Boolean isInternal) {}

  /** A body that carries settings; says which values are secret. */
  interface Settings {
    Stream<Secret> sensitive();
  }

  /** Body of a create; null fields are not sent. */
  record Create(
      String sourceClusterId,
      String destinationClusterId,
      String remoteClusterId,
      String clusterLinkId,
      List<NameValue> configs)
      implements Settings {
    @Override
    public Stream<Secret> sensitive() {
      return configs.stream()
          .filter(c -> LinkSettingCatalogue.sensitive(c.name))
          .map(NameValue::value);
    }
  }

  record NameValue(String name, Secret value) {}

  /** Body of {@code configs:alter}; null fields are not sent. */
  record Alter(List<Change> data, Boolean validateOnly) implements Settings {
    @Override
    public Stream<Secret> sensitive() {
      return data.stream()
          .filter(change -> change.value != null && LinkSettingCatalogue.sensitive(change.name))
          .map(Change::value);
    }
  }

  record Change(String name, Secret value, String operation) {}

  /** Body of a PUT of one setting; its name is in the path. */
  record Value(Secret value) implements Settings {
    @Override
    public Stream<Secret> sensitive() {
      return Stream.of(value);
    }
  }
}
