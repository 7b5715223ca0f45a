package com.kafkalinks.provider.link.change;

import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.adapter.MirrorTopic;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.provider.cluster.Operation;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The mirror topics of a link that have not stopped: they need the link.
 *
 * @param mirrors the mirror topics
 */
record LiveMirrors(List<MirrorTopic> mirrors) {
  private static final int NAMED = 5;
  private static final Duration LIMIT = Duration.ofSeconds(30);

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
   * Refuses to replace a link while mirror topics need it: its deletion would fail after its
   * replacement was created. A link that cannot be read is no reason to fail.
   *
   * @param inputs the link that is going to be replaced
   * @param forced whether it is to be deleted all the same; then a preview warns
   */
  static void requireNone(
      LinkInputs inputs, boolean forced, Supplier<KafkaCluster> cluster, Call call) {
    Operation operation = inputs.id().operation("replacing", call);
    LiveMirrors live;
    try (Cancellation limit = call.cancellation().within(LIMIT)) {
      live = of(cluster.get(), inputs.name(), limit);
    } catch (OperationException | Refused e) {
      call.log()
          .say(
              Log.Level.DEBUG,
              "the mirror topics of %s could not be listed".formatted(operation.what()));
      return;
    }
    if (live.mirrors().isEmpty()) {
      return;
    }
    if (!forced) {
      throw operation.refused(
          Reason.PERMISSION_DENIED,
          live.sentence()
              + ". Nothing was changed. Promote them or fail them over first; or set `forceDelete` to true to delete the link all the same.");
    }
    if (call.preview()) {
      call.log()
          .warn(
              "replacing %s: %s. `forceDelete` deletes the link all the same."
                  .formatted(operation.what(), live.sentence()));
    }
  }
}
