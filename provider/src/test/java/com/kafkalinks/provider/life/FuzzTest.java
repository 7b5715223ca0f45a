package com.kafkalinks.provider.life;

import com.kafkalinks.provider.link.Programs;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.ModePair;
import com.kafkalinks.pulumi.rpc.ValueCodec;
import java.util.Arrays;
import java.util.List;

/** Links with arguments that no engine would send. */
class FuzzTest extends VerbFuzz {
  FuzzTest() {
    super(links(new Lab()));
  }

  private static Target links(Lab lab) {
    return new Target(
        lab,
        ClusterLinkTable.TOKEN,
        "lkc-owner/orders",
        Arrays.stream(ModePair.values())
            .map(pair -> ValueCodec.encode(Programs.checked(lab.program(pair))))
            .toList(),
        List.of("clusterlink:index:getClusterLink"));
  }
}
