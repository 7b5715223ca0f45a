package com.kafkalinks.provider.core;

import com.kafkalinks.provider.property.Value;
import java.util.List;

/**
 * A component: makes several resources out of one. Inputs may hold unknowns, secrets and
 * dependencies.
 */
public interface Component {
  /** The inputs with every secret marked, so that none is registered in the clear. */
  Value mark(Value inputs);

  /** Every fault at once, at paths of the component's own inputs; before anything is registered. */
  List<Failure> check(Value inputs);

  /**
   * Registers the children.
   *
   * @return the component's outputs
   */
  Value construct(String name, Value inputs, Registrar registrar);
}
