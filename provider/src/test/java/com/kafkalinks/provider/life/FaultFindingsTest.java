package com.kafkalinks.provider.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.simulator.model.Knob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bugs that faults, kills, random programs and fuzzing found; each has its name here. */
class FaultFindingsTest {
  private final Lab lab = new Lab();
  private final Stack stack = lab.created(ModePair.DESTINATION_OUTBOUND);

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void mirrorsThatCannotBeListedAreNotTakenForNone() {
    lab.simulator.turn(Knob.CLOUD_DELETE_WITH_MIRRORS, "allow");
    lab.link().setMirror("orders", "ACTIVE");
    lab.simulator.addFault("mirrors@1=404-link");

    Step step = stack.destroy();

    assertTrue(step.failure().isPresent());
    assertTrue(lab.ownerCluster().hasLink("orders"));
    assertFalse(stack.id().isEmpty());
    lab.link().setMirror("orders", "STOPPED");
    assertEquals(Action.DELETE, stack.destroy().done());
  }
}
