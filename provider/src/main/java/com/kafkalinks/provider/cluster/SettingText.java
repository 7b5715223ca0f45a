package com.kafkalinks.provider.cluster;

import com.kafkalinks.provider.sync.FilterText;
import com.kafkalinks.pulumi.value.JsonText;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.Optional;

/** The text of a setting, and when two texts mean the same. */
public final class SettingText {
  private SettingText() {}

  /** Whether two texts mean the same: JSON by meaning, booleans in any case, else to the letter. */
  public static boolean same(Value one, Value other) {
    return Values.same(one, other) || same(one.text().strip(), other.text().strip());
  }

  private static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (isBoolean(one) && isBoolean(other)) {
      return one.equalsIgnoreCase(other);
    }
    Optional<Value> json = container(one);
    Optional<Value> more = container(other);
    return json.isPresent() && more.isPresent() && FilterText.same(json.get(), more.get());
  }

  private static boolean isBoolean(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }

  private static Optional<Value> container(String text) {
    boolean looksLikeJson = text.startsWith("{") || text.startsWith("[");
    return looksLikeJson ? JsonText.parse(text).map(Values::bare) : Optional.empty();
  }
}
