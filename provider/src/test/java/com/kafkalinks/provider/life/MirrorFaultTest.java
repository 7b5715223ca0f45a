package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.simulator.fault.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fault at each request of each operation on a mirror topic: whatever the operation comes to, the
 * next one without a fault ends as wanted, and no topic with data is lost on the way.
 */
class MirrorFaultTest {
  private static final int MOST_REQUESTS = 8;
  private static final List<String> FAULTS =
      List.of("429", "503", "after:503", "reset-before", "reset-after", "404-link", "401-right");

  static Stream<Arguments> everyFaultAtEveryRequest() {
    return FAULTS.stream()
        .flatMap(
            fault ->
                Stream.iterate(1, n -> n <= MOST_REQUESTS, n -> n + 1)
                    .map(n -> Arguments.of(fault, n)));
  }

  private static void plan(MirrorLab mirrors, String fault, int request) {
    mirrors.lab.simulator.addFault(Fault.parse("any@%d=%s".formatted(request, fault)));
  }

  private static boolean engineKeeps(Stack stack) {
    return !stack.id().isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyFaultAtEveryRequest")
  void aCreateMakesOneMirrorTopicOrSaysWhatToDo(String fault, int request) {
    try (MirrorLab mirrors = new MirrorLab()) {
      plan(mirrors, fault, request);
      Stack stack = mirrors.stack();
      Step first = stack.up(mirrors.program());
      mirrors.lab.simulator.clearFaults();

      Step second = stack.up(mirrors.program());

      boolean offeredForImport = second.error().contains("pulumi import");
      assertTrue(second.failure().isEmpty() || offeredForImport, first + " then " + second);
      assertFalse(engineKeeps(stack) && offeredForImport);
      assertEquals("ACTIVE", mirrors.mirror().status());
    }
  }

  @ParameterizedTest
  @MethodSource("everyFaultAtEveryRequest")
  void aPromotionLosesNoRecord(String fault, int request) {
    try (MirrorLab mirrors = new MirrorLab()) {
      Stack stack = mirrors.created();
      mirrors.source().produce(500);
      plan(mirrors, fault, request);
      Step first = stack.up(mirrors.program("PROMOTED"));
      mirrors.lab.simulator.clearFaults();

      Step second = stack.up(mirrors.program("PROMOTED"));

      assertTrue(second.failure().isEmpty(), first + " then " + second);
      assertEquals("STOPPED", mirrors.mirror().status());
      assertEquals(mirrors.source().records(), mirrors.topic().records());
    }
  }

  @ParameterizedTest
  @MethodSource("everyFaultAtEveryRequest")
  void aPauseEndsPaused(String fault, int request) {
    try (MirrorLab mirrors = new MirrorLab()) {
      Stack stack = mirrors.created();
      plan(mirrors, fault, request);
      Step first = stack.up(mirrors.program("PAUSED"));
      mirrors.lab.simulator.clearFaults();

      Step second = stack.up(mirrors.program("PAUSED"));

      assertTrue(second.failure().isEmpty(), first + " then " + second);
      assertEquals("PAUSED", mirrors.mirror().status());
    }
  }

  @ParameterizedTest
  @MethodSource("everyFaultAtEveryRequest")
  void aRefreshNeverForgetsAMirrorTopic(String fault, int request) {
    try (MirrorLab mirrors = new MirrorLab()) {
      Stack stack = mirrors.created();
      plan(mirrors, fault, request);

      Step step = stack.refresh();

      assertTrue(step.failure().isPresent() || step.done() == Action.READ, step.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("everyFaultAtEveryRequest")
  void aDestroyDeletesAMirrorTopicAndKeepsAPromotedOne(String fault, int request) {
    try (MirrorLab mirrors = new MirrorLab()) {
      Stack stack = mirrors.created();
      plan(mirrors, fault, request);
      Step first = stack.destroy();
      mirrors.lab.simulator.clearFaults();

      assertTrue(
          first.failure().isEmpty() || stack.destroy().failure().isEmpty(), first.toString());
      assertFalse(mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC));

      Stack promoted = mirrors.created();
      promoted.up(mirrors.program("PROMOTED"));
      plan(mirrors, fault, request);
      promoted.destroy();
      mirrors.lab.simulator.clearFaults();
      assertTrue(mirrors.topic().isWritable());
    }
  }
}
