package com.kafkalinks.provider.link.rule;

import com.kafkalinks.provider.cluster.ClusterTables;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with bootstrap servers, as the end of a sentence. */
final class Endpoints {
  private static final Pattern SERVER =
      Pattern.compile("(?:([A-Za-z_]+)://)?([\\p{L}\\p{N}._-]+|\\[[0-9A-Fa-f:.%]+]):(\\d{1,5})");

  /** The protocols that Kafka clients know. */
  static final List<String> PROTOCOLS =
      ClusterTables.PROTOCOL.values().stream().map(choice -> choice.value()).toList();

  private Endpoints() {}

  static Optional<String> bootstrapFault(String text) {
    for (String part : text.split(",", -1)) {
      Matcher server = SERVER.matcher(part.strip());
      if (!server.matches() || port(server) < 1 || port(server) > 65_535) {
        return Optional.of("must be `host:port`, or several of them with commas between.");
      }
      if (server.group(1) != null
          && !PROTOCOLS.contains(server.group(1).toUpperCase(Locale.ROOT))) {
        return Optional.of(
            "has an unknown protocol in front: write "
                + ClusterTables.PROTOCOL.sentence()
                + ", or none.");
      }
    }
    return Optional.empty();
  }

  private static int port(Matcher server) {
    return Integer.parseInt(server.group(3));
  }

  /** The protocols that stand before bootstrap servers, in upper case. */
  static List<String> protocols(String text) {
    return Stream.of(text.split(",", -1))
        .map(part -> SERVER.matcher(part.strip()))
        .filter(Matcher::matches)
        .map(server -> server.group(1))
        .filter(Objects::nonNull)
        .map(protocol -> protocol.toUpperCase(Locale.ROOT))
        .distinct()
        .toList();
  }
}
