package com.kafkalinks.provider.component;

import com.kafkalinks.pulumi.resource.Registrar;
import com.kafkalinks.pulumi.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A registrar that remembers what it was given and answers as if every child had been made. */
final class Children implements Registrar {
  private final Map<String, Child> registered = new LinkedHashMap<>();
  private final Map<String, Value> answers = new LinkedHashMap<>();

  /** Has a child answer with another output. */
  void answer(String name, String output, Value value) {
    answers.put(name + "." + output, value);
  }

  @Override
  public Registered register(Child child) {
    registered.put(child.name(), child);
    String owner = owner(child.inputs());
    Value outputs =
        Value.EMPTY
            .with("clusterLinkId", answer(child, "clusterLinkId", "shared-id"))
            .with("linkState", answer(child, "linkState", "ACTIVE"));
    String id = owner + "/" + child.inputs().get("linkName").text();
    return new Registered(urn(child.name()), Value.of(id), outputs, false);
  }

  private Value answer(Child child, String output, String usual) {
    return answers.getOrDefault(child.name() + "." + output, Value.of(usual));
  }

  private static String owner(Value inputs) {
    String block =
        switch (inputs.get("linkMode").text()) {
          case "SOURCE" -> "sourceKafkaCluster";
          case "DESTINATION" -> "destinationKafkaCluster";
          default -> "localKafkaCluster";
        };
    return inputs.get(block).get("id").text();
  }

  List<String> names() {
    return List.copyOf(registered.keySet());
  }

  Child child(String name) {
    return registered.get(name);
  }

  Value inputs(String name) {
    return child(name).inputs();
  }

  String urn(String name) {
    return "urn:pulumi:stack::project::clusterlink:index:ClusterLink::" + name;
  }
}
