package com.kafkalinks.bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Calls that run at the same time, as the engine makes them. */
final class AtOnce {
  private static final int MOST = 16;

  private AtOnce() {}

  /** Makes a call for each of them, and waits for all. */
  static <T> void all(List<T> them, Consumer<T> call)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(MOST);
    try {
      List<? extends Future<?>> calls =
          them.stream().map(one -> threads.submit(() -> call.accept(one))).toList();
      for (Future<?> running : calls) {
        running.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
