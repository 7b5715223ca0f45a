package com.kafkalinks.pulumi.rpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/**
 * Answers a message that cannot be read with INVALID_ARGUMENT: gRPC's own answer is UNKNOWN, with a
 * stack trace on the standard error. Protobuf follows a hundred levels of messages; each level of
 * properties takes three.
 */
final class BoundedMessage implements ServerInterceptor {
  private BoundedMessage() {}

  /** The service, its messages read where this can catch what goes wrong. */
  static ServerServiceDefinition guarding(ServerServiceDefinition service) {
    return ServerInterceptors.intercept(
        ServerInterceptors.useInputStreamMessages(service), new BoundedMessage());
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      private boolean closed;

      @Override
      public void onMessage(Q message) {
        try {
          super.onMessage(message);
        } catch (StatusRuntimeException unreadable) {
          closed = true;
          call.close(
              Status.INVALID_ARGUMENT.withDescription(
                  "the message cannot be read: it is damaged, or its values are nested too deeply"),
              new Metadata());
        }
      }

      @Override
      public void onHalfClose() {
        if (!closed) {
          super.onHalfClose();
        }
      }
    };
  }
}
