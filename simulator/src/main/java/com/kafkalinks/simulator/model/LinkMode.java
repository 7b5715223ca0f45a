package com.kafkalinks.simulator.model;

/** Values of the setting {@code link.mode}. */
public enum LinkMode {
  /** The link lives on the cluster that gets the data. */
  DESTINATION,
  /** The link lives on the cluster that gives the data and dials the destination. */
  SOURCE,
  /** Data may flow both ways; each cluster has a half of the link. */
  BIDIRECTIONAL
}
