package com.kafkalinks.simulator.model;

/** What can be wrong with a whole cluster. */
public enum Outage {
  /** Nothing. */
  NONE,
  /** Links don't reach it; its REST API answers. */
  UNREACHABLE,
  /** It is down, and connections to its REST API are closed at once. */
  DOWN,
  /** It is down, and its REST API takes requests without ever answering. */
  SILENT;

  /** Whether it works, though perhaps out of reach for links. */
  public boolean isServing() {
    return this == NONE || this == UNREACHABLE;
  }
}
