package com.kafkalinks.pulumi.resource;

import com.kafkalinks.pulumi.schema.ResourceType;
import com.kafkalinks.pulumi.value.Value;
import java.util.List;
import java.util.Map;

/**
 * A component: makes several resources out of one. Inputs may hold unknowns, secrets and
 * dependencies.
 */
public interface Component {
  /** Its row: token, inputs, outputs. */
  ResourceType type();

  /**
   * Types of resources that must not become an alias of this component, each with what to do
   * instead: the engine cannot turn a resource into a component and would delete it.
   */
  Map<String, String> refusedAliases();

  /** The inputs with every secret marked, so that none is registered in the clear. */
  Value mark(Value inputs);

  /** Every fault at once, at paths of the component's own inputs; before anything is registered. */
  List<Failure> check(Value inputs);

  /**
   * Registers the children.
   *
   * @param call the request; its URN is empty
   * @return the component's outputs
   */
  Value construct(String name, Value inputs, Registrar registrar, Call call);
}
