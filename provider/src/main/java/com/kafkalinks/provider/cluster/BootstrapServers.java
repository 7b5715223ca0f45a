package com.kafkalinks.provider.cluster;

import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Lists of {@code host:port}. */
public final class BootstrapServers {
  private static final Pattern PROTOCOL = Pattern.compile("^[A-Za-z_]+://");

  private BootstrapServers() {}

  /** Whether two lists name the same servers: in any order, with or without a protocol prefix. */
  public static boolean same(Value one, Value other) {
    return Values.same(one, other) || servers(one.text()).equals(servers(other.text()));
  }

  private static Set<String> servers(String text) {
    Set<String> servers = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      servers.add(PROTOCOL.matcher(part.strip()).replaceFirst("").toLowerCase(Locale.ROOT));
    }
    return servers;
  }
}
