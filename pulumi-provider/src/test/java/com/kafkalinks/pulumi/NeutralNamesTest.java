package com.kafkalinks.pulumi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The framework names no provider: neither in code nor in its documentation. */
class NeutralNamesTest {
  private static final Pattern PROVIDERS =
      Pattern.compile("kafka(?!links)|cluster|mirror|(?<!@)\\blinks?\\b", Pattern.CASE_INSENSITIVE);

  @Test
  void sourcesNameNoProvider() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
      List<Path> files = sources.filter(Files::isRegularFile).toList();
      assertFalse(files.isEmpty());
      assertEquals(List.of(), files.stream().flatMap(NeutralNamesTest::named).toList());
    }
  }

  @Test
  void readmeNamesNoProvider() {
    assertEquals(List.of(), named(Path.of("README.md")).toList());
  }

  private static Stream<String> named(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> PROVIDERS.matcher(line).find())
          .map(line -> file.getFileName() + ": " + line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
