package com.kafkalinks.provider.component;

import com.kafkalinks.adapter.KafkaCluster;
import com.kafkalinks.provider.cluster.Access;
import com.kafkalinks.provider.link.model.LinkInputs;
import com.kafkalinks.pulumi.resource.Failure;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.value.PropertyPath;
import com.kafkalinks.pulumi.value.Value;
import com.kafkalinks.pulumi.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the two links of a component: the inputs of a {@code ClusterLink}, and which property of
 * the component each of its properties comes from.
 */
final class ComponentLink {
  private final Map<String, String> origins = new LinkedHashMap<>();
  private Value inputs = Value.EMPTY;

  /** Sets a property that the component decides. */
  ComponentLink with(String property, Value value) {
    inputs = inputs.with(property, value);
    return this;
  }

  /** Sets a property that comes from one of the component's. */
  ComponentLink from(String origin, String property, Value value) {
    origins.put(property, origin);
    return with(property, value);
  }

  Value inputs() {
    return inputs;
  }

  /**
   * A sentence about what neither the program nor the configuration says of the cluster that owns
   * this link; empty where nothing is missing, or a value is not known yet.
   */
  Optional<String> missing(Access access) {
    Value block = ownerBlock();
    return Values.holdsUnknown(block) ? Optional.empty() : access.missing(owner(), List.of(block));
  }

  /** Opens the cluster that owns this link; throws a Refused where something is missing. */
  KafkaCluster open(Access access, Log log) {
    return access.masking(List.of(inputs)).open(owner(), List.of(ownerBlock()), log);
  }

  private String owner() {
    return LinkInputs.of(inputs).owner().id();
  }

  private Value ownerBlock() {
    return inputs.get(LinkInputs.pair(inputs).ownerBlock());
  }

  /** A fault of this link as one of the component. */
  Failure asOfComponent(Failure failure) {
    String reason = failure.reason();
    for (Map.Entry<String, String> origin : origins.entrySet()) {
      reason = reason.replace('`' + origin.getKey(), '`' + origin.getValue());
    }
    PropertyPath path = failure.path();
    return new Failure(path.segments().isEmpty() ? path : renamed(path, origins), reason);
  }

  /**
   * A path of the component's inputs as one of this link; null where this link takes nothing from
   * there.
   */
  PropertyPath pathHere(PropertyPath path) {
    Map<String, String> properties = new LinkedHashMap<>();
    origins.forEach((property, origin) -> properties.put(origin, property));
    return properties.containsKey(path.top()) ? renamed(path, properties) : null;
  }

  private static PropertyPath renamed(PropertyPath path, Map<String, String> names) {
    List<Object> segments = new ArrayList<>(path.segments());
    segments.set(0, names.getOrDefault(path.top(), path.top()));
    return new PropertyPath(segments);
  }
}
