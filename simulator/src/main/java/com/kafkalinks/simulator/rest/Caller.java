package com.kafkalinks.simulator.rest;

import com.kafkalinks.simulator.model.Cluster;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * Who calls.
 *
 * @param scheme {@code basic}, {@code bearer}, {@code none} or whatever else was sent
 * @param name user name of Basic, otherwise empty
 */
public record Caller(String scheme, String name, String secret) {
  private static final Caller NOBODY = new Caller("none", "", "");

  /** Reads an {@code Authorization} header. */
  public static Caller of(String authorization) {
    if (authorization.isBlank()) {
      return NOBODY;
    }
    String[] parts = authorization.strip().split(" +", 2);
    String scheme = parts[0].toLowerCase(Locale.ROOT);
    String rest = parts.length > 1 ? parts[1] : "";
    return scheme.equals("basic") ? basic(rest) : new Caller(scheme, "", rest);
  }

  private static Caller basic(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? new Caller("basic", pair, "")
          : new Caller("basic", pair.substring(0, colon), pair.substring(colon + 1));
    } catch (IllegalArgumentException notBase64) {
      return new Caller("basic", "", "");
    }
  }

  /** Whether this cluster lets the caller in. */
  boolean mayEnter(Cluster cluster, AuthKind kind) {
    return switch (kind) {
      case NONE -> true;
      case BASIC -> scheme.equals("basic") && secret.equals(cluster.keys().get(name));
      case BEARER -> scheme.equals("bearer") && cluster.keys().containsValue(secret);
    };
  }

  /** Leaves out the secret. */
  @Override
  public String toString() {
    return scheme + " " + name;
  }
}
