/**
 * Clusters, the links between them and what the API knows about both, in memory. Nothing in here
 * knows HTTP, and nothing locks: {@link com.kafkalinks.simulator.LinkSimulator} lets one thread in
 * at a time.
 */
package com.kafkalinks.simulator.model;
