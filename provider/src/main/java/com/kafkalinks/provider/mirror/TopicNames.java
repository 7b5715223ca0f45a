package com.kafkalinks.provider.mirror;

import java.util.Optional;
import java.util.regex.Pattern;

/** What Kafka accepts as the name of a topic. */
public final class TopicNames {
  private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9._-]+");
  private static final int LONGEST = 249;

  private TopicNames() {}

  /** What is wrong with a name, as the end of a sentence; empty if it is a legal name. */
  public static Optional<String> fault(String name) {
    if (name.length() > LONGEST) {
      return Optional.of(
          "has %d characters; a topic name has at most %d.".formatted(name.length(), LONGEST));
    }
    if (name.equals(".") || name.equals("..")) {
      return Optional.of("is not a topic name: `.` and `..` are reserved.");
    }
    return LEGAL.matcher(name).matches()
        ? Optional.empty()
        : Optional.of("is not a topic name: only letters, digits, `.`, `_` and `-` are allowed.");
  }
}
