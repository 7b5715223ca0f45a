package com.kafkalinks.provider.life;

import static com.kafkalinks.provider.life.FailoverLab.EAST;
import static com.kafkalinks.provider.life.FailoverLab.WEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.provider.life.FailoverLab.Group;
import com.kafkalinks.provider.life.Step.Action;
import com.kafkalinks.simulator.RecordedRequest;
import com.kafkalinks.simulator.fault.Operation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many requests a group costs: so many for each hundred topics, and for each look. */
class FailoverScaleTest {
  /** Requests to look at both clusters: before the update, at its start, and while it waits. */
  private static final int LOOKS = 60;

  private static int batches(int topics) {
    return (topics + 99) / 100;
  }

  private static void ask(FailoverLab dr, Operation operation, int most) {
    List<RecordedRequest> all = dr.lab.simulator.requests();
    assertEquals(most, dr.lab.simulator.requests(operation).size());
    assertTrue(all.size() <= most + LOOKS, () -> all.size() + " requests");
    dr.lab.simulator.clearRequests();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 101, 1000})
  void aSwitchCostsOneRequestForEachHundredTopics(int topics) {
    try (FailoverLab dr = new FailoverLab(topics)) {
      Group group = dr.group();
      dr.lab.simulator.clearRequests();
      assertEquals(Action.CREATE, group.up(dr.program(EAST)).done());
      assertTrue(dr.lab.simulator.requests().size() <= 2 * topics + LOOKS);
      dr.lab.simulator.clearRequests();

      assertEquals(Action.SAME, group.up(dr.program(EAST)).done());
      assertEquals(8, dr.lab.simulator.requests().size());
      dr.lab.simulator.clearRequests();

      assertEquals(Action.UPDATE, group.up(dr.program(WEST)).done());
      ask(dr, Operation.REVERSE, batches(topics));

      assertEquals(Action.UPDATE, group.up(dr.restoring(dr.forced(EAST))).done());
      assertEquals(batches(topics), dr.lab.simulator.requests(Operation.RESTORE).size());
      assertTrue(dr.lab.simulator.requests().size() <= 2 * batches(topics) + LOOKS);
      assertEquals("PROTECTED", group.state());
    }
  }
}
