package com.kafkalinks.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The versions of Apache Kafka that the tests run. */
public enum KafkaVersion {
  /** The version of the pinned client. */
  CURRENT,
  /** 3.8, the oldest that this project tests as a source. */
  OLDEST;

  /** Its class path, as Maven resolved it. */
  String classPath() {
    String name = name().toLowerCase(Locale.ROOT) + ".classpath";
    try (InputStream resource = KafkaVersion.class.getResourceAsStream(name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
