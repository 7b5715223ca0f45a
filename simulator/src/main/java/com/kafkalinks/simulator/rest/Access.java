package com.kafkalinks.simulator.rest;

import com.kafkalinks.simulator.model.Cluster;

/** Which clusters a caller may enter. */
@FunctionalInterface
interface Access {
  boolean isOpen(Cluster cluster);
}
