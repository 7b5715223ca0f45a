package com.kafkalinks.provider.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with the URL of an HTTP server, as the end of a sentence. */
public final class Urls {
  /** Also hosts that {@link URI} has no name for: Docker Compose makes some with underscores. */
  private static final Pattern AUTHORITY =
      Pattern.compile("([\\w.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{0,5})?");

  private static final String FORM =
      "must be a URL that begins with `https://` (or `http://`) and names a host.";

  private Urls() {}

  /** Of a URL to which a path is added: empty if it can be used. */
  public static Optional<String> baseFault(String text) {
    return fault(text)
        .or(
            () ->
                text.matches("[^?#]*")
                    ? Optional.empty()
                    : Optional.of("must not have a `?` or `#` part."));
  }

  /** Empty if the URL can be used. */
  public static Optional<String> fault(String text) {
    URI url;
    try {
      url = new URI(text.strip());
    } catch (URISyntaxException e) {
      return Optional.of("is not a URL: write `https://host:port`.");
    }
    if (!isHttp(url) || url.getRawAuthority() == null) {
      return Optional.of(FORM);
    }
    if (url.getRawAuthority().contains("@")) {
      return Optional.of("must not hold a user or password: give them as `credentials`.");
    }
    boolean usable = AUTHORITY.matcher(url.getRawAuthority()).matches() && port(url) <= 65_535;
    return usable ? Optional.empty() : Optional.of(FORM);
  }

  private static boolean isHttp(URI url) {
    return "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
  }

  private static int port(URI url) {
    String authority = url.getRawAuthority();
    String port = authority.substring(authority.lastIndexOf(':') + 1);
    return port.matches("\\d+") && authority.contains(":") ? Integer.parseInt(port) : 0;
  }
}
