package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.MirrorTopic;
import java.util.List;

/** Says how many mirror topics live on a link. */
final class MirrorCount {
  private static final int NAMED = 5;

  private MirrorCount() {}

  /** For example {@code 12 live mirror topics are on it (orders, payments, …)}. */
  static String sentence(List<MirrorTopic> live) {
    String names =
        String.join(", ", live.stream().map(MirrorTopic::name).sorted().limit(NAMED).toList());
    String more = live.size() > NAMED ? ", …" : "";
    String what =
        live.size() == 1
            ? "1 live mirror topic is on it"
            : live.size() + " live mirror topics are on it";
    return "%s (%s%s)".formatted(what, names, more);
  }
}
