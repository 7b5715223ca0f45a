package com.kafkalinks.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the build wrote beside the classes. */
final class Version {
  private Version() {}

  /** The plugin's version: that of the root {@code pom.xml}. */
  static String current() {
    return resource("version.txt").strip();
  }

  /** The text of a resource beside this class. */
  static String resource(String name) {
    try (InputStream stream = Version.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
