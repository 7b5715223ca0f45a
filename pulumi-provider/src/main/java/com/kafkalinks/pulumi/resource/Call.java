package com.kafkalinks.pulumi.resource;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.pulumi.value.Value;
import java.time.Duration;
import java.util.Optional;

/**
 * What every verb gets to know of the request that it serves.
 *
 * @param urn the resource; empty for functions and listings
 * @param preview whether nothing may be changed
 * @param cancellation its deadline (the program's timeout, or else the resource's own) and the
 *     engine's cancel
 * @param log where to tell the user something
 * @param memory what earlier calls of this process left behind
 */
public record Call(String urn, boolean preview, Cancellation cancellation, Log log, Memory memory)
    implements AutoCloseable {
  /** A part of the request that may take this long; close it when it is done. */
  public Call within(Duration limit) {
    return new Call(urn, preview, cancellation.within(limit), log, memory);
  }

  /**
   * The outputs of the resource that this plan replaces: it exists until the replacement is carried
   * out. Empty where the plan replaces nothing of this URN.
   */
  public Optional<Value> replaced() {
    return memory.replaced(urn);
  }

  /** The resource's name in the program: the end of its URN. */
  public String resourceName() {
    return urn.substring(urn.lastIndexOf("::") + 2);
  }

  /** A warning that is shown once per resource, however often the engine asks. */
  public void warnOnce(String message) {
    if (memory.first(urn, message)) {
      log.warn(message);
    }
  }

  /** Ends the request: it can no longer be cancelled. */
  @Override
  public void close() {
    cancellation.close();
  }
}
