/**
 * Starts a plugin and calls it as the Pulumi engine does, to measure it and to train the shipped
 * one.
 */
package com.kafkalinks.bench;
