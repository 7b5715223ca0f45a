package com.kafkalinks.provider.link;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * One of two calls to a server that need nothing of each other: it runs on a thread of its own,
 * beside the other.
 */
final class Beside<T> {
  private final FutureTask<T> task;

  private Beside(Supplier<T> call) {
    task = new FutureTask<>(call::get);
  }

  static <T> Beside<T> start(Supplier<T> call) {
    Beside<T> beside = new Beside<>(call);
    Thread thread = new Thread(beside.task, "beside");
    thread.setDaemon(true);
    thread.start();
    return beside;
  }

  /** Waits for the answer; what the call throws is thrown here. */
  T answer() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true; // its caller is; the call itself ends by its cancellation
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
