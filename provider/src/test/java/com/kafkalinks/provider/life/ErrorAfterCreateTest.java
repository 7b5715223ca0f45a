package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.Connector;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.simulator.fault.Operation;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java runtime fails after the link was created: its state must not be lost. */
class ErrorAfterCreateTest {
  @AutoClose private final Lab lab = new Lab();
  private final Stack stack = lab.stack();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void linkIsKeptWhereMemoryRunsOutAfterTheCreate(int calls) {
    lab.restart(adapter -> failing(adapter, calls));

    Step failed = stack.up(lab.program(DESTINATION_OUTBOUND));

    assertTrue(failed.error().contains("is created, but not ready"), failed.error());
    assertTrue(failed.error().contains("OutOfMemoryError"), failed.error());
    assertEquals("lkc-owner/orders", stack.id());
    lab.restart(adapter -> adapter);
    assertEquals(Action.UPDATE, stack.up(lab.program(DESTINATION_OUTBOUND)).done());
    assertEquals(1, lab.simulator.requests(Operation.CREATE).size());
  }

  /** An adapter that finds no memory for the first calls after a create. */
  private static Connector failing(Connector adapter, int calls) {
    AtomicInteger failures = new AtomicInteger();
    return (access, limits, refused) -> {
      KafkaCluster cluster = adapter.open(access, limits, refused);
      return new ChosenCluster(
          operation -> {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
              throw new OutOfMemoryError("Java heap space");
            }
            if (operation == Operation.CREATE) {
              failures.set(calls);
            }
            return cluster;
          });
    };
  }
}
