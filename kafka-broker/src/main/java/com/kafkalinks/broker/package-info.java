/**
 * Real Kafka brokers for tests: Apache Kafka as a child process, with a listener for every protocol
 * and every SASL mechanism, certificates and a token endpoint.
 */
package com.kafkalinks.broker;
