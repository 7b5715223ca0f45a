package com.kafkalinks.provider.rpc;

import com.kafkalinks.adapter.Cancellation;
import com.kafkalinks.provider.core.Call;
import com.kafkalinks.provider.core.Log;
import java.time.Duration;

/**
 * Every request in one place: each has its deadline, a cancel ends all of them, and later ones
 * start cancelled.
 */
final class Requests {
  private final Cancellation root;
  private final EngineLog engine;

  Requests(Cancellation root, EngineLog engine) {
    this.root = root;
    this.engine = engine;
  }

  /**
   * Opens a request; close its cancellation when it is done.
   *
   * @param seconds the program's timeout, 0 where it gives none
   */
  Call open(String urn, boolean preview, double seconds, Duration patience) {
    Duration timeout = seconds > 0 ? Duration.ofNanos((long) (seconds * 1e9)) : patience;
    Log log = (level, message) -> engine.say(urn, level, message);
    return new Call(urn, preview, root.within(timeout), log);
  }

  void cancel() {
    root.cancel();
  }
}
