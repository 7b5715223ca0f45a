/** Clusters that real Kafka brokers back, asked through Kafka's own client. */
package com.kafkalinks.simulator.kafka;
