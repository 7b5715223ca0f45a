package com.kafkalinks.provider.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The status table of {@code docs/mirror-topics.md}: what it claims is what the tests expect. */
final class MirrorTopicsPage {
  private static final Path PAGE = Path.of("..", "docs", "mirror-topics.md");
  private static final String FIRST = "| live status |";
  private static final List<String> TRANSITIONS =
      List.of(
          "PENDING_MIRROR", "PENDING_SYNCHRONIZE", "PENDING_SETUP_FOR_RESTORE", "PENDING_RESTORE");

  private MirrorTopicsPage() {}

  /**
   * A cell of the table.
   *
   * @param live what the cluster shows; empty where there is no mirror topic
   * @param wanted the column
   * @param claim what the page says that happens
   */
  record Cell(String live, String wanted, String claim) {}

  /** Every cell, for every status of its row. */
  static List<Cell> cells() {
    List<List<String>> rows = rows();
    List<String> columns = rows.get(0);
    return rows.stream()
        .skip(2)
        .flatMap(
            row ->
                statuses(row.get(0))
                    .flatMap(
                        live ->
                            IntStream.range(1, columns.size())
                                .mapToObj(i -> new Cell(live, columns.get(i), row.get(i)))))
        .toList();
  }

  private static Stream<String> statuses(String first) {
    if (first.equals("does not exist")) {
      return Stream.of("");
    }
    return first.startsWith("other") ? TRANSITIONS.stream() : Stream.of(first.split(", "));
  }

  private static List<List<String>> rows() {
    try {
      return Files.readAllLines(PAGE).stream()
          .dropWhile(line -> !line.startsWith(FIRST))
          .takeWhile(line -> line.startsWith("|"))
          .map(MirrorTopicsPage::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "").replace("`", "");
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }
}
