package com.kafkalinks.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.engine.Blow.Victim;
import com.kafkalinks.engine.GroupKills.Day;
import com.kafkalinks.simulator.fault.Operation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine is killed right after a failover group was switched, which nobody could write down.
 * {@code GroupKillSoak} kills it at every request.
 */
@Timeout(300)
class GroupKillTest {
  @Test
  void theNextUpGoesOnWithASwitch(@TempDir Path folder) {
    Blow blow = new Blow(Victim.ENGINE, 1, true);
    try (GroupKills kills = new GroupKills(folder)) {
      assertTrue(kills.survives(Day.PLANNED, blow, Operation.REVERSE));
      assertTrue(kills.survives(Day.FORCED, blow, Operation.FAILOVER));
    }
  }
}
