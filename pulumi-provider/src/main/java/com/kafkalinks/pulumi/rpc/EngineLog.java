package com.kafkalinks.pulumi.rpc;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.protobuf.Empty;
import com.kafkalinks.pulumi.resource.Log;
import com.kafkalinks.pulumi.resource.Log.Level;
import io.grpc.ManagedChannel;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/**
 * Sends log lines to the engine. No failure of theirs is anybody's concern, but an answer follows
 * the lines that were said before it: the engine may end the plugin as soon as it has it.
 */
final class EngineLog {
  private static final int PATIENCE_SECONDS = 10;
  private static final long STATUS_PAUSE_NANOS = 1_000_000_000L;
  private static final long FLUSH_MILLIS = 1000;

  private final Map<String, Long> lastStatus = new ConcurrentHashMap<>();
  private final Map<String, ListenableFuture<Empty>> statusOnItsWay = new ConcurrentHashMap<>();
  private volatile String address = "";
  private volatile long patienceMillis = FLUSH_MILLIS;
  private volatile CompletableFuture<Void> said = CompletableFuture.completedFuture(null);
  private ManagedChannel channel;
  private EngineGrpc.EngineFutureStub engine;

  /** Where the engine is; the channel is opened by the first line. */
  synchronized void attach(String engineAddress) {
    if (!engineAddress.isEmpty() && !engineAddress.equals(address)) {
      close();
      address = engineAddress;
      patienceMillis = FLUSH_MILLIS;
    }
  }

  /** The log of a resource. */
  Log of(String urn) {
    return (level, message) -> say(urn, level, message);
  }

  private void say(String urn, Level level, String message) {
    if (!address.isEmpty() && !tooSoon(urn, level)) {
      LogRequest line =
          LogRequest.newBuilder()
              .setSeverity(severity(level))
              .setMessage(message)
              .setUrn(urn)
              .setEphemeral(level == Level.STATUS || level == Level.RESULT)
              .build();
      if (level == Level.RESULT) {
        awaitStatus(urn);
      }
      send(line, level);
    }
  }

  /** Every line is a request of its own: of two on their way, the engine may show either last. */
  private void awaitStatus(String urn) {
    ListenableFuture<Empty> status = statusOnItsWay.remove(urn);
    if (status != null) {
      await(status);
    }
  }

  /**
   * Waits for what was sent; an engine that hangs is waited for once.
   *
   * @return false if it is given up
   */
  private boolean await(Future<?> sent) {
    try {
      sent.get(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      patienceMillis = 0;
      return false;
    }
    return true;
  }

  private void send(LogRequest line, Level level) {
    try {
      ListenableFuture<Empty> sent =
          stub().withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS).log(line);
      if (level == Level.STATUS) {
        statusOnItsWay.put(line.getUrn(), sent);
      } else {
        remember(sent);
      }
    } catch (RuntimeException e) {
      // An address that is none: nothing of a deployment may fail for it.
      address = "";
    }
  }

  private synchronized void remember(ListenableFuture<Empty> line) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    line.addListener(() -> over.complete(null), Runnable::run);
    said = CompletableFuture.allOf(said, over);
  }

  /** Waits until the engine has what was said so far. */
  void flush() {
    if (!await(said)) {
      said = CompletableFuture.completedFuture(null);
    }
  }

  /** Status lines come from polls: one a second is what a person can read. */
  private boolean tooSoon(String urn, Level level) {
    if (level != Level.STATUS) {
      return false;
    }
    long now = System.nanoTime();
    Long last = lastStatus.get(urn);
    if (last != null && now - last < STATUS_PAUSE_NANOS) {
      return true;
    }
    lastStatus.put(urn, now);
    return false;
  }

  private static LogSeverity severity(Level level) {
    return switch (level) {
      case DEBUG -> LogSeverity.DEBUG;
      case STATUS, RESULT, INFO -> LogSeverity.INFO;
      case WARNING -> LogSeverity.WARNING;
    };
  }

  private synchronized EngineGrpc.EngineFutureStub stub() {
    if (engine == null) {
      channel = EngineChannel.to(address);
      engine = EngineGrpc.newFutureStub(channel);
    }
    return engine;
  }

  synchronized void close() {
    address = "";
    if (channel != null) {
      channel.shutdownNow();
      channel = null;
      engine = null;
    }
  }
}
