package com.kafkalinks.adapter.rest;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Retry;
import com.kafkalinks.operation.Cancellation;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.OperationException;
import java.time.Duration;
import java.util.function.Supplier;

/** Repeats an attempt where that is right; knows kinds of failure, not HTTP. */
record Retrying(int maxRetries, Backoff backoff) {

  <T> T call(boolean repeatable, Cancellation cancellation, Supplier<T> attempt) {
    ApiException last = null;
    for (int retry = 0; ; retry++) {
      try {
        return attempt.get();
      } catch (ApiException e) {
        if (retry >= maxRetries || !again(e, repeatable)) {
          throw told(e, repeatable || !again(e, false));
        }
        last = e;
        pause(retry, e, repeatable, cancellation);
      } catch (Ended end) {
        throw after(last, end);
      }
    }
  }

  private static boolean again(ApiException e, boolean repeatable) {
    Retry retry = e.kind().retry();
    return retry == Retry.ALWAYS || (retry == Retry.IF_IDEMPOTENT && (repeatable || unsent(e)));
  }

  private static boolean unsent(ApiException e) {
    return e.getCause() instanceof Unsent;
  }

  /** What must not be done twice is only repeated after tries that were not carried out. */
  private static OperationException told(OperationException e, boolean open) {
    return open ? e : e.provingNothingDone();
  }

  private void pause(int retry, ApiException e, boolean repeatable, Cancellation cancellation) {
    Duration own = backoff.pause(retry);
    try {
      cancellation.sleep(own.compareTo(e.retryAfter()) < 0 ? e.retryAfter() : own);
    } catch (Ended end) {
      throw told(after(e, end), repeatable);
    }
  }

  /** When time runs out, the answer before that is what helps the user. */
  private static Ended after(ApiException last, Ended end) {
    return last == null || !end.timedOut() ? end : end.after(last);
  }
}
