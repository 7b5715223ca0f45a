package com.kafkalinks.provider.cluster;

import com.kafkalinks.adapter.ApiException;
import com.kafkalinks.operation.OperationException;

/** What a failure in a preview says of the update that is previewed. */
public enum PreviewAnswer {
  /** The update will fail: the request itself, or every known key, is refused. */
  FAILS,
  /** Refused as things are now; an earlier step of the same update may change that. */
  REFUSED_FOR_NOW,
  /** The server did not say. */
  UNCHECKED;

  /** The time that a preview has is no setting of the program's. */
  private static final String NO_TIME =
      "Check `restEndpoint` and the network; with the provider's `checkInPreview: false`, previews do not ask the server.";

  /** What this failure says. */
  public static PreviewAnswer of(OperationException failure) {
    if (!(failure instanceof ApiException answer) || !answer.clearlyRefused()) {
      return UNCHECKED;
    }
    return switch (answer.kind()) {
      case INVALID -> answer.status() == 400 ? FAILS : REFUSED_FOR_NOW;
      case KEY_REFUSED -> FAILS;
      case THROTTLED, UNSUPPORTED -> UNCHECKED;
      default -> REFUSED_FOR_NOW;
    };
  }

  /**
   * The warning where the update need not fail.
   *
   * @param what the update, for example {@code creating cluster link "orders" on lkc-1}
   */
  public String warning(String what, OperationException failure) {
    String sentence =
        FailedOperation.timedOut(failure)
            ? failure.getMessage() + ". " + NO_TIME
            : Advice.sentence(failure);
    return this == UNCHECKED
        ? "the server could not check %s in preview: %s".formatted(what, sentence)
        : "the server refuses %s as things are now: %s%s The update fails unless an earlier step of it changes that."
            .formatted(what, sentence, sentence.endsWith(".") ? "" : ".");
  }
}
