package com.kafkalinks.simulator.model;

import java.util.List;
import java.util.Map;

/**
 * What Kafka's client found at real brokers.
 *
 * @param error value of {@code link_error}; {@link Health#NO_ERROR} if it logged in
 * @param reason why it didn't
 * @param topics the topics, if it logged in, by name
 * @param span when it looked
 */
public record Contact(String error, String reason, Map<String, RealTopic> topics, Span span) {
  private static final String BAD_LOGIN = "AUTHENTICATION_ERROR";

  /** Copies the topics. */
  public Contact {
    topics = Map.copyOf(topics);
  }

  /** The client logged in, and began its look at this time. */
  public static Contact with(Map<String, RealTopic> topics, long began) {
    return new Contact(Health.NO_ERROR, "", topics, new Span(began, System.nanoTime()));
  }

  /** The client didn't log in. */
  public static Contact failed(String error, String reason) {
    return new Contact(error, reason, Map.of(), new Span(0, 0));
  }

  /** The brokers, or the client on their behalf, refused the login or the certificate. */
  public static Contact refused(String reason) {
    return failed(BAD_LOGIN, reason);
  }

  boolean isGood() {
    return error.equals(Health.NO_ERROR);
  }

  boolean isRefused() {
    return error.equals(BAD_LOGIN);
  }

  /**
   * A topic of a real broker.
   *
   * @param id what tells it from another topic of its name
   * @param partitions the offsets of its partitions
   * @param settings its settings that aren't at their default
   */
  public record RealTopic(String id, List<Offsets> partitions, Map<String, String> settings) {
    /** Copies partitions and settings. */
    public RealTopic {
      partitions = List.copyOf(partitions);
      settings = Map.copyOf(settings);
    }
  }

  /**
   * The time of a look, by {@link System#nanoTime()}: what it shows was true in between.
   *
   * @param began before the first question
   * @param ended after the last answer
   */
  public record Span(long began, long ended) {}

  /**
   * The offsets of one partition.
   *
   * @param start offset of the first record
   * @param end offset that the next record will have
   */
  public record Offsets(long start, long end) {}
}
