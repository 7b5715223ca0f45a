package com.kafkalinks.provider.mirror;

import java.util.Arrays;

/** What the API gives as {@code mirror_topic_error}, each with its meaning and its cure. */
public enum MirrorTopicError {
  UNKNOWN("the server does not know why", "Run `pulumi refresh` later to see more."),
  NOT_SET("the server gives no reason", "Run `pulumi refresh` later to see more."),
  NO_ERROR("", ""),
  SOURCE_TOPIC_MAY_BE_DELETED(
      "the source topic may have been deleted",
      "If it is gone for good, set `status` FAILED_OVER to keep what was copied; else delete the mirror topic and mirror again."),
  SOURCE_TOPIC_ID_CHANGED(
      "the source topic was deleted and created again",
      "Delete the mirror topic and mirror the new topic, or set `status` FAILED_OVER to keep what was copied."),
  SOURCE_PARTITIONS_DECREASED(
      "the source topic has fewer partitions than the mirror topic",
      "The source topic was created again: delete the mirror topic and mirror it again."),
  NON_MONOTONIC_LOG_APPEND_EPOCH(
      "the records do not continue where the mirror topic ends",
      "The source log was cut off and written to again: delete the mirror topic and mirror it again."),
  UNEXPECTED_TRUNCATION(
      "the source topic lost records that were copied already",
      "Compare both topics; then delete the mirror topic and mirror it again, or set `status` FAILED_OVER to keep what was copied."),
  UNSUPPORTED_MESSAGE_FORMAT(
      "the source topic has records in an old message format (version 0 or 1)",
      "Start past them: set `mirror.start.offset.spec` on the link, then delete the mirror topic and mirror it again."),
  NON_MONOTONIC_SOURCE_EPOCH(
      "the source topic's leader epoch went back",
      "The source cluster was restored or replaced: delete the mirror topic and mirror it again."),
  ILLEGAL_STATE(
      "the mirror topic is in a state that the server does not expect",
      "Contact the operator of the cluster; set `status` FAILED_OVER to keep what was copied."),
  UNSUPPORTED_MIRROR_STATE(
      "the server does not support the state that the mirror topic is in",
      "The cluster may be older than the one that created the mirror topic: upgrade it.");

  private final String meaning;
  private final String cure;

  MirrorTopicError(String meaning, String cure) {
    this.meaning = meaning;
    this.cure = cure;
  }

  String meaning() {
    return meaning;
  }

  String cure() {
    return cure;
  }

  /** The error of a code, with its meaning; a code that is not known to this version as it is. */
  public static String sentence(String code) {
    return Arrays.stream(values())
        .filter(error -> error.name().equals(code))
        .findFirst()
        .map(error -> error == NO_ERROR ? "" : "%s: %s".formatted(code, error.meaning))
        .orElse(code);
  }

  /** What to do about a code; empty where nothing is known. */
  static String cure(String code) {
    return Arrays.stream(values())
        .filter(error -> error.name().equals(code))
        .map(MirrorTopicError::cure)
        .findFirst()
        .orElse("");
  }
}
