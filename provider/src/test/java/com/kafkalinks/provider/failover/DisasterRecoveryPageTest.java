package com.kafkalinks.provider.failover;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DisasterRecoveryPageTest {
  @Test
  void theTableOfThePageIsTheOneOfTheCode() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "disaster-recovery.md"));
    String table =
        Stream.of(Situation.values())
            .map(DisasterRecoveryPageTest::row)
            .collect(Collectors.joining("\n"));
    assertTrue(page.contains(table), () -> "docs/disaster-recovery.md needs this table:\n" + table);
  }

  private static String row(Situation situation) {
    return "| %s | %s | %s |"
        .formatted(
            situation.description(),
            words(situation.next(FailoverMode.PLANNED)),
            words(situation.next(FailoverMode.FORCED)));
  }

  private static String words(Move move) {
    return move.action().isPresent() ? "`" + move.words() + "`" : move.words();
  }
}
