package com.kafkalinks.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.kafkalinks.engine.Blow.Victim;
import com.kafkalinks.engine.GroupKills.Day;
import com.kafkalinks.simulator.fault.Operation;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The engine is killed at every request of each day in the life of a failover group, and where the
 * request changes something, also before it is carried out. Takes minutes: only the soak runs it.
 */
@Timeout(3600)
class GroupKillSoak {
  @ParameterizedTest
  @EnumSource
  void everyRequestSurvivesAKill(Day day, @TempDir Path folder) {
    try (GroupKills kills = new GroupKills(folder)) {
      int step = 1;
      int runs = 0;
      while (kills.survives(day, new Blow(Victim.ENGINE, step, true), Operation.ANY)) {
        runs++;
        if (kills.changed(step)) {
          assertTrue(kills.survives(day, new Blow(Victim.ENGINE, step, false), Operation.ANY));
          runs++;
        }
        step++;
      }
      System.out.printf("%s: %d requests, %d kills%n", day, step - 1, runs);
    }
  }
}
