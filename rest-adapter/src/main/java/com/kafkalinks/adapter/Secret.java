package com.kafkalinks.adapter;

import java.util.Objects;

/**
 * A value that must not be shown: it prints as {@code [secret]} wherever it turns up by accident.
 */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /**
   * Masks a value.
   *
   * @param value the value to mask, never null
   */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /** The value itself, for the few places that send it on; an ArchUnit rule names them. */
  public String reveal() {
    return value;
  }

  /** Whether there is nothing to hide. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
