package com.kafkalinks.provider.failover;

import java.util.List;

/** Numbers and lists of names in sentences. */
final class Count {
  private static final int MOST_NAMES = 10;

  private Count() {}

  /** A number with its noun: {@code 1 topic}, {@code 3 topics}. */
  static String of(long number, String noun) {
    return number + " " + (number == 1 ? noun : noun + "s");
  }

  /** The topics of a sentence; of many only the first ones. */
  static String topics(List<String> names) {
    String shown =
        String.join(", ", names.stream().limit(MOST_NAMES).map(n -> "'" + n + "'").toList());
    int rest = names.size() - MOST_NAMES;
    String all = rest > 0 ? shown + " and " + rest + " more" : shown;
    return (names.size() == 1 ? "topic " : "topics ") + all;
  }
}
