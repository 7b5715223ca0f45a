package com.kafkalinks.simulator.http;

/** How much of a reply reaches the client. */
public enum Delivery {
  /** All of it. */
  WHOLE,
  /** Nothing: the connection is closed without a byte. */
  NONE,
  /** Headers and half of the body, then the connection is closed. */
  HALF,
  /** All of it, followed by blanks without end: the client never sees the end of the reply. */
  ENDLESS
}
