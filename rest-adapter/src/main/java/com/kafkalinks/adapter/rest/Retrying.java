package com.kafkalinks.adapter.rest;

import static com.kafkalinks.adapter.ClusterLinkException.Kind.TIMED_OUT;

import com.kafkalinks.adapter.Cancellation;
import com.kafkalinks.adapter.ClusterLinkException;
import com.kafkalinks.adapter.ClusterLinkException.Retry;
import java.net.ConnectException;
import java.time.Duration;
import java.util.function.Supplier;

/** Repeats an attempt where that is right; knows kinds of failure, not HTTP. */
record Retrying(int maxRetries, Backoff backoff) {

  <T> T call(boolean repeatable, Cancellation cancellation, Supplier<T> attempt) {
    ClusterLinkException last = null;
    for (int retry = 0; ; retry++) {
      try {
        return attempt.get();
      } catch (ClusterLinkException e) {
        if (retry >= maxRetries || !again(e, repeatable)) {
          throw after(last, e);
        }
        last = e;
        pause(retry, e, cancellation);
      }
    }
  }

  private static boolean again(ClusterLinkException e, boolean repeatable) {
    Retry retry = e.kind().retry();
    return retry == Retry.ALWAYS || (retry == Retry.IF_IDEMPOTENT && (repeatable || unsent(e)));
  }

  /** A refused connection never carried the request. */
  private static boolean unsent(ClusterLinkException e) {
    return e.getCause() instanceof ConnectException;
  }

  private void pause(int retry, ClusterLinkException e, Cancellation cancellation) {
    Duration own = backoff.pause(retry);
    try {
      cancellation.sleep(own.compareTo(e.retryAfter()) < 0 ? e.retryAfter() : own);
    } catch (ClusterLinkException end) {
      throw after(e, end);
    }
  }

  /** When time runs out, the answer before that is what helps the user. */
  private static ClusterLinkException after(ClusterLinkException last, ClusterLinkException end) {
    if (last == null || end.kind() != TIMED_OUT) {
      return end;
    }
    return ClusterLinkException.of(
        TIMED_OUT, end.getMessage() + "; last answer: " + last.getMessage(), last);
  }
}
