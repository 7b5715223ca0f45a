/** The REST API in front of the model: paths, keys, JSON in and JSON out. */
package com.kafkalinks.simulator.rest;
