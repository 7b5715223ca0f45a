package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.resource.Refused;
import java.util.List;
import java.util.function.Supplier;

/** Says in a plan what a replacement would hit. */
public final class ReplacedLink {
  private ReplacedLink() {}

  /**
   * Warns of live mirror topics on a link that is to go; a link that cannot be asked is no reason
   * to fail a plan.
   */
  public static void warn(LinkInputs inputs, Supplier<KafkaCluster> cluster, Call call) {
    try {
      List<MirrorTopic> live =
          cluster.get().mirrorTopics().list(inputs.name(), call.cancellation()).stream()
              .filter(mirror -> !mirror.stopped())
              .toList();
      if (!live.isEmpty()) {
        call.log()
            .warn(
                "replacing %s: %s.".formatted(inputs.id().sentence(), MirrorCount.sentence(live)));
      }
    } catch (OperationException | Refused e) {
      call.log()
          .say(
              Log.Level.DEBUG,
              "the mirror topics of %s could not be listed".formatted(inputs.id().sentence()));
    }
  }
}
