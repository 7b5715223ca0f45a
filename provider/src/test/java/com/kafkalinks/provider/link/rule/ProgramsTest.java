package com.kafkalinks.provider.link.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.kafkalinks.provider.config.ProviderConfig;
import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ModePair;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramsTest {
  @ParameterizedTest
  @EnumSource(ModePair.class)
  void smallestProgramOfEveryPairPassesCheck(ModePair pair) {
    ClusterLinkCheck check = new ClusterLinkCheck(ProviderConfig.DEFAULT);
    assertEquals(List.of(), check.check(Programs.of(pair), Programs.call()).failures());
  }
}
