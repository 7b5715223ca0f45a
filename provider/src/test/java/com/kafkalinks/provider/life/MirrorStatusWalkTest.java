package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.adapter.MirrorStatus;
import com.kafkalinks.provider.life.MirrorTopicsPage.Cell;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.simulator.fault.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every cell of the status table of the documentation, from preview to the cluster. */
class MirrorStatusWalkTest {
  static List<Cell> cells() {
    return MirrorTopicsPage.cells();
  }

  @Test
  void thePageHasEveryStatus() {
    Set<String> named = cells().stream().map(Cell::live).collect(Collectors.toSet());
    Set<String> known =
        Arrays.stream(MirrorStatus.values())
            .filter(status -> status != MirrorStatus.UNKNOWN)
            .map(Enum::name)
            .collect(Collectors.toSet());
    assertTrue(named.containsAll(known), named::toString);
    assertEquals((known.size() + 1) * 4, cells().size());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theCellIsTrue(Cell cell) {
    try (MirrorLab mirrors = new MirrorLab()) {
      Stack stack = cell.live().isEmpty() ? mirrors.stack() : mirrors.created();
      if (!cell.live().isEmpty()) {
        mirrors.mirror().setStatus(cell.live());
      }
      Value program = mirrors.program(cell.wanted()).with("deletePromoted", Value.of(true));
      Step preview = stack.preview(program);
      if (cell.claim().startsWith("waits")) {
        String next = cell.live().equals("PENDING_STOPPED") ? "STOPPED" : "ACTIVE";
        mirrors.later(() -> mirrors.mirror().setStatus(next));
      }
      mirrors.lab.simulator.clearRequests();

      Step up = stack.timeout(60).up(program);

      assertEquals(cell.claim().endsWith("refused"), up.failure().isPresent(), up::toString);
      assertEquals(cell.claim().equals("refused"), preview.failure().isPresent(), preview::error);
      check(cell, mirrors, up);
    }
  }

  private static void check(Cell cell, MirrorLab mirrors, Step up) {
    String last = cell.claim().replaceFirst(".*, then ", "");
    boolean there = mirrors.lab.ownerCluster().topicNames().contains(MirrorLab.TOPIC);
    String status = there ? mirrors.mirror().status() : "";
    switch (last) {
      case "created", "resumed" -> assertEquals("ACTIVE", status);
      case "paused" -> assertEquals("PAUSED", status);
      case "promoted", "failed over" -> assertEquals("STOPPED", status);
      case "waits" -> assertEquals(cell.wanted().equals("ACTIVE") ? "ACTIVE" : "STOPPED", status);
      case "warning" -> assertFalse(up.warnings().isEmpty(), up::toString);
      case "no change", "refused" -> {}
      default -> throw new AssertionError("no test for '" + cell.claim() + "'");
    }
    if (Set.of("warning", "no change", "refused").contains(cell.claim())) {
      assertEquals(cell.live(), status);
      assertEquals(List.of(), mirrors.lab.simulator.requests(Operation.MIRROR_ACTION));
    }
  }
}
