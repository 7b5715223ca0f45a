package com.kafkalinks.provider.mirror;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.MirrorStatus;
import com.kafkalinks.adapter.MirrorTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What {@code docs/errors.md} says of mirror topics is what the messages say. */
class ErrorsPageTest {
  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "errors.md"));
  }

  @Test
  void theErrorsOfThePageAreThoseOfTheCode() throws IOException {
    String table =
        Stream.of(MirrorTopicError.values())
            .filter(error -> error != MirrorTopicError.NO_ERROR)
            .map(e -> "| `%s` | %s | %s |".formatted(e.name(), e.meaning(), e.cure()))
            .collect(Collectors.joining("\n"));
    assertTrue(page().contains(table), () -> "docs/errors.md needs this table:\n" + table);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
  void everyStatusHasItsRowAndItsCure(MirrorStatus status) throws IOException {
    String row =
        page()
            .lines()
            .filter(line -> line.startsWith("|") && line.split("\\|", -1)[1].contains(code(status)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no row for " + status));
    boolean ordinary = status == MirrorStatus.PAUSED;
    assertTrue(ordinary || row.contains(health(status).cure()), row);
  }

  private static String code(MirrorStatus status) {
    return "`" + status + "`";
  }

  private static MirrorTopicHealth health(MirrorStatus status) {
    return new MirrorTopicHealth(
        new MirrorTopic(
            "orders",
            "purchases",
            "purchases",
            /* partitions= */ 1,
            List.of(),
            status.name(),
            "",
            /* stateTimeMs= */ 0,
            List.of()));
  }
}
