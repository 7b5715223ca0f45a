package com.kafkalinks.simulator.rest;

/** How callers of the REST API show who they are. */
public enum AuthKind {
  /** API key and secret of the cluster, HTTP Basic. */
  BASIC,
  /** A token, which is the secret of one of the cluster's keys. */
  BEARER,
  /** Not at all. */
  NONE
}
