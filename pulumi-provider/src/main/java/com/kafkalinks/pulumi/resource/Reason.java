package com.kafkalinks.pulumi.resource;

import com.kafkalinks.operation.Ended;

/** Why a verb was refused; decides the gRPC status that the engine sees. */
public enum Reason {
  /** The request itself is wrong. */
  INVALID,
  /** The name is taken. */
  ALREADY_EXISTS,
  /** The credentials are refused. */
  UNAUTHENTICATED,
  /** The credentials are known but lack a right, or the object is in use. */
  PERMISSION_DENIED,
  /** The object does not exist. */
  NOT_FOUND,
  /** Too many requests, after every retry. */
  THROTTLED,
  /** Something else has to be put right first. */
  PRECONDITION,
  /** There is no clear answer. */
  ABORTED,
  /** The deadline of the operation has passed. */
  TIMED_OUT,
  /** The operation was cancelled. */
  CANCELLED;

  /** The reason that the end of an operation is. */
  public static Reason of(Ended end) {
    return end.timedOut() ? TIMED_OUT : CANCELLED;
  }
}
