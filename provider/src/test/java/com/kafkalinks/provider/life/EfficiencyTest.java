package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.link.model.ModePair.DESTINATION_OUTBOUND;
import static com.kafkalinks.simulator.fault.Operation.ALTER;
import static com.kafkalinks.simulator.fault.Operation.CONFIGS;
import static com.kafkalinks.simulator.fault.Operation.CREATE;
import static com.kafkalinks.simulator.fault.Operation.DELETE;
import static com.kafkalinks.simulator.fault.Operation.LIST;
import static com.kafkalinks.simulator.fault.Operation.MIRRORS;
import static com.kafkalinks.simulator.fault.Operation.READ;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.Connector;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Operation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many calls a link costs, and which of them go together. */
class EfficiencyTest {
  private final Lab lab = new Lab();

  @AfterEach
  void close() {
    lab.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void linkCostsTheSameCallsInAStackOfAnySize(int links) {
    List<Stack> stacks =
        IntStream.range(0, links).mapToObj(i -> new Stack(lab, "link-" + i)).toList();
    for (int i = 0; i < links; i++) {
      assertEquals(Action.CREATE, stacks.get(i).up(program(i, "1000")).done());
    }
    assertEquals(each(links, READ, 2, CREATE, 1), counted());
    for (int i = 0; i < links; i++) {
      assertEquals(Action.SAME, stacks.get(i).up(program(i, "1000")).done());
    }
    assertEquals(Map.of(), counted());
    stacks.forEach(stack -> assertEquals(Action.READ, stack.refresh().done()));
    assertEquals(each(links, READ, 1, CONFIGS, 1), counted());
    for (int i = 0; i < links; i++) {
      assertEquals(Action.UPDATE, stacks.get(i).up(program(i, "2000")).done());
    }
    assertEquals(each(links, READ, 2, CONFIGS, 2, ALTER, 1), counted());
    stacks.forEach(stack -> assertEquals(Action.DELETE, stack.destroy().done()));
    assertEquals(each(links, READ, 2, MIRRORS, 1, DELETE, 1, LIST, 1), counted());
  }

  private Value program(int number, String interval) {
    Value program = Programs.of(DESTINATION_OUTBOUND, "link-" + number, lab.owner(), lab.other());
    return program.with(
        "config", Value.object(Map.of("consumer.offset.sync.ms", Value.of(interval))));
  }

  private Map<Operation, Long> counted() {
    return lab.asked().stream().collect(Collectors.groupingBy(o -> o, Collectors.counting()));
  }

  /** So many of each for every link. */
  private static Map<Operation, Long> each(int links, Object... operationsAndCounts) {
    return IntStream.range(0, operationsAndCounts.length / 2)
        .boxed()
        .collect(
            Collectors.toMap(
                i -> (Operation) operationsAndCounts[2 * i],
                i -> (long) links * (int) operationsAndCounts[2 * i + 1]));
  }

  @Test
  void refreshAsksForTheLinkAndItsSettingsAtOnce() {
    Stack stack = lab.created(DESTINATION_OUTBOUND);
    CountDownLatch both = new CountDownLatch(2);
    lab.restart(adapter -> meeting(adapter, both));
    assertEquals(Action.READ, stack.refresh().done());
    assertEquals(0, both.getCount());
  }

  /** An adapter where each call waits until another one is made too. */
  private static Connector meeting(Connector adapter, CountDownLatch calls) {
    return (access, limits, refused) -> {
      KafkaCluster cluster = adapter.open(access, limits, refused);
      return new ChosenCluster(operation -> met(cluster, calls, operation));
    };
  }

  private static KafkaCluster met(KafkaCluster cluster, CountDownLatch calls, Operation operation) {
    calls.countDown();
    try {
      assertTrue(calls.await(60, TimeUnit.SECONDS), operation + " was alone");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return cluster;
  }
}
