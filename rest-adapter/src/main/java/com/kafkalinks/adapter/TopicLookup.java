package com.kafkalinks.adapter;

import com.kafkalinks.operation.Cancellation;
import java.util.Optional;

/** Finds a topic, and says that there is none only with proof. */
public final class TopicLookup {
  private TopicLookup() {}

  /**
   * Reads a topic. After a 404 about the topic the cluster's list is asked too; only if it answers
   * and lacks the name is the topic gone.
   *
   * @throws ApiException as {@link Topics#read} and {@link Topics#list}, but {@code NOT_FOUND}
   *     never
   */
  public static Optional<Topic> find(Topics topics, String name, Cancellation cancellation) {
    return Lookup.find(
        "topic",
        () -> topics.read(name, cancellation),
        () -> topics.list(cancellation).stream().anyMatch(topic -> topic.name().equals(name)));
  }
}
