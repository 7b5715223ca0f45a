package com.kafkalinks.adapter;

import java.util.Optional;

/** Creates a link so that at most one comes into being, and waits until it can be read. */
public final class Creation {
  private Creation() {}

  /** Submits a link; returns once the server accepted it. */
  public static void submit(ClusterLinks links, NewLink link, Cancellation cancellation) {
    links.create(link, Apply.FOR_REAL, cancellation);
  }

  /** Waits until a link that the server accepted can be read. */
  public static ClusterLink readable(ClusterLinks links, String name, Cancellation cancellation) {
    return Polling.DEFAULT.until(() -> found(links, name, cancellation), cancellation);
  }

  private static Optional<ClusterLink> found(
      ClusterLinks links, String name, Cancellation cancellation) {
    return links.list(cancellation).stream().filter(link -> link.name().equals(name)).findFirst();
  }
}
