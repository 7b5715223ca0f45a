package com.kafkalinks.provider.mirror;

import com.kafkalinks.adapter.ClusterLink.TaskError;
import com.kafkalinks.adapter.MirrorStatus;
import com.kafkalinks.adapter.MirrorTopic;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** How a mirror topic is, in words. */
record MirrorTopicHealth(MirrorTopic topic) {
  private static final String SOURCE_CURE =
      "Check that the source cluster can be reached and that the link's credentials are valid; set `status` FAILED_OVER to go on without it.";

  /** Status and total lag, for status lines. */
  String progress() {
    return topic.mirrorStatus() + ", " + lag();
  }

  /** The total lag, in words. */
  String lag() {
    OptionalLong lag = topic.totalLag();
    if (lag.isEmpty()) {
      return "lag not known";
    }
    return lag.getAsLong() == 1 ? "1 record behind" : lag.getAsLong() + " records behind";
  }

  /** Status, error, and why a transition does not go on. */
  String sentence() {
    String error = MirrorTopicError.sentence(topic.error());
    String transition =
        topic.transitionErrors().stream()
            .map(MirrorTopicHealth::sentence)
            .collect(Collectors.joining("; "));
    return "status %s%s%s"
        .formatted(
            topic.mirrorStatus(),
            error.isEmpty() ? "" : ", " + error,
            transition.isEmpty() ? "" : ", " + transition);
  }

  private static String sentence(TaskError error) {
    return error.message().isEmpty() ? error.code() : error.code() + ": " + error.message();
  }

  /** What to do about a mirror topic that does not copy. */
  String cure() {
    String byError = MirrorTopicError.cure(topic.error());
    if (!byError.isEmpty()) {
      return byError;
    }
    return switch (topic.status()) {
      case SOURCE_UNAVAILABLE -> SOURCE_CURE;
      case LINK_FAILED ->
          "The cluster link has failed: correct the link, or set `status` FAILED_OVER.";
      case LINK_PAUSED, PAUSED ->
          "The cluster link is paused: set its `cluster.link.paused` to false.";
      default -> "";
    };
  }

  /** Whether it can never copy again. */
  boolean failed() {
    return topic.status() == MirrorStatus.FAILED;
  }

  /** Status, lag and cure, to stand behind the reason why it is not as wanted. */
  String behindReason() {
    String cure = cure();
    return " (%s, %s)%s"
        .formatted(sentence(), lag(), cure.isEmpty() ? "" : ". " + cure.replaceFirst("\\.$", ""));
  }
}
