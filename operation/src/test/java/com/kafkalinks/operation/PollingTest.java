package com.kafkalinks.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.operation.testing.ManualTime;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PollingTest {
  private final ManualTime time = new ManualTime();
  private final Cancellation cancellation = Cancellation.root(time).within(Duration.ofMinutes(1));
  private final Polling polling = new Polling(Duration.ofMillis(400), Duration.ofSeconds(1));

  @Test
  void asksAtOnce() {
    assertEquals("yes", polling.until(() -> Optional.of("yes"), cancellation));
    assertEquals(List.of(), time.waits());
  }

  @Test
  void asksLessAndLessOften() {
    Iterator<Optional<String>> answers =
        Stream.concat(Stream.generate(Optional::<String>empty).limit(5), Stream.of(Optional.of("")))
            .iterator();

    polling.until(answers::next, cancellation);

    assertEquals(
        Stream.of(400, 600, 900, 1000, 1000).map(Duration::ofMillis).toList(), time.waits());
  }

  @Test
  void endsWithTheOperation() {
    Ended end = assertThrows(Ended.class, () -> polling.until(Optional::empty, cancellation));

    assertTrue(end.timedOut());
    assertEquals(Duration.ofMinutes(1).toNanos(), time.nanos());
  }
}
