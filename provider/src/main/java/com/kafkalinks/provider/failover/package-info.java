/**
 * Failover groups: which of the two clusters of a bidirectional link takes the writes to a set of
 * topics, as desired state.
 */
package com.kafkalinks.provider.failover;
