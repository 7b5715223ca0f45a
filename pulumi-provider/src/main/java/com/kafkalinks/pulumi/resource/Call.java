package com.kafkalinks.pulumi.resource;

import com.kafkalinks.operation.Cancellation;
import java.time.Duration;

/**
 * What every verb is told about the request that it serves.
 *
 * @param urn the resource
 * @param preview whether nothing may be changed
 * @param cancellation its deadline and the engine's cancel
 * @param log where to tell the user something
 */
public record Call(String urn, boolean preview, Cancellation cancellation, Log log)
    implements AutoCloseable {
  /** A part of the request that may take this long; close it when it is done. */
  public Call within(Duration limit) {
    return new Call(urn, preview, cancellation.within(limit), log);
  }

  /** Ends the request: it can no longer be cancelled. */
  @Override
  public void close() {
    cancellation.close();
  }
}
