package com.kafkalinks.simulator.model;

/** The product that is simulated. */
public enum Profile {
  /** Confluent Cloud: 56 settings, tuning settings read-only. */
  CLOUD,
  /** Confluent Platform 8.x: every setting listed, tuning settings can be changed. */
  PLATFORM
}
