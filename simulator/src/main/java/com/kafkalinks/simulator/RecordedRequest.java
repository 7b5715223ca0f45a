package com.kafkalinks.simulator;

import com.kafkalinks.simulator.fault.Operation;
import java.util.Optional;

/**
 * A request that reached the simulator, whether or not it was answered.
 *
 * @param operation what it means; empty if the API has no such thing
 * @param path path, still percent-encoded
 * @param query query, still percent-encoded, empty if there is none
 * @param authScheme {@code basic}, {@code bearer} or {@code none}
 * @param authUser user name of HTTP Basic, otherwise empty; the secret isn't kept
 * @param body text of the body as it was sent; it may hold the secrets of a link
 */
public record RecordedRequest(
    Optional<Operation> operation,
    String method,
    String path,
    String query,
    String authScheme,
    String authUser,
    String body) {

  /** Leaves out the body: it may hold secrets. */
  @Override
  public String toString() {
    return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " (" + authScheme + ")";
  }
}
