/**
 * The Cluster Linking REST API in memory. {@link com.kafkalinks.simulator.LinkSimulator} embeds it
 * in a test, {@link com.kafkalinks.simulator.Main} runs it as a program.
 */
package com.kafkalinks.simulator;
