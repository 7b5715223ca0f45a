package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Fault;
import com.kafkalinks.simulator.fault.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many creates at once: the engine alone says how many, and each is sent once. */
@Timeout(120)
class ParallelCreatesTest {
  private static final int LINKS = 100;

  @AutoClose private final Lab lab = new Lab();
  private final ExecutorService engine = Executors.newFixedThreadPool(LINKS);

  @AfterEach
  void stop() {
    engine.shutdownNow();
  }

  /**
   * No create is answered before the last has arrived: a queue on the way would never get there.
   */
  @Test
  void noCreateWaitsForAnotherAndNoneIsSentTwice() throws Exception {
    CountDownLatch missing = new CountDownLatch(LINKS);
    lab.simulator.addFault(
        Fault.on(
            Operation.CREATE,
            (call, next) -> {
              missing.countDown();
              awaitAll(missing);
              return next.handle(call);
            }));

    for (Future<Step> create : creates()) {
      assertEquals(Action.CREATE, create.get().done());
    }

    assertEquals(LINKS, lab.simulator.requests(Operation.CREATE).size());
    assertEquals(LINKS, lab.ownerCluster().linkNames().size());
  }

  private static void awaitAll(CountDownLatch missing) {
    try {
      missing.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Future<Step>> creates() {
    Value program = lab.program(ModePair.DESTINATION_OUTBOUND);
    List<Future<Step>> creates = new ArrayList<>();
    for (int i = 0; i < LINKS; i++) {
      String name = "link-" + i;
      Stack stack = new Stack(lab, name);
      creates.add(engine.submit(() -> stack.up(Programs.set(program, "linkName", name))));
    }
    return creates;
  }
}
