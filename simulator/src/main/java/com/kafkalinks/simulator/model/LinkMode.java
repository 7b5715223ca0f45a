package com.kafkalinks.simulator.model;

/** Values of the setting {@code link.mode}. */
public enum LinkMode {
  /** The link is on the destination cluster. */
  DESTINATION,
  /** The link is on the source cluster and connects to the destination. */
  SOURCE,
  /** Data may flow both ways; each cluster has a link. */
  BIDIRECTIONAL
}
