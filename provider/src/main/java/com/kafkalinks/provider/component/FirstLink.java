package com.kafkalinks.provider.component;

import com.kafkalinks.adapter.ClusterLink;
import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.operation.Polling;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.link.model.ClusterLinkTable;
import com.kafkalinks.provider.link.model.LinkHealth;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Registrar.Registered;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.time.Duration;
import java.util.Optional;

/**
 * The first link of a pair, once the second one is there: until then it waited for it, and its
 * state as a resource is from then.
 *
 * @param access opens its cluster
 * @param call the request of the component
 * @param patience how long the cluster may take to notice the second link
 */
record FirstLink(Access access, Call call, Duration patience) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** That of a component with these inputs, which say whether the pair is waited for. */
  static FirstLink of(Value component, Access access, Call call) {
    boolean waits = ComponentTables.waitsForActive(component);
    return new FirstLink(access, call, waits ? PATIENCE : Duration.ofSeconds(1));
  }

  /** Its outputs with the state of now; as they are where it is known, or cannot be read. */
  Registered seenAgain(Registered first, ComponentLink link) {
    boolean settled = first.open() || Values.holdsUnknown(link.inputs()) || active(first.outputs());
    if (settled || link.missing(access).isPresent()) {
      return first;
    }
    return look(link.open(access, call.log()), LinkInputs.of(link.inputs()))
        .map(seen -> first.outputs().with(ClusterLinkTable.LINK_STATE, Value.of(seen.state())))
        .map(outputs -> new Registered(first.urn(), first.id(), outputs, first.open()))
        .orElse(first);
  }

  private static boolean active(Value outputs) {
    return outputs.get(ClusterLinkTable.LINK_STATE).text().equals("ACTIVE");
  }

  private Optional<ClusterLink> look(KafkaCluster cluster, LinkInputs link) {
    ClusterLink[] last = new ClusterLink[1];
    try (Cancellation time = call.cancellation().within(patience)) {
      Polling.DEFAULT.until(
          () -> {
            last[0] = cluster.links().read(link.name(), time);
            return Optional.of(last[0]).filter(seen -> new LinkHealth(seen).healthy());
          },
          time);
    } catch (OperationException e) {
      call.cancellation().check();
    }
    return Optional.ofNullable(last[0]);
  }
}
