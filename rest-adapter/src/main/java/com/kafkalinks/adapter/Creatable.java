package com.kafkalinks.adapter;

import com.kafkalinks.operation.Cancellation;

/** What {@link Creation} creates, and how its cluster is asked about it. */
interface Creatable {
  /** What it is, for example {@code link}. */
  String noun();

  /** What it is and how it is called, for example {@code cluster link named 'orders'}. */
  String title();

  /** Reads it; throws {@code NOT_FOUND} where it is not there. */
  void read(Cancellation cancellation);

  /** Whether it is there; a no comes with proof. */
  boolean isThere(Cancellation cancellation);

  /** Sends the create, once. */
  void post(Cancellation cancellation);

  /** Whether this refusal passes when something else appears or goes. */
  boolean tooEarly(ApiException refusal, Cancellation cancellation);

  /** What did not happen in time, as the beginning of a sentence. */
  String waitedInVain(ApiException refusal);
}
