package com.kafkalinks.provider.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with an endpoint, as the end of a sentence. */
final class Endpoints {
  private static final Pattern SERVER =
      Pattern.compile("(?:([A-Za-z_]+)://)?([^\\s:/\\[\\]@]+|\\[[0-9A-Fa-f:.%]+]):(\\d{1,5})");
  private static final List<String> PROTOCOLS =
      ClusterTables.PROTOCOL.values().stream().map(choice -> choice.value()).toList();

  private Endpoints() {}

  static Optional<String> restFault(String text) {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      return Optional.of("is not a URL: write `https://host:port`.");
    }
    boolean http =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!http || uri.getHost() == null || uri.getPort() > 65_535) {
      return Optional.of(
          "must be a URL that begins with `https://` (or `http://`) and names a host.");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("must not hold a user or password: give them as `credentials`.");
    }
    boolean extra = uri.getRawQuery() != null || uri.getRawFragment() != null;
    return extra ? Optional.of("must not have a `?` or `#` part.") : Optional.empty();
  }

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

  /** The protocols that stand before bootstrap servers. */
  static List<String> protocols(String text) {
    return Stream.of(text.split(",", -1))
        .map(part -> SERVER.matcher(part.strip()))
        .filter(Matcher::matches)
        .map(server -> server.group(1))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
