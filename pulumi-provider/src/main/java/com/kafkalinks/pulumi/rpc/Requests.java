package com.kafkalinks.pulumi.rpc;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Log;
import java.time.Duration;
import java.util.function.Function;

/**
 * Every request in one place: each has its deadline, a cancel ends all of them, and later ones
 * start cancelled.
 */
final class Requests {
  private final Cancellation root;
  private final Function<String, Log> logs;

  /** Requests below a root; the log of each is found by its resource's URN. */
  Requests(Cancellation root, Function<String, Log> logs) {
    this.root = root;
    this.logs = logs;
  }

  /**
   * Opens a request; close its cancellation when it is done.
   *
   * @param seconds the program's timeout, 0 where it gives none
   */
  Call open(String urn, boolean preview, double seconds, Duration patience) {
    Duration timeout = seconds > 0 ? Duration.ofNanos((long) (seconds * 1e9)) : patience;
    return new Call(urn, preview, root.within(timeout), logs.apply(urn));
  }

  void cancel() {
    root.cancel();
  }
}
