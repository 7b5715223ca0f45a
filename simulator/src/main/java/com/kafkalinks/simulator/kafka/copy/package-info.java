/**
 * Copies records, settings and the offsets of consumer groups from real brokers to others, with
 * Kafka's own clients. For trying and for tests, not for production.
 */
package com.kafkalinks.simulator.kafka.copy;
