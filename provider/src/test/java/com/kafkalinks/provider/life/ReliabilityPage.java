package com.kafkalinks.provider.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The tables of {@code docs/reliability.md}: what they claim is what the tests expect. */
final class ReliabilityPage {
  private static final Path PAGE = Path.of("..", "docs", "reliability.md");

  private ReliabilityPage() {}

  /**
   * A row: its cells after the first, for one of the names in the first.
   *
   * @param name what the row is about
   * @param cells the other cells, without back-quotes
   */
  record Row(String name, List<String> cells) {}

  /** The rows of the table under a heading, one for each name of their first cell. */
  static Stream<Row> rows(String heading) {
    return table(heading).skip(2).flatMap(ReliabilityPage::named);
  }

  /** The names of a table's columns after the first. */
  static List<String> columns(String heading) {
    List<String> cells = cells(table(heading).findFirst().orElseThrow());
    return cells.subList(1, cells.size());
  }

  private static Stream<String> table(String heading) {
    List<String> lines = lines();
    int start = lines.indexOf("### " + heading);
    if (start < 0) {
      throw new IllegalArgumentException("no heading '" + heading + "' in " + PAGE);
    }
    return lines.stream()
        .skip(start + 1L)
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"));
  }

  private static Stream<Row> named(String line) {
    List<String> cells = cells(line);
    return Arrays.stream(cells.get(0).split(", "))
        .map(name -> new Row(name, cells.subList(1, cells.size())));
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "").replace("`", "");
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
