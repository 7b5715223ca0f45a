package com.kafkalinks.provider.link.model;

import com.kafkalinks.operation.Cancellation;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * One of two calls to a server that need nothing of each other: it runs on a thread of its own,
 * beside the other. Closed, it is over, answered or not.
 */
final class ParallelCall<T> implements AutoCloseable {
  private final Cancellation end;
  private final FutureTask<T> task;

  private ParallelCall(Cancellation end, Function<Cancellation, T> call) {
    this.end = end;
    this.task = new FutureTask<>(() -> call.apply(end));
  }

  static <T> ParallelCall<T> start(Cancellation cancellation, Function<Cancellation, T> call) {
    ParallelCall<T> beside = new ParallelCall<>(cancellation.child(), call);
    Thread thread = new Thread(beside.task, "beside");
    thread.setDaemon(true);
    thread.start();
    return beside;
  }

  /** Waits for the answer; what the call throws is thrown here. */
  T answer() {
    try {
      return settled();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * Interrupted, it ends the call and waits on: the call itself then says that it was cancelled.
   */
  private T settled() throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
          end.cancel();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    end.cancel();
    try {
      settled();
    } catch (ExecutionException e) {
      // Nobody asked for the answer, or has had it.
    } finally {
      end.close();
    }
  }
}
