package com.kafkalinks.provider.cluster;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.adapter.ApiException.Kind;
import com.kafkalinks.operation.Ended;
import com.kafkalinks.operation.OperationException;
import com.kafkalinks.pulumi.resource.Reason;
import com.kafkalinks.pulumi.resource.Refused;

/** What a failed operation is for the user and for the engine. */
public final class FailedOperation {
  private FailedOperation() {}

  /**
   * A refusal: what was being done, what went wrong, and what to do next.
   *
   * @param doing for example {@code updating cluster link 'orders' on lkc-1}
   */
  public static Refused refused(String doing, OperationException failure) {
    return new Refused(reason(failure), doing + ": " + Advice.sentence(failure), failure);
  }

  /** Why an operation failed, in the framework's terms. */
  public static Reason reason(OperationException failure) {
    return failure instanceof ApiException refusal
        ? reason(refusal.kind())
        : Reason.of((Ended) failure);
  }

  private static Reason reason(Kind kind) {
    return switch (kind) {
      case INVALID, MIRROR_RENAMED -> Reason.INVALID;
      case NAME_TAKEN, PREFIX_TAKEN -> Reason.ALREADY_EXISTS;
      case KEY_REFUSED -> Reason.UNAUTHENTICATED;
      case DENIED -> Reason.PERMISSION_DENIED;
      case NOT_FOUND, SOURCE_TOPIC_MISSING -> Reason.NOT_FOUND;
      case THROTTLED -> Reason.THROTTLED;
      case REMOTE_LINK_MISSING,
          REMOTE_REFUSED,
          LINK_UNRESOLVED,
          BEING_DELETED,
          ALREADY_STOPPED,
          CONSUMER_GROUP_ACTIVE,
          WRONG_PLACE,
          UNSUPPORTED,
          UNREACHABLE ->
          Reason.PRECONDITION;
      case UNAVAILABLE, MALFORMED -> Reason.ABORTED;
    };
  }

  /** Whether the operation ran out of time. */
  public static boolean timedOut(OperationException failure) {
    return failure instanceof Ended ended && ended.timedOut();
  }

  /** Whether the API refused the REST key. */
  public static boolean keyRefused(OperationException failure) {
    return is(failure, Kind.KEY_REFUSED);
  }

  /** Whether a link of that name exists already. */
  public static boolean nameTaken(OperationException failure) {
    return is(failure, Kind.NAME_TAKEN);
  }

  private static boolean is(OperationException failure, Kind kind) {
    return failure instanceof ApiException refusal && refusal.kind() == kind;
  }
}
