package com.kafkalinks.simulator.model;

import java.util.Set;

/** Every error that is about topics and their mirrors. */
final class TopicRefusals {
  private static final int LONGEST_NAME = 249;

  private TopicRefusals() {}

  /** No such topic. */
  static Refusal noTopic() {
    return new Refusal(404, 40403, "This server does not host this topic-partition.");
  }

  /** A name that no topic can have; null if it is a good one. */
  static Refusal badName(String name) {
    if (name.length() > LONGEST_NAME) {
      return Refusals.mapped(
          "Topic name is invalid: the length of '%s' is longer than the max allowed length %d"
              .formatted(name, LONGEST_NAME));
    }
    boolean legal = name.matches("[a-zA-Z0-9._-]+") && !name.matches("\\.{1,2}");
    return legal ? null : Refusals.mapped("Topic name is invalid: '" + name + "'");
  }

  static Refusal exists(String name) {
    return Refusals.mapped("Topic '" + name + "' already exists.");
  }

  static Refusal markedForDeletion(String name) {
    return Refusals.mapped("Topic '" + name + "' is marked for deletion.");
  }

  static Refusal replicationFactor(int wanted) {
    return Refusals.mapped("Topic replication factor must be " + wanted);
  }

  static Refusal noPartitions() {
    return Refusals.mapped("Number of partitions must be larger than 0.");
  }

  /** A setting that a mirror topic gets from its source. */
  static Refusal syncedSetting(String topic, String setting) {
    return Refusals.mapped(
        "Config '%s' of mirror topic '%s' is synced from the source topic and can't be set."
            .formatted(setting, topic));
  }

  /** No mirror topic of this name. */
  static Refusal noMirror() {
    return Refusals.bare(404, "The mirror topic doesn't exist: ");
  }

  /** A mirror is wanted of a link that isn't there, or not yet everywhere. */
  static Refusal unresolvedLink(String name) {
    return Refusals.bare(
        404,
        "The cluster link doesn't exist: Unable to resolve cluster link information for " + name);
  }

  /** A mirror topic must be called as its source, after the prefix of the link. */
  static Refusal renamedMirror() {
    return new Refusal(400, 40035, "Topic renaming for mirroring not yet supported");
  }

  static Refusal mirrorOnTheSource() {
    return Refusals.mapped("Mirror topics can't be created on the source cluster.");
  }

  static Refusal sourceUnavailable(String link) {
    return Refusals.bare(
        400, "The source cluster of cluster link '" + link + "' can't be reached.");
  }

  static Refusal noSourceTopic(int status, String name) {
    return status == 404
        ? noTopic()
        : Refusals.mapped("The source topic '" + name + "' doesn't exist.");
  }

  static Refusal badPattern(String pattern) {
    return Refusals.mapped("Invalid mirror topic name pattern '" + pattern + "'.");
  }

  static Refusal noMirrorMatches(String pattern) {
    return Refusals.bare(404, "No mirror topic matches the pattern '" + pattern + "'.");
  }

  static Refusal alreadyStopped(String topic, String link) {
    return Refusals.bare(
        400, "Topic '" + topic + "' has already stopped its mirror from '" + link + "'");
  }

  static Refusal wrongStatus(String topic, MirrorStatus status, MirrorAction action) {
    return Refusals.bare(
        400, "Can't %s mirror topic '%s' in state %s.".formatted(action.verb(), topic, status));
  }

  static Refusal notBidirectional(String link) {
    return Refusals.bare(400, "Cluster link '" + link + "' is not bidirectional.");
  }

  static Refusal noRemoteLink(String link) {
    return Refusals.bare(400, "The remote cluster has no link named " + link + ".");
  }

  static Refusal noReverseWithPrefix(String link) {
    return Refusals.bare(400, "Mirror topics of cluster link '" + link + "' have a prefix.");
  }

  static Refusal nothingToRestore(String topic) {
    return Refusals.bare(
        400, "The remote cluster has no stopped mirror topic of '" + topic + "' to restore from.");
  }

  static Refusal consumersInTheWay(String topic, Set<String> groups) {
    return Refusals.bare(
        400, "Topic '" + topic + "' has active consumer groups: " + String.join(", ", groups));
  }
}
