package com.kafkalinks.provider.cluster;

import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bootstrap servers as programs write them: {@code [PROTOCOL://]host:port}, with commas between.
 */
public final class BootstrapServers {
  private static final Pattern SERVER =
      Pattern.compile(
          "(?:(?<protocol>[A-Za-z_]+)://)?(?<address>(?:[\\p{L}\\p{N}._-]+|\\[[0-9A-Fa-f:.%]+]):(?<port>\\d{1,5})|.*)",
          Pattern.DOTALL);

  /** One server; port 0 where the text is not {@code host:port}. */
  private record Server(String protocol, String address, int port) {
    static Server parse(String text) {
      Matcher server = SERVER.matcher(text.strip());
      server.matches();
      String protocol = server.group("protocol");
      String port = server.group("port");
      return new Server(
          protocol == null ? "" : protocol.toUpperCase(Locale.ROOT),
          server.group("address").toLowerCase(Locale.ROOT),
          port == null ? 0 : Integer.parseInt(port));
    }
  }

  private final String text;
  private final List<Server> servers;

  private BootstrapServers(String text) {
    this.text = text;
    this.servers = Stream.of(text.split(",", -1)).map(Server::parse).toList();
  }

  /** Reads a list; empty text has no servers. */
  public static BootstrapServers of(Value text) {
    return new BootstrapServers(text.text());
  }

  /** The list as it was written, which is how it is sent. */
  public String text() {
    return text;
  }

  /** What is wrong with it, as the end of a sentence. */
  public Optional<String> fault() {
    for (Server server : servers) {
      if (server.port() < 1 || server.port() > 65_535) {
        return Optional.of("must be `host:port`, or several of them separated by commas.");
      }
      if (!server.protocol().isEmpty() && !ClusterTables.protocols().contains(server.protocol())) {
        return Optional.of(
            "begins with an unknown protocol: write %s, or none."
                .formatted(ClusterTables.PROTOCOL.sentence()));
      }
    }
    return Optional.empty();
  }

  /** The protocols in front of the servers, in upper case. */
  public List<String> protocols() {
    return servers.stream()
        .filter(server -> server.port() > 0 && !server.protocol().isEmpty())
        .map(Server::protocol)
        .distinct()
        .toList();
  }

  /** Whether two lists name the same servers: in any order, with or without protocols. */
  public static boolean same(Value one, Value other) {
    return Values.same(one, other) || of(one).addresses().equals(of(other).addresses());
  }

  private Set<String> addresses() {
    return servers.stream().map(Server::address).collect(Collectors.toSet());
  }
}
