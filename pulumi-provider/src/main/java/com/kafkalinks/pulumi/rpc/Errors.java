package com.kafkalinks.pulumi.rpc;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.pulumi.resource.NotReady;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import pulumirpc.Provider.ErrorResourceInitFailed;

/**
 * How failures reach the engine. It reads UNKNOWN, INTERNAL and DATA_LOSS as "state unknown": only
 * our bugs are that.
 */
final class Errors {
  private static final Metadata.Key<byte[]> DETAILS =
      Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

  private Errors() {}

  static StatusRuntimeException status(Throwable failure) {
    if (failure instanceof StatusRuntimeException status) {
      return status;
    }
    if (failure instanceof Refused refused) {
      return code(refused.reason()).withDescription(refused.getMessage()).asRuntimeException();
    }
    if (failure instanceof NotReady notReady) {
      return initFailed(notReady);
    }
    if (failure instanceof Ended end) {
      return code(Reason.of(end)).withDescription(end.getMessage()).asRuntimeException();
    }
    return bug(failure);
  }

  private static Status code(Reason reason) {
    return switch (reason) {
      case INVALID -> Status.INVALID_ARGUMENT;
      case ALREADY_EXISTS -> Status.ALREADY_EXISTS;
      case UNAUTHENTICATED -> Status.UNAUTHENTICATED;
      case PERMISSION_DENIED -> Status.PERMISSION_DENIED;
      case NOT_FOUND -> Status.NOT_FOUND;
      case THROTTLED -> Status.RESOURCE_EXHAUSTED;
      case TIMED_OUT -> Status.DEADLINE_EXCEEDED;
      case CANCELLED -> Status.CANCELLED;
      case PRECONDITION -> Status.FAILED_PRECONDITION;
      // UNAVAILABLE would tell the engine that the plugin itself is gone.
      case ABORTED -> Status.ABORTED;
    };
  }

  private static StatusRuntimeException initFailed(NotReady notReady) {
    ErrorResourceInitFailed detail =
        ErrorResourceInitFailed.newBuilder()
            .setId(notReady.live().id())
            .setProperties(ValueCodec.encode(notReady.live().state()))
            .setInputs(ValueCodec.encode(notReady.live().inputs()))
            .addAllReasons(notReady.reasons())
            .setRefreshBeforeUpdate(notReady.live().refreshBeforeUpdate())
            .build();
    Status status = Status.FAILED_PRECONDITION.withDescription(notReady.getMessage());
    return detailed(status, "pulumirpc.ErrorResourceInitFailed", detail.toByteString());
  }

  /**
   * A status with a typed detail, as {@code google.rpc.Status} carries it; the lite runtime has no
   * call for that.
   */
  static StatusRuntimeException detailed(Status status, String type, ByteString detail) {
    Any any = Any.newBuilder().setTypeUrl("type.googleapis.com/" + type).setValue(detail).build();
    com.google.rpc.Status wire =
        com.google.rpc.Status.newBuilder()
            .setCode(status.getCode().value())
            .setMessage(status.getDescription())
            .addDetails(any)
            .build();
    Metadata trailers = new Metadata();
    trailers.put(DETAILS, wire.toByteArray());
    return status.asRuntimeException(trailers);
  }

  /** The exception's own message is left out: it may quote a value. */
  private static StatusRuntimeException bug(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return Status.INTERNAL
        .withDescription(
            "this is a bug in the provider, please report it: %s%s"
                .formatted(failure.getClass().getName(), where))
        .asRuntimeException();
  }
}
