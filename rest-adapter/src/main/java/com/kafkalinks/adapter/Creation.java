package com.kafkalinks.adapter;

/** Placeholder signature: see the adapter's branch. */
public final class Creation {
  private Creation() {}

  /** Submits a link so that at most one comes into being; returns once the server accepted it. */
  public static void submit(ClusterLinks links, NewLink link, Cancellation cancellation) {
    throw new UnsupportedOperationException();
  }
}
