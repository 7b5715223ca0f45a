package com.kafkalinks.adapter.rest;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What {@code NO_PROXY} takes out: {@code *}, addresses, address ranges such as {@code 10.0.0.0/8},
 * names with all names below them, and with a dot in front only the names below; each may end in a
 * port.
 *
 * @param entries the list's entries
 */
record NoProxy(List<String> entries) {

  static NoProxy parse(String value) {
    return new NoProxy(
        Stream.of(value.split("[,\\s]+"))
            .map(entry -> entry.toLowerCase(Locale.ROOT))
            .filter(entry -> !entry.isEmpty())
            .toList());
  }

  boolean covers(URI url) {
    String host = host(url);
    int usual = url.getScheme().equals("https") ? 443 : 80;
    int port = url.getPort() < 0 ? usual : url.getPort();
    return IpRange.isLoopback(host) || entries.stream().anyMatch(e -> matches(e, host, port));
  }

  /** {@link URI#getHost} does not know names with an underscore. */
  private static String host(URI url) {
    String host =
        url.getHost() == null ? url.getRawAuthority().replaceAll(":\\d*$", "") : url.getHost();
    return bare(host.toLowerCase(Locale.ROOT));
  }

  private static boolean matches(String entry, String host, int port) {
    if (entry.equals("*")) {
      return true;
    }
    if (entry.contains("/")) {
      return IpRange.parse(entry).filter(range -> range.contains(host)).isPresent();
    }
    boolean withPort = entry.matches("(\\[.*]|[^:]*):\\d+");
    int colon = entry.lastIndexOf(':');
    if (withPort && !entry.substring(colon + 1).equals(String.valueOf(port))) {
      return false;
    }
    return named(bare(withPort ? entry.substring(0, colon) : entry), host);
  }

  private static boolean named(String entry, String host) {
    String name = entry.startsWith("*.") ? entry.substring(1) : entry;
    return name.startsWith(".")
        ? host.endsWith(name)
        : host.equals(name) || host.endsWith("." + name);
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
