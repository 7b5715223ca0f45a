package com.kafkalinks.provider.failover;

/** How a change of the primary is carried out. */
enum FailoverMode {
  /** Only when everything was copied: no record is lost. */
  PLANNED,
  /** At once: records that were not copied yet are missing on the new primary. */
  FORCED
}
