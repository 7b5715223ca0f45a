package com.kafkalinks.provider.schema;

import com.kafkalinks.provider.property.JsonText;
import com.kafkalinks.provider.property.Value;
import com.kafkalinks.provider.property.Values;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** When two known values of a property mean the same. */
public enum Sameness {
  /** Equal content. */
  EXACT {
    @Override
    boolean of(Value one, Value other) {
      return Values.same(one, other);
    }
  },
  /** Texts of settings: JSON objects and lists by meaning, booleans in any case. */
  SETTING {
    @Override
    boolean of(Value one, Value other) {
      return Values.same(one, other) || sameSetting(one.text().strip(), other.text().strip());
    }
  },
  /** Lists of {@code host:port}: any order, with or without a protocol prefix. */
  BOOTSTRAP {
    @Override
    boolean of(Value one, Value other) {
      return Values.same(one, other) || servers(one.text()).equals(servers(other.text()));
    }
  };

  private static final Pattern PROTOCOL = Pattern.compile("^[A-Za-z_]+://");

  abstract boolean of(Value one, Value other);

  /** Whether two values mean the same; an unknown value is like no other. */
  public boolean holds(Value one, Value other) {
    return !Values.holdsUnknown(one) && !Values.holdsUnknown(other) && of(one, other);
  }

  private static boolean sameSetting(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (isBoolean(one) && isBoolean(other)) {
      return one.equalsIgnoreCase(other);
    }
    Optional<Value> json = container(one);
    return json.isPresent() && json.equals(container(other));
  }

  private static boolean isBoolean(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }

  private static Optional<Value> container(String text) {
    boolean looksLikeJson = text.startsWith("{") || text.startsWith("[");
    return looksLikeJson ? JsonText.parse(text).map(Values::bare) : Optional.empty();
  }

  private static Set<String> servers(String text) {
    Set<String> servers = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      servers.add(PROTOCOL.matcher(part.strip()).replaceFirst("").toLowerCase(Locale.ROOT));
    }
    return servers;
  }
}
