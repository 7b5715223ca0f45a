package com.kafkalinks.pulumi.rpc;

import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerStreamTracer;
import io.grpc.Status;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that messages may take while their calls are served. A call whose message takes more
 * is answered with RESOURCE_EXHAUSTED while the message still arrives, so that calls in progress
 * never run out of memory. gRPC's own limit would reset the stream without a sentence.
 */
final class MessageRoom extends ServerStreamTracer.Factory implements ServerInterceptor {
  private static final Context.Key<Incoming> INCOMING = Context.key("incoming");

  /** As much as the engine itself takes. */
  static final int LARGEST_MESSAGE = 400 << 20;

  private final long most;
  private final long mostOfAll;
  private final Executor executor;
  private final AtomicLong used = new AtomicLong();

  /**
   * Room for messages.
   *
   * @param most bytes of one call
   * @param mostOfAll bytes of all calls
   * @param executor carries out refusals, never on the thread that receives
   */
  MessageRoom(long most, long mostOfAll, Executor executor) {
    this.most = most;
    this.mostOfAll = mostOfAll;
    this.executor = executor;
  }

  /**
   * Shares of the heap: a message takes several times its bytes once it is read.
   *
   * @param heap its bytes
   */
  static MessageRoom ofHeap(long heap, Executor executor) {
    return new MessageRoom(Math.min(LARGEST_MESSAGE, heap / 16), heap / 8, executor);
  }

  @Override
  public ServerStreamTracer newServerStreamTracer(String method, Metadata headers) {
    return new Incoming();
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    INCOMING.get().call = call;
    return next.startCall(call, headers);
  }

  /** What arrives for one call. Nothing of a message is read before its call is known. */
  private final class Incoming extends ServerStreamTracer {
    private volatile ServerCall<?, ?> call;
    private long taken;
    private boolean refused;
    private boolean closed;

    @Override
    public Context filterContext(Context context) {
      return context.withValue(INCOMING, this);
    }

    @Override
    public synchronized void inboundWireSize(long bytes) {
      if (closed) {
        return;
      }
      taken += bytes;
      long all = used.addAndGet(bytes);
      if (!refused && (taken > most || all > mostOfAll)) {
        refused = true;
        String sentence = taken > most ? tooLarge() : tooMany();
        executor.execute(() -> refuse(Status.RESOURCE_EXHAUSTED.withDescription(sentence)));
      }
    }

    private void refuse(Status status) {
      try {
        call.close(status, new Metadata());
      } catch (IllegalStateException e) {
        // It has been answered.
      }
    }

    @Override
    public synchronized void streamClosed(Status status) {
      closed = true;
      used.addAndGet(-taken);
    }
  }

  private String tooLarge() {
    return "The message is larger than %s, which is the most that one call may take of the plugin's heap."
        .formatted(size(most));
  }

  private String tooMany() {
    return "The messages of all calls in progress are larger than %s, which is the most that they may take of the plugin's heap."
        .formatted(size(mostOfAll));
  }

  private static String size(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : (bytes >> 10) + " kB";
  }
}
