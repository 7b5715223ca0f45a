/** A Kafka cluster: its rows, how links log in to it, how its REST API is opened. */
package com.kafkalinks.provider.cluster;
