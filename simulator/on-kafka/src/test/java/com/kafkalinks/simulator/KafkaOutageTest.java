package com.kafkalinks.simulator;

import static com.kafkalinks.simulator.KafkaLab.DESTINATION;
import static com.kafkalinks.simulator.KafkaLab.SOURCE;
import static com.kafkalinks.simulator.KafkaLab.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Brokers that are killed and come back. */
@ResourceLock(KafkaLab.BROKERS)
class KafkaOutageTest {
  @Test
  void sourceThatIsKilledIsWaitedForAndNothingIsLost() {
    try (KafkaLab lab = new KafkaLab()) {
      lab.linked().mirrored(List.of("a", "b"));
      SOURCE.stop();
      try {
        await(() -> lab.status().equals("SOURCE_UNAVAILABLE"));
        assertEquals(List.of("a", "b"), lab.copy().values());
      } finally {
        SOURCE.restart();
      }
      lab.source().produce(List.of("c"));
      await(() -> lab.status().equals("ACTIVE") && lab.copy().values().size() == 3);
      assertEquals(List.of("a", "b", "c"), lab.copy().values());
    }
  }

  @Test
  void destinationThatIsKilledGetsEachRecordOnce() {
    try (KafkaLab lab = new KafkaLab(builder -> builder.kafkaPatience(Duration.ofSeconds(5)))) {
      lab.linkedInTheEnd().mirroredInTheEnd(List.of("a", "b"));
      DESTINATION.stop();
      try {
        lab.source().produce(List.of("c", "d"));
        await(() -> lab.lag() == 2);
      } finally {
        DESTINATION.restart();
      }
      await(() -> lab.lag() == 0);
      assertEquals(List.of("a", "b", "c", "d"), lab.copy().values());
    }
  }
}
