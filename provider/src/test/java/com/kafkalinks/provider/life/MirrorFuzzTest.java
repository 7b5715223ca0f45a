package com.kafkalinks.provider.life;

import com.google.protobuf.Struct;
import com.kafkalinks.pulumi.rpc.ValueCodec;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;

/** Mirror topics with arguments that no engine would send. */
class MirrorFuzzTest extends VerbFuzz {
  MirrorFuzzTest() {
    super(mirrorTopics(new MirrorLab()));
  }

  private static Target mirrorTopics(MirrorLab mirrors) {
    return new Target(
        mirrors.lab,
        MirrorLab.TOKEN,
        MirrorLab.ID,
        good(mirrors),
        List.of("clusterlink:index:getMirrorTopic", "clusterlink:index:getMirrorTopics"));
  }

  private static List<Struct> good(MirrorLab mirrors) {
    Value state =
        mirrors
            .created()
            .outputs()
            .with("config", Value.EMPTY.with("retention.ms", Value.of("86400000")))
            .with("replicationFactor", Value.of(3));
    return List.of(
        ValueCodec.encode(mirrors.program()),
        ValueCodec.encode(mirrors.program("PROMOTED")),
        ValueCodec.encode(state));
  }
}
