package com.kafkalinks.pulumi.rpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that serve calls: virtual ones where the runtime has them, else a bounded pool. */
final class Workers {
  /** By default the engine runs four steps per core at the same time. */
  private static final int MOST = 256;

  private Workers() {}

  static Executor executor() {
    try {
      // JDK 21 and newer; the source level is 17.
      return (Executor) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return pool();
    }
  }

  private static Executor pool() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            MOST, MOST, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::thread);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "call");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Threads for connections. grpc's own would do, but have numbered names, and formatting a number
   * loads all that Java knows about locales before the first call is answered.
   */
  static Executor connections() {
    return Executors.newCachedThreadPool(Workers::thread);
  }

  /** A thread for time limits, instead of grpc's own for the same reason. */
  static ScheduledExecutorService timer() {
    return Executors.newSingleThreadScheduledExecutor(Workers::thread);
  }

  /** Threads for finding out which method is called: never behind the calls that are served. */
  static Executor lookups(Executor workers) {
    return workers instanceof ThreadPoolExecutor
        ? Executors.newCachedThreadPool(Workers::thread)
        : workers;
  }

  /**
   * Cancel never waits for a place among the calls that it is to end, and a component never takes
   * one from its children, which it waits for.
   */
  static ServerCallExecutorSupplier apart(Executor workers) {
    Executor own = work -> thread(work).start();
    return new ServerCallExecutorSupplier() {
      @Override
      public <ReqT, RespT> Executor getExecutor(ServerCall<ReqT, RespT> call, Metadata metadata) {
        String method = call.getMethodDescriptor().getBareMethodName();
        return "Cancel".equals(method) || "Construct".equals(method) ? own : workers;
      }
    };
  }
}
