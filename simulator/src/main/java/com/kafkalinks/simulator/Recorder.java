package com.kafkalinks.simulator;

import com.kafkalinks.simulator.fault.Operation;
import com.kafkalinks.simulator.http.Call;
import com.kafkalinks.simulator.rest.Caller;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Remembers the latest requests. */
final class Recorder {
  private static final int MOST = 10_000;

  private final Deque<RecordedRequest> requests = new ArrayDeque<>();

  synchronized void record(Call call, Optional<Operation> operation) {
    if (requests.size() == MOST) {
      requests.removeFirst();
    }
    Caller caller = Caller.of(call.authorization());
    requests.addLast(
        new RecordedRequest(
            operation,
            call.method(),
            call.uri().getRawPath(),
            Optional.ofNullable(call.uri().getRawQuery()).orElse(""),
            caller.scheme(),
            caller.name(),
            call.body()));
  }

  synchronized List<RecordedRequest> all() {
    return List.copyOf(requests);
  }

  synchronized void clear() {
    requests.clear();
  }
}
