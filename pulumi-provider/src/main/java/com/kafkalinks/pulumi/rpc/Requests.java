package com.kafkalinks.pulumi.rpc;

import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.pulumi.resource.Call;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.resource.Memory;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Every request in one place: each has its deadline, a cancel ends all of them, and later ones
 * start cancelled.
 */
final class Requests {
  private final Cancellation root;
  private final Function<String, Log> logs;
  private final Memory memory = new Memory();

  /** Requests below a root; the log of each is found by its resource's URN. */
  Requests(Cancellation root, Function<String, Log> logs) {
    this.root = root;
    this.logs = logs;
  }

  /**
   * Serves a request: it ends at its deadline or with a cancel.
   *
   * @param urn the resource; empty where there is none
   * @param seconds the program's timeout, 0 where it gives none
   * @param patience the timeout where the program gives none
   */
  <T> T serve(
      String urn, boolean preview, double seconds, Duration patience, Function<Call, T> work) {
    Duration timeout = seconds > 0 ? Duration.ofNanos((long) (seconds * 1e9)) : patience;
    try (Call call = new Call(urn, preview, root.within(timeout), logs.apply(urn), memory)) {
      return work.apply(call);
    }
  }

  /** Tells the user something about a resource, as information; each note once. */
  void tell(String urn, List<String> notes) {
    notes.stream().filter(note -> memory.first(urn, note)).forEach(logs.apply(urn)::info);
  }

  /** What is remembered between requests. */
  Memory memory() {
    return memory;
  }

  void cancel() {
    root.cancel();
  }
}
