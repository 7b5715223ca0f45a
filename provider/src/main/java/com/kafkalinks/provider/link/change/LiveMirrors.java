package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.resource.Refused;
import java.util.List;
import java.util.function.Supplier;

/**
 * The mirror topics of a link that have not stopped: they need the link.
 *
 * @param mirrors the mirror topics
 */
public record LiveMirrors(List<MirrorTopic> mirrors) {
  private static final int NAMED = 5;

  /** The live mirror topics of a link. */
  static LiveMirrors of(KafkaCluster cluster, String name, Cancellation cancellation) {
    return new LiveMirrors(
        cluster.mirrorTopics().list(name, cancellation).stream()
            .filter(mirror -> !mirror.stopped())
            .toList());
  }

  /** How many of them are changing to another status. */
  long pending() {
    return mirrors.stream().filter(MirrorTopic::pending).count();
  }

  /** For example {@code it has 12 active mirror topics (orders, payments, …)}. */
  String sentence() {
    String names =
        String.join(", ", mirrors.stream().map(MirrorTopic::name).sorted().limit(NAMED).toList());
    return "it has %s (%s%s)"
        .formatted(
            mirrors.size() == 1
                ? "1 active mirror topic"
                : mirrors.size() + " active mirror topics",
            names,
            mirrors.size() > NAMED ? ", …" : "");
  }

  /**
   * Warns in a preview of live mirror topics on a link that is going to be replaced. A link that
   * cannot be read is no reason to fail a preview.
   */
  public static void warnOfReplacement(
      LinkInputs inputs, Supplier<KafkaCluster> cluster, Call call) {
    try {
      LiveMirrors live = of(cluster.get(), inputs.name(), call.cancellation());
      if (!live.mirrors().isEmpty()) {
        call.log().warn("replacing %s: %s.".formatted(inputs.id().sentence(), live.sentence()));
      }
    } catch (OperationException | Refused e) {
      call.log()
          .say(
              Log.Level.DEBUG,
              "the mirror topics of %s could not be listed".formatted(inputs.id().sentence()));
    }
  }
}
